// Moves that the rules take, stalls, flags of entries by hand, and routes.
import type { Condition, RawEntry, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { byHand, entered, inStage, lifecycle, move, since, stage } from './lifecycles.ts';
import * as r from './rules.ts';

const fields = [r.field('size', r.number), r.field('region', r.member('amer', 'emea')), r.field('founded', r.date)];
const activities = [r.activity('visit', [r.field('path', r.text), r.field('minutes', r.number)])];
const big = r.compare(r.of('size'), '>=', r.literal(10));
const yes = r.constant(true);
const no = r.constant(false);

function decided(parts: Partial<Rules>, lead: r.Lead = {}) {
  return r.decideBoth(r.rules({ fields, activities, ...parts }), lead);
}
const taken = (parts: Partial<Rules>, lead: r.Lead = {}) => decided(parts, lead).moves.map(({ move: id }) => id);
const flow = (moves: Parameters<typeof lifecycle>[1], names = ['a', 'b', 'c', 'd']): Partial<Rules> => ({
  lifecycle: lifecycle(
    names.map(name => stage(name)),
    moves,
  ),
});

describe('moves', () => {
  it('the first in source order that holds, those with a bare after last', () => {
    const moves = [move('a', 'b', null, 3), move('a', 'c', no), move('a', 'd', yes)];
    expect(taken(flow(moves), { history: [entered(5, 'a')] })).toEqual(['a to d']);
    expect(taken(flow(moves.slice(0, 2)), { history: [entered(5, 'a')] })).toEqual(['a to b']);
  });

  it('after so long in the stage, to the millisecond, never without an entry', () => {
    const parts = flow([move('a', 'b', null, 3)]);
    expect(taken(parts, { history: [entered(3, 'a')] })).toEqual(['a to b']);
    expect(taken(parts, { history: [entered(3 - 1 / r.DAY, 'a')] })).toEqual([]);
    expect(taken(parts)).toEqual([]);
    expect(decided(parts, { history: [entered(2, 'a')] }).next_change_at).toBe('2026-11-22T12:00:00.000Z');
  });

  it('both after and when; an unknown when takes nothing', () => {
    const parts = flow([move('a', 'b', big, 3)]);
    const history = [entered(5, 'a')];
    expect(taken(parts, { history, fields: { size: 10 } })).toEqual(['a to b']);
    expect(taken(parts, { history: [entered(1, 'a')], fields: { size: 10 } })).toEqual([]);
    expect(taken(parts, { history })).toEqual([]);
  });

  it('never by hand, not past until, not when excluded, not from where it ends or is unknown', () => {
    expect(taken(flow([byHand('a', 'b')]))).toEqual([]);
    const past = { when: r.when(yes, Math.floor(r.AS_OF / r.DAY) - 1) };
    expect(taken(flow([move('a', 'b', null, null, past)]))).toEqual([]);
    const today = { when: r.when(yes, Math.floor(r.AS_OF / r.DAY)) };
    expect(taken(flow([move('a', 'b', null, null, today)]))).toEqual(['a to b']);
    expect(taken({ ...flow([move('a', 'b')]), exclusions: [{ label: 'Out', when: yes }] })).toEqual([]);
    const ends = { lifecycle: lifecycle([stage('a', { ends: true }), stage('b')], [move('a', 'b')]) };
    expect(taken(ends)).toEqual([]);
    expect(taken(flow([move('a', 'b')]), { history: [entered(1, 'limbo')] })).toEqual([]);
  });

  it('chains, with each entry in the history of the next', () => {
    const parts = flow([move('a', 'b'), move('b', 'c', inStage('b')), move('c', 'd', null, 0)]);
    const { moves, stage: now } = decided(parts);
    expect(moves.map(one => [one.move, one.passed_through, one.entry, one.seq])).toEqual([
      ['a to b', true, 1, 0],
      ['b to c', true, 1, 1],
      ['c to d', false, 1, 2],
    ]);
    expect(now).toMatchObject({ name: 'd', since: '2026-11-21T12:00:00.000Z', entry: 1 });
  });

  it('named things keep their values, direct questions see the entries', () => {
    const inB: Condition = { kind: 'segment', name: 'in_b' };
    const parts = {
      ...flow([move('a', 'b'), move('b', 'c', inB), move('b', 'd', inStage('b'))]),
      segments: [r.segment('in_b', inStage('b'))],
    };
    expect(taken(parts)).toEqual(['a to b', 'b to d']);
    const visited = r.any(r.occurrence('visit', { period: since('a') }));
    const back = flow([move('a', 'b', visited), move('b', 'a'), move('a', 'c', r.not(visited))]);
    const lead = { history: [entered(5, 'a')], activities: [r.ago(1, 'visit')] };
    expect(taken(back, lead)).toEqual(['a to b', 'b to a', 'a to c']);
  });

  it('end at a stage entered before in this decision, without trying another', () => {
    const loop = [
      move('a', 'b'),
      move('b', 'a'),
      move('a', 'c', r.compare({ kind: 'entries', stage: 'b' }, '>', r.literal(9, 0))),
    ];
    expect(taken(flow(loop))).toEqual(['a to b', 'b to a']);
    const other = [move('a', 'b'), move('b', 'a'), move('a', 'd')];
    expect(taken(flow(other))).toEqual(['a to b', 'b to a']);
  });

  it('end behind a stage on whose entry a score counts anew', () => {
    const parts = {
      ...flow([move('a', 'b'), move('b', 'c'), move('c', 'd')]),
      scores: [r.score('fit', [], { forget: ['c'] })],
    };
    expect(taken(parts)).toEqual(['a to b', 'b to c']);
  });

  it('ask the gate that the stage needs', () => {
    const parts = (passes: Condition) => ({
      lifecycle: lifecycle([stage('a'), stage('b', { needs: 'ready' }), stage('c')], [move('a', 'b'), move('a', 'c')]),
      gates: [r.hurdles('ready', [r.hurdle('own', passes)])],
    });
    expect(taken(parts(big), { fields: { size: 10 } })).toEqual(['a to b']);
    expect(taken(parts(big))).toEqual(['a to c']);
  });

  it('number their entry among all, and stand behind whatever happened at the instant', () => {
    const at = new Date(r.AS_OF).toISOString();
    const history = [entered(9, 'b'), entered(8, 'b'), entered(7, 'c'), { stage: 'a', at, seq: 4 }];
    expect(decided(flow([move('a', 'b')]), { history }).moves).toMatchObject([{ entry: 3, seq: 5 }]);
    expect(decided(flow([move('a', 'b')]), { history: [entered(1, 'a', { seq: 7 })] }).moves).toMatchObject([
      { seq: 0 },
    ]);
  });
});

describe('what a move rested on', () => {
  const facts = (when: Condition, lead: r.Lead = {}, parts: Partial<Rules> = {}, days: number | null = null) =>
    decided({ ...flow([move('a', 'b', when, days, { because: 'Why' })]), ...parts }, lead).moves[0]?.facts;

  it('values as data hold them, each fact once, in order', () => {
    const lead = {
      fields: { size: 12.5, region: 'emea', founded: '2020-02-29' },
      activities: [r.ago(3, 'visit', { path: '/a', minutes: 4 }), r.ago(2, 'visit', { path: '/b', minutes: 2.5 })],
      history: [entered(5, 'a')],
    };
    const visits = r.occurrence('visit');
    const when = r.and(
      big,
      r.memberIs(r.of('region'), 'emea'),
      r.compare(r.of('size'), '<', r.literal(99)),
      r.compare({ kind: 'days_since', of: r.of('founded'), type: 'date' }, '>', r.literal(1, 0)),
      r.any(visits),
      r.textIs({ kind: 'last_property', property: 'path', of: visits }, '/b'),
      r.compare({ kind: 'total', property: 'minutes', of: visits, decimals: 3 }, '=', r.literal(6.5)),
      inStage('a'),
      { kind: 'ever_entered', stage: 'a' },
    );
    expect(facts(when, lead, {}, 5)).toEqual([
      { fact: 'days in stage', value: 5 },
      { fact: 'size', value: 12.5 },
      { fact: 'region', value: 'emea' },
      { fact: 'founded', value: '2020-02-29' },
      { fact: 'visit', value: 2 },
      { fact: 'visit.path', value: '/b' },
      { fact: 'visit.minutes', value: 6.5 },
      { fact: 'stage', value: 'a' },
      { fact: 'entries of a', value: 1 },
    ]);
  });

  it('of or the true parts, of not everything inside', () => {
    const small = r.compare(r.of('size'), '<', r.literal(3));
    const lead = { fields: { size: 2, region: 'amer' } };
    expect(facts(r.or(r.memberIs(r.of('region'), 'emea'), small), lead)).toEqual([{ fact: 'size', value: 2 }]);
    const neither = r.not(r.or(r.memberIs(r.of('region'), 'emea'), big));
    expect(facts(neither, lead)).toEqual([
      { fact: 'region', value: 'amer' },
      { fact: 'size', value: 2 },
    ]);
  });

  it('named things by their results, last what the stage needs', () => {
    const parts: Partial<Rules> = {
      lifecycle: lifecycle(
        [stage('a'), stage('b', { needs: 'ready' })],
        [
          move(
            'a',
            'b',
            r.and(
              { kind: 'segment', name: 'large' },
              r.compare({ kind: 'score', name: 'fit' }, '<', { kind: 'param', name: 'bar' }),
              { kind: 'gate', name: 'open' },
            ),
          ),
        ],
      ),
      segments: [r.segment('large', big)],
      params: [r.param('bar', 40.5)],
      scores: [r.score('fit', [])],
      gates: [r.hurdles('open', [r.hurdle('own', yes)]), r.hurdles('ready', [r.hurdle('own', yes)])],
    };
    expect(decided(parts, { fields: { size: 11 } }).moves[0]!.facts).toEqual([
      { fact: 'segments.large', value: 'yes' },
      { fact: 'scores.fit', value: 0 },
      { fact: 'params.bar', value: 40.5 },
      { fact: 'gates.open', value: 'passed' },
      { fact: 'gates.ready', value: 'passed' },
    ]);
  });
});

describe('stalls', () => {
  const parts = { lifecycle: lifecycle([stage('a', { stalls_after: 3 * r.DAY }), stage('b')]) };

  it('from the instant on, unknown without an entry, none where the stage never stalls or the lead is excluded', () => {
    expect(decided(parts, { history: [entered(3, 'a')] }).stage?.stall).toEqual({
      holds: 'yes',
      at: '2026-11-21T12:00:00.000Z',
    });
    const early = decided(parts, { history: [entered(2, 'a')] });
    expect(early.stage?.stall).toEqual({ holds: 'no', at: '2026-11-22T12:00:00.000Z' });
    expect(early.next_change_at).toBe('2026-11-22T12:00:00.000Z');
    expect(decided(parts).stage?.stall).toEqual({ holds: 'unknown', at: null });
    expect(decided(parts, { history: [entered(3, 'b')] }).stage?.stall).toBeNull();
    const excluded = { ...parts, exclusions: [{ label: 'Out', when: yes }] };
    expect(decided(excluded, { history: [entered(3, 'a')] }).stage?.stall).toBeNull();
  });
});

describe('flags', () => {
  const stages = [
    stage('a'),
    stage('b', { needs: 'ready' }),
    stage('c'),
    stage('won', { by_hand: true, ends: true }),
    stage('lost', { by_hand: true, ends: true }),
  ];
  const parts = {
    lifecycle: lifecycle(stages, [move('a', 'b', no), move('b', 'c', no), byHand('c', 'won')]),
    gates: [r.hurdles('ready', [r.hurdle('own', r.any(r.occurrence('visit')))])],
  };
  const flags = (history: readonly RawEntry[], lead: r.Lead = {}) => decided(parts, { ...lead, history }).flags;

  it('an entry that no move leads to from where the lead was', () => {
    expect(flags([entered(9, 'c', { by: 'kim' }), entered(5, 'a', { by: 'kim' })])).toEqual([
      { flag: 'off_path', stage: 'a', from: 'c', at: '2026-11-16T12:00:00.000Z', by: 'kim', gate: null },
    ]);
    expect(flags([entered(9, 'c'), entered(5, 'won')])).toEqual([]);
    expect(flags([entered(9, 'a'), entered(5, 'won')])).toMatchObject([{ flag: 'off_path', stage: 'won' }]);
  });

  it('not by the rules, not from where a journey ends or the lead had left, not where anybody may enter', () => {
    expect(flags([entered(9, 'c'), entered(5, 'a', { by: 'Rules' })])).toEqual([]);
    expect(flags([entered(9, 'c'), entered(8, 'won'), entered(5, 'a')])).toEqual([]);
    expect(flags([entered(9, 'limbo'), entered(5, 'a')])).toEqual([]);
    expect(flags([entered(9, 'a'), entered(5, 'lost')])).toEqual([]);
  });

  it('an entry without the gate that the stage needs, as it was then', () => {
    const history = [entered(9, 'a'), entered(5, 'b', { by: 'kim' })];
    const needs = { flag: 'needs', stage: 'b', from: 'a', at: '2026-11-16T12:00:00.000Z', by: 'kim', gate: 'ready' };
    expect(flags(history)).toEqual([needs]);
    expect(flags(history, { activities: [r.ago(4, 'visit')] })).toEqual([needs]);
    expect(flags(history, { activities: [r.ago(5, 'visit')] })).toEqual([]);
    const late = { known_at: new Date(r.AS_OF - r.DAY).toISOString() };
    expect(flags(history, { activities: [r.ago(6, 'visit', {}, late)] })).toEqual([needs]);
    expect(flags([entered(5, 'b')])).toMatchObject([{ flag: 'needs', from: null, by: null }]);
  });

  it('by the entries before it that were known then', () => {
    const stayed = {
      lifecycle: lifecycle([stage('a'), stage('b', { needs: 'ready' })], [move('a', 'b', no), byHand('b', 'a')]),
      gates: [r.hurdles('ready', [r.hurdle('own', inStage('a'))])],
    };
    const history = [entered(9, 'b', { by: 'rules' }), entered(7, 'a'), entered(5, 'b')];
    expect(decided(stayed, { history }).flags).toEqual([]);
    const late = { known_at: new Date(r.AS_OF - r.DAY).toISOString() };
    expect(decided(stayed, { history: [history[0]!, entered(7, 'a', late), entered(5, 'b')] }).flags).toMatchObject([
      { flag: 'needs' },
    ]);
  });
});

describe('routes', () => {
  const parts: Partial<Rules> = {
    teams: [
      { name: 'sdr', label: null },
      { name: 'amer', label: null },
    ],
    routes: [
      {
        name: 'owner',
        label: null,
        arms: [
          { team: 'amer', ...r.arm(r.memberIs(r.of('region'), 'amer')) },
          { team: 'sdr', ...r.arm(null) },
        ],
        work: [],
      },
    ],
  };

  it('the team of the first true arm; unknown arms before it make it uncertain', () => {
    const owner = (lead: r.Lead) => decided(parts, lead).routes['owner'];
    expect(owner({ fields: { region: 'amer' } })).toEqual({ team: 'amer', uncertain: [], queue: null });
    expect(owner({ fields: { region: 'emea' } })).toEqual({ team: 'sdr', uncertain: [], queue: null });
    expect(owner({})).toEqual({ team: 'sdr', uncertain: ['region'], queue: null });
  });

  it('by the history before the moves; none for an excluded lead', () => {
    const moving = {
      ...parts,
      ...flow([move('a', 'b')]),
      routes: [
        {
          name: 'owner',
          label: null,
          arms: [
            { team: 'amer', ...r.arm(inStage('b')) },
            { team: 'sdr', ...r.arm(null) },
          ],
          work: [],
        },
      ],
    };
    expect(decided(moving).routes['owner']!.team).toBe('sdr');
    expect(decided({ ...parts, exclusions: [{ label: 'Out', when: yes }] }).routes['owner']).toEqual({
      team: null,
      uncertain: [],
      queue: null,
    });
  });
});
