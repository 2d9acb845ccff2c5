// The order of a queue is total: whatever the order in which leads come, each has one place.
import { type Bundle, compareBytes, type Decision, type QueueKey } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { collectQueues, type QueueRow } from '../../packages/cli/src/run/outputs/queue-rows.ts';
import { createChance } from '../random/chance.ts';
import { type CorpusProgram, casesAskedFor, corpus, RECORDS_PER_PROGRAM } from '../random/corpus.ts';
import { randomCase } from '../random/record.ts';
import { shuffled } from './laws/sameness.ts';
import { decisionOf, ready } from './laws/subject.ts';

const programs = Math.ceil(casesAskedFor(480, 2400) / RECORDS_PER_PROGRAM);

/** Each lead thrice, so that keys are tied: once more with another product, and once with an id that others have too. */
function decisionsOf({ bundle, seed: number }: CorpusProgram): Decision[] {
  const prepared = ready(bundle);
  return Array.from({ length: RECORDS_PER_PROGRAM }, (_, record) => number * 1000 + record).flatMap(seed => {
    const decision = decisionOf({ ...prepared, ...randomCase(bundle.rules, seed), seed });
    return [
      decision,
      { ...decision, product: 'other' },
      { ...decision, lead: `lead ${seed % 5}`, product: `no ${seed}` },
    ];
  });
}

/** First the smaller rank of the first key that differs, none last; then the smaller id, then the product. */
function isBefore(one: Decision, other: Decision, route: string): boolean {
  const keys = (decision: Decision): readonly QueueKey[] => decision.routes[route]!.queue!;
  const place = keys(one).findIndex((key, index) => key.rank !== keys(other)[index]!.rank);
  if (place !== -1) {
    const [left, right] = [keys(one)[place]!.rank, keys(other)[place]!.rank];
    return left !== null && (right === null || left < right);
  }
  const byId = compareBytes(one.lead, other.lead);
  return byId < 0 || (byId === 0 && compareBytes(one.product ?? '', other.product ?? '') < 0);
}

function rowsOf(bundle: Bundle, decisions: readonly Decision[]): readonly QueueRow[] {
  const queues = collectQueues(bundle);
  for (const decision of decisions) queues.add(decision);
  return queues.rows();
}

/** A place as many leads in as come before. */
function wrongPlaces(rows: readonly QueueRow[], decisions: readonly Decision[]): QueueRow[] {
  return rows.filter(row => {
    const same = decisions.filter(({ routes }) => {
      const { queue, team } = routes[row.route]!;
      return queue !== null && team === row.team;
    });
    const it = same.find(({ lead, product }) => lead === row.lead && product === row.product)!;
    return row.position !== 1 + same.filter(other => isBefore(other, it, row.route)).length;
  });
}

describe(`the queues of ${programs} random programs`, () => {
  it('have an order in which each lead has one place', { timeout: 600_000 }, () => {
    let places = 0;
    for (const program of corpus(0, programs)) {
      if (program.bundle.rules.routes.every(({ work }) => work.length === 0)) continue;
      const decisions = decisionsOf(program);
      const rows = rowsOf(program.bundle, decisions);
      const otherwise = shuffled(createChance(program.seed), decisions);
      expect(rowsOf(program.bundle, otherwise)).toEqual(rows);
      expect(wrongPlaces(rows, decisions)).toEqual([]);
      places += rows.length;
    }
    expect(places).toBeGreaterThan(programs);
  });
});
