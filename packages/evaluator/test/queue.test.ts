// Where a lead stands in its team's queue.
import type { Rules, WorkKey } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { byHand, entered, lifecycle, move, stage } from './lifecycles.ts';
import * as r from './rules.ts';

const big = r.compare(r.of('size'), '>=', r.literal(10));
const priority: WorkKey = { kind: 'grade', grade: 'priority' };
const fit: WorkKey = { kind: 'score', score: 'fit' };
const waiting: WorkKey = { kind: 'waiting' };

function owner(work: readonly WorkKey[], lead: r.Lead = {}, rest: Partial<Rules> = {}) {
  const rules = r.rules({
    fields: [r.field('size', r.number)],
    scores: [
      r.score('fit', [r.conditionRule('a', 7.5, r.when(big)), r.conditionRule('b', -3, r.when(r.not(big)))], {
        lowest: -50_000,
        by: 500,
      }),
    ],
    grades: [
      {
        name: 'priority',
        label: null,
        bands: [r.band('hot', big), r.band('warm', r.constant(false)), r.band('cold', null)],
      },
    ],
    teams: [{ name: 'sdr', label: null }],
    routes: [{ name: 'owner', label: null, arms: [{ team: 'sdr', ...r.arm(null) }], work }],
    ...rest,
  });
  return r.decideBoth(rules, lead).routes['owner']!;
}
const flow = (moves: Parameters<typeof lifecycle>[1] = [], ends = false): Partial<Rules> => ({
  lifecycle: lifecycle([stage('a'), stage('b', { ends })], moves),
});

describe('a queue', () => {
  it('is none without an order, and for an excluded lead', () => {
    expect(owner([]).queue).toBeNull();
    const out = owner([priority], {}, { exclusions: [{ label: 'Out', when: r.constant(true) }] });
    expect(out).toEqual({ team: null, uncertain: [], queue: null });
  });

  it('goes by the place of the band and by the score from the highest, in the order of the line', () => {
    const hot = { by: 'priority', value: 'hot', rank: 0 };
    expect(owner([priority, fit], { fields: { size: 10 } }).queue).toEqual([
      hot,
      { by: 'fit', value: 7.5, rank: -7.5 },
    ]);
    expect(owner([fit, priority], { fields: { size: 1 } }).queue).toEqual([
      { by: 'fit', value: -3, rank: 3 },
      { by: 'priority', value: 'cold', rank: 2 },
    ]);
    expect(Object.is(owner([fit]).queue![0]!.rank, 0)).toBe(true);
  });

  it('goes by the entry into the stage', () => {
    const queue = (lead: r.Lead, rest = flow()) => owner([waiting], lead, rest).queue;
    const since = r.AS_OF - 3 * r.DAY;
    const key = { by: 'longest waiting', value: new Date(since).toISOString(), rank: since };
    expect(queue({ history: [entered(5, 'a'), entered(3, 'b'), entered(1, 'b')] })).toEqual([key]);
    const nothing = [{ by: 'longest waiting', value: null, rank: null }];
    expect(queue({})).toEqual(nothing);
    expect(queue({ history: [entered(5, 'a'), entered(3, 'limbo')] })).toEqual(nothing);
    expect(owner([waiting]).queue).toEqual(nothing);
  });

  it('sees the moves of this decision: a lead that has just come waits from now, one whose journey is over is in none', () => {
    const history = [entered(5, 'a')];
    const moved = owner([waiting], { history }, flow([move('a', 'b')]));
    expect(moved.queue).toEqual([{ by: 'longest waiting', value: '2026-11-21T12:00:00.000Z', rank: r.AS_OF }]);
    expect(owner([waiting], { history }, flow([move('a', 'b')], true))).toEqual({
      team: 'sdr',
      uncertain: [],
      queue: null,
    });
    expect(owner([waiting], { history: [entered(1, 'b')] }, flow([byHand('a', 'b')], true)).queue).toBeNull();
    expect(owner([waiting], { history }, flow([byHand('a', 'b')], true)).queue).not.toBeNull();
  });
});
