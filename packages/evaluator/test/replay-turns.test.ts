// Replays of turns alone: instants at which time changes points and nothing else are passed over.
import type { RawRecord, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { prepare, replay } from '../src/index.ts';
import { elapsed, entering, HOUR, inStage, lifecycle, move, notify, sla, stage, target } from './lifecycles.ts';
import * as r from './rules.ts';

const START = r.AS_OF;
const END = START + 40 * r.DAY;
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();

/** A demo is worth 30 points, one less each day. */
const points = r.activityRule('demo', 30, r.occurrence('demo'), {
  points_by_step: Array.from({ length: 30 }, (_, day) => (30 - day) * 1_000_000),
});
const over = (bar: number) => r.compare({ kind: 'score', name: 'interest' }, '>=', r.literal(bar));
const parts: Partial<Rules> = {
  activities: [r.activity('demo'), r.activity('call')],
  scores: [r.score('interest', [points], { fading: { shape: 'fade', over: 30 * r.DAY, step: r.DAY } })],
};

function told(rules: Partial<Rules>, raw: Partial<RawRecord> = {}, turnsOnly = true): readonly string[] {
  const prepared = prepare(r.bundleOf(r.rules({ ...parts, ...rules })));
  const lead: RawRecord = { id: 'lead', fields: {}, activities: [{ type: 'demo', at: iso(-1) }], ...raw };
  return Array.from(replay(prepared, lead, { from: START, to: END, turnsOnly }), ({ at, decision }) => {
    const { clocks, content, gates, grades, scores, stage: where } = decision;
    const said = [
      ...Object.values(gates).map(({ result }) => result),
      ...Object.values(grades).map(({ band }) => band),
      ...(where === null ? [] : [where.name]),
      ...(where?.stall?.holds === 'yes' ? ['stalled'] : []),
      ...clocks.map(({ state, targets }) => `${state} ${targets.length}`),
      ...(content === null ? [] : [content.step, ...content.offers]),
    ];
    return `${(at - START) / HOUR}: ${scores['interest']!.value} ${said.join(' ')}`;
  });
}

describe('a replay of turns', () => {
  it('tells the first and the last decision where nothing turns', () => {
    expect(told({}, {}, false)).toHaveLength(32);
    expect(told({})).toEqual(['0: 30 ', '960: 0 ']);
  });

  it('tells what happened, even where it changes nothing', () => {
    expect(told({}, { activities: [{ type: 'call', at: iso(5), known_at: iso(7) }] })).toEqual([
      '0: 0 ',
      '7: 0 ',
      '960: 0 ',
    ]);
  });

  it('tells when a gate or a band turns', () => {
    const gates = [r.hurdles('ready', [r.hurdle('interest', over(20))])];
    const grades = [{ name: 'heat', label: null, bands: [r.band('hot', over(10)), r.band('cold', null)] }];
    expect(told({ gates, grades })).toEqual([
      '0: 30 passed hot',
      '263: 19 failed hot',
      '503: 9 failed cold',
      '960: 0 failed cold',
    ]);
  });

  it('tells moves, for want of points too, and stalls', () => {
    const moved = lifecycle([stage('a'), stage('b', { stalls_after: 3 * r.DAY })], [move('a', 'b', r.not(over(25)))]);
    expect(told({ lifecycle: moved })).toEqual([
      '0: 30 a',
      '143: 24 b',
      '143: 24 b',
      '215: 21 b stalled',
      '960: 0 b stalled',
    ]);
  });

  it('tells when a clock starts late, gets a target, reaches a step and is due', () => {
    const slas = [
      sla('answer', entering('a'), {
        start_when: r.when(r.not(over(25))),
        targets: [target(elapsed(24), r.not(over(20))), target(elapsed(1000))],
        steps: [notify('due', { kind: 'due' })],
      }),
    ];
    const history = [{ stage: 'a', at: iso(0) }];
    expect(told({ lifecycle: lifecycle([stage('a')]), slas }, { history })).toEqual([
      '0: 30 a',
      '143: 24 a running 1',
      '263: 19 a running 2',
      '287: 18 a breached 2',
      '960: 0 a breached 2',
    ]);
  });

  it('tells when content opens or closes a step or an offer', () => {
    const offer = (title: string, step: string, bar: number) => ({
      title,
      step,
      taken: null,
      when: r.when(r.not(over(bar))),
    });
    const content = {
      steps: [
        { name: 'early', label: null, opens: null },
        { name: 'late', label: null, opens: r.when(over(20)) },
      ],
      offers: [offer('Call', 'late', 25), offer('Never seen', 'late', 10), offer('Letter', 'early', 15)],
    };
    expect(told({ content })).toEqual([
      '0: 30 late',
      '143: 24 late Call',
      '263: 19 early',
      '383: 14 early Letter',
      '960: 0 early Letter',
    ]);
    const exclusions = [{ label: 'Out', when: r.constant(true) }];
    expect(told({ content, exclusions })).toEqual(['0: 0 ', '960: 0 ']);
  });

  it('asks moves of what named things rest on and of where the lead is', () => {
    const moves = [move('a', 'b', r.and(inStage('a'), r.not(over(29))))];
    expect(told({ lifecycle: lifecycle([stage('a'), stage('b')], moves) })[1]).toBe('47: 28 b');
  });
});
