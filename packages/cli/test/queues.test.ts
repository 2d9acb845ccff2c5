// The order of a team's queue.
import type { Bundle, Decision, QueueKey } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectQueues, compareQueues } from '../src/run/outputs/queue-rows.ts';

const bundle = {
  rules: {
    routes: [
      { name: 'owner', work: [{ kind: 'waiting' }] },
      { name: 'none', work: [] },
    ],
  },
};

function decision(lead: string, team: string | null, ranks: readonly (number | null)[] | null): Decision {
  const queue = ranks?.map((rank, place): QueueKey => ({ by: `key ${place}`, value: rank, rank })) ?? null;
  return { lead, product: null, routes: { owner: { team, uncertain: [], queue } } } as unknown as Decision;
}

function positions(decisions: readonly Decision[]): readonly string[] {
  const queues = collectQueues(bundle as unknown as Bundle);
  for (const each of decisions) queues.add(each);
  return queues.rows().map(({ lead, position, team }) => `${team} ${position} ${lead}`);
}

describe('a queue', () => {
  test('goes by the first key that differs, a lead without one last, then by the id in byte order', () => {
    const found = positions([
      decision('b', 'sdr', [1, 5]),
      decision('a', 'sdr', [1, 5]),
      decision('Z', 'sdr', [1, 5]),
      decision('late', 'sdr', [1, null]),
      decision('last', 'sdr', [null, 0]),
      decision('first', 'sdr', [0, 9]),
    ]);
    expect(found).toEqual(['sdr 1 first', 'sdr 2 Z', 'sdr 3 a', 'sdr 4 b', 'sdr 5 late', 'sdr 6 last']);
  });

  test('is each team’s own, and holds nobody without a team or a place in it', () => {
    const found = positions([
      decision('a', 'sdr', [2]),
      decision('b', 'amer', [1]),
      decision('c', 'sdr', [1]),
      decision('d', null, [1]),
      decision('e', 'sdr', null),
    ]);
    expect(found).toEqual(['amer 1 b', 'sdr 1 c', 'sdr 2 a']);
  });

  test('is one total order, whatever the keys', () => {
    const rank = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
    const keys = fc
      .tuple(rank, rank)
      .map(ranks => ranks.map((each, place) => ({ by: `${place}`, value: each, rank: each })));
    fc.assert(
      fc.property(keys, keys, keys, (a, b, c) => {
        expect(Math.sign(compareQueues(a, b))).toBe(-Math.sign(compareQueues(b, a)) || 0);
        if (compareQueues(a, b) <= 0 && compareQueues(b, c) <= 0) expect(compareQueues(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
