// Makes a failing case smaller while it still breaks the law: fewer declarations, lines, clauses, activities, fields.
import type { Bundle, RawEntry, RawRecord } from '@funnel/bundle';
import { buildSource } from '../../random/corpus.ts';
import type { RandomCase } from '../../random/record.ts';
import { type Source, smallerSources, textOf } from '../../random/source.ts';
import { type Law, ready } from './subject.ts';

export interface Failure {
  readonly source: Source;
  readonly bundle: Bundle;
  readonly found: RandomCase;
  readonly seed: number;
}

/** What the law says of a case, also when the evaluator throws; null when it holds. */
export function verdictOf(law: Law, { bundle, found, seed }: Omit<Failure, 'source'>): string | null {
  try {
    return law({ ...ready(bundle), ...found, seed });
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, other) => other !== index);
}

function smallerRecords(raw: RawRecord): RawRecord[] {
  const activities = raw.activities ?? [];
  const half = Math.floor(activities.length / 2);
  const halves = half === 0 ? [] : [activities.slice(half), activities.slice(0, half)];
  const drop = (data: Readonly<Record<string, unknown>>, key: string) =>
    Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
  const history = raw.history ?? [];
  const clocks = raw.clocks ?? [];
  return [
    ...(history.length > 0 ? [{ ...raw, history: [] }] : []),
    ...(clocks.length > 0 ? [{ ...raw, clocks: [] }] : []),
    ...halves.map(kept => ({ ...raw, activities: kept })),
    ...activities.map((_, index) => ({ ...raw, activities: without(activities, index) })),
    ...history.map((_, index) => ({ ...raw, history: without(history, index) })),
    ...clocks.map((_, index) => ({ ...raw, clocks: without(clocks, index) })),
    ...history.flatMap((entry, index) => {
      const bare = ['known_at', 'seq', 'by', 'reason', 'product']
        .filter(key => key in entry)
        .map(key => drop({ ...entry }, key));
      return bare.map(one => ({ ...raw, history: history.with(index, one as unknown as RawEntry) }));
    }),
    ...Object.keys(raw.fields).map(key => ({ ...raw, fields: drop(raw.fields, key) as RawRecord['fields'] })),
    ...activities.flatMap((activity, index) => {
      const smaller = Object.keys(activity.properties ?? {}).map(key => ({
        ...activity,
        properties: drop(activity.properties!, key),
      }));
      const bare = ['id', 'known_at', 'product'].filter(key => key in activity).map(key => drop({ ...activity }, key));
      return [...smaller, ...bare].map(one => ({ ...raw, activities: activities.with(index, one as typeof activity) }));
    }),
  ];
}

function smallerCases(found: RandomCase): RandomCase[] {
  const sets = Object.keys(found.set).length === 0 ? [] : [{ ...found, set: {} }];
  if (found.migrate) sets.push({ ...found, migrate: false });
  return [...sets, ...smallerRecords(found.raw).map(raw => ({ ...found, raw }))];
}

/** Takes the first smaller failure again and again, for at most so many tries. */
export function shrink(law: Law, failure: Failure, tries = 3000): Failure {
  let left = tries;
  let smallest = failure;
  const stillFails = (candidate: Failure) => {
    left -= 1;
    return verdictOf(law, candidate) !== null;
  };
  const step = (): Failure | null => {
    for (const found of smallerCases(smallest.found)) {
      if (left > 0 && stillFails({ ...smallest, found })) return { ...smallest, found };
    }
    for (const source of smallerSources(smallest.source)) {
      if (left <= 0) return null;
      const bundle = buildSource(source, Math.floor(smallest.seed / 1000));
      if (bundle !== null && stillFails({ ...smallest, source, bundle })) return { ...smallest, source, bundle };
    }
    return null;
  };
  for (let next = step(); next !== null; next = step()) smallest = next;
  return smallest;
}

/** The failure as a person reads it: program, record, instant, what is wrong. */
export function tell(name: string, law: Law, failure: Failure): string {
  const { source, found, seed } = failure;
  return [
    `The law "${name}" is broken (case ${seed}):`,
    textOf(source).replaceAll(/\n\s*\n/g, '\n'),
    `record ${JSON.stringify(found.raw, null, 1)}`,
    `as of ${new Date(found.asOf).toISOString()}, params set ${JSON.stringify(found.set)}${found.migrate ? ', told to migrate' : ''}`,
    verdictOf(law, failure) ?? 'it holds now',
  ].join('\n\n');
}
