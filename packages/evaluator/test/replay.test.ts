// Replays: decided whenever something may change, each decision's moves and clocks recorded for the next.
import type { RawRecord, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { evaluate, prepare, replay } from '../src/index.ts';
import { elapsed, entering, HOUR, happening, lifecycle, move, notify, sla, stage, target } from './lifecycles.ts';
import * as r from './rules.ts';

const START = r.AS_OF;
const END = START + 60 * r.DAY;
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const program: Rules = r.rules({
  fields: [r.field('size', r.number)],
  activities: [r.activity('demo'), r.activity('call')],
  lifecycle: lifecycle(
    [stage('inquiry'), stage('mql', { value: 'MQL' }), stage('sal'), stage('cold', { returns: true })],
    [
      move('inquiry', 'mql', r.any(r.occurrence('demo'))),
      move('mql', 'sal', r.any(r.occurrence('call')), null, { because: 'Called' }),
      move('mql', 'cold', null, 30),
    ],
  ),
  slas: [
    sla('response', entering('mql'), {
      met_by: [{ times: 1, on: happening('call') }],
      targets: [target(elapsed(24))],
      steps: [notify('half', { kind: 'share', percent: 50 })],
    }),
  ],
});
const prepared = prepare(r.bundleOf(program));
const lead = (activities: RawRecord['activities'] = []): RawRecord => ({ id: 'lead', fields: {}, activities });
const told = (raw: RawRecord, to = END) =>
  Array.from(replay(prepared, raw, { from: START, to }), ({ at, decision }) => {
    const clock = decision.clocks.map(({ state }) => state).join();
    return `${(at - START) / HOUR}: ${decision.stage!.name}${clock === '' ? '' : `, ${clock}`}${decision.moves.length > 0 ? ' (moved)' : ''}`;
  });

describe('replay', () => {
  it('goes from change to change, deciding again where moves were taken', () => {
    expect(told(lead([{ type: 'demo', at: iso(5) }]))).toEqual([
      '0: inquiry',
      '5: mql, running (moved)',
      '5: mql, running',
      '17: mql, running',
      '29: mql, breached',
      '725: cold, breached (moved)',
      '725: cold, breached',
      '1440: cold, breached',
    ]);
  });

  it('ends when the last instant was decided', () => {
    expect(told(lead(), START)).toEqual(['0: inquiry']);
    expect(told(lead(), START + HOUR)).toEqual(['0: inquiry', '1: inquiry']);
    expect(told(lead(), START - HOUR)).toEqual([]);
  });

  it('records so that deciding the raw record with them gives the same', () => {
    const raw = lead([
      { type: 'demo', at: iso(5) },
      { type: 'call', at: iso(6) },
    ]);
    const history: NonNullable<RawRecord['history']>[number][] = [];
    let clocks: RawRecord['clocks'] = [];
    for (const { at, decision } of replay(prepared, raw, { from: START, to: END })) {
      expect(decision).toEqual(evaluate(prepared, { ...raw, history, clocks }, at, { counterfactuals: false }));
      for (const { to, seq, because } of decision.moves)
        history.push({ stage: to, at: decision.as_of, seq, by: 'rules', reason: because });
      clocks = decision.clocks;
    }
    expect(history.map(({ stage: name, reason }) => [name, reason])).toEqual([
      ['mql', null],
      ['sal', 'Called'],
    ]);
  });

  it('of two clocks that start at one instant goes on with the later', () => {
    const hot = r.compare(r.of('size'), '>', r.literal(5));
    const tightening = prepare(
      r.bundleOf({
        ...program,
        slas: [
          sla('response', entering('mql'), {
            targets: [target(elapsed(6), r.any(r.occurrence('call'))), target(elapsed(24), r.not(hot))],
          }),
        ],
      }),
    );
    const seq = (name: string, place: number) => ({ stage: name, at: iso(1), seq: place });
    const raw = {
      id: 'lead',
      fields: { size: 1 },
      history: [seq('mql', 1), seq('cold', 2), seq('mql', 3)],
      activities: [
        { type: 'call', at: iso(3) },
        { type: 'demo', at: iso(4) },
      ],
    };
    const dues = Array.from(
      replay(tightening, raw, { from: START + HOUR, to: START + 5 * HOUR }),
      one => one.decision.clocks[1]?.due,
    );
    expect(dues).toEqual([iso(25), iso(9), iso(9), iso(9), iso(9)]);
  });

  it('moves what other rules decided once by each pause', () => {
    const response = sla('response', entering('mql'), {
      targets: [target(elapsed(24))],
      pauses: [{ from: happening('demo'), until: happening('call') }],
    });
    const paused = prepare(r.bundleOf({ ...program, lifecycle: lifecycle([stage('mql')]), slas: [response] }));
    const activities = [
      { type: 'demo', at: iso(2) },
      { type: 'call', at: iso(5) },
      { type: 'call', at: iso(7) },
    ];
    const recorded = {
      ...{ sla: 'response', entry: 1, start: iso(0), calendar: null, decided: iso(0), digest: 'sha256:of others' },
      targets: [{ span: elapsed(24), from: iso(0), due: iso(24), left: null }],
    };
    const raw = { ...lead(activities), history: [{ stage: 'mql', at: iso(0) }], clocks: [recorded] };
    const told = [...replay(paused, raw, { from: START, to: START + 30 * HOUR })];
    expect(told.map(({ at, decision }) => [(at - START) / HOUR, decision.clocks[0]!.due])).toEqual([
      [0, iso(24)],
      [2, null],
      [5, iso(27)],
      [7, iso(27)],
      [27, iso(27)],
      [30, iso(27)],
    ]);
  });

  it('decides no instant more than a hundred times', () => {
    const restless = r.rules({
      lifecycle: lifecycle([stage('a'), stage('b')], [move('a', 'b'), move('b', 'a')]),
    });
    const decisions = [...replay(prepare(r.bundleOf(restless)), lead(), { from: START, to: START })];
    expect(decisions).toHaveLength(100);
  });

  it('takes settings, and looks for counterfactuals only when asked', () => {
    const asks = prepare(
      r.bundleOf(
        r.rules({
          params: [r.param('bar', 2)],
          fields: [r.field('size', r.number)],
          gates: [r.hurdles('ready', [r.hurdle('size', r.compare(r.of('size'), '>=', r.literal(5)))])],
        }),
      ),
    );
    const raw = { id: 'lead', fields: { size: 1 } };
    const first = (more: object) =>
      [...replay(asks, raw, { from: START, to: START, settings: { bar: 7 }, ...more })][0]!.decision;
    expect(first({}).params['bar']).toMatchObject({ value: 7, from: 'set' });
    expect(first({}).gates['ready']!.counterfactuals).toEqual([]);
    expect(first({ counterfactuals: true }).gates['ready']!.counterfactuals).toHaveLength(1);
  });
});
