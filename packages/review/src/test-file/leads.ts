// Leads of a file of tests: fields, and what happened to them.
import { nearest } from '../problems/nearest.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import { readActivity } from './activity.ts';
import { readClock } from './clock.ts';
import { asData, asList, asMap, asText } from './entries.ts';
import { readEntry } from './entry.ts';
import type { Located, LocatedEntry, LocatedMap } from './located.ts';
import type { Happened, NamedDatum } from './test-file.ts';

export interface TestLead {
  readonly fields: readonly NamedDatum[];
  readonly happened: Happened;
}

export type Leads = ReadonlyMap<string, TestLead>;

/** The keys under which tests and leads say what happened. */
export const HAPPENED_KEYS = ['activities', 'history', 'clocks'] as const;
type HappenedKey = (typeof HAPPENED_KEYS)[number];

export const NOTHING_HAPPENED: Happened = { activities: [], history: [], clocks: [] };

/** The leads that go by name. */
export function readLeads(entry: LocatedEntry, problems: TestProblem[]): Leads {
  const leads = new Map<string, TestLead>();
  for (const lead of asMap(entry, problems)?.entries ?? []) {
    const map = asMap(lead, problems);
    if (map) leads.set(lead.key, leadIn(map, problems));
  }
  return leads;
}

/** The lead of a test: one that goes by name, or fields. */
export function readLead(entry: LocatedEntry, leads: Leads, problems: TestProblem[]): TestLead {
  const none: TestLead = { fields: [], happened: NOTHING_HAPPENED };
  if (entry.value.kind === 'map') return leadIn(entry.value, problems);
  const name = asText(entry, problems);
  if (name === null) return none;
  const lead = leads.get(name);
  if (lead) return lead;
  problems.push(problem('unknown-lead', entry.value.place, { name, suggestion: nearest(name, leads.keys()) ?? '' }));
  return none;
}

/** What the entries under these keys say. */
export function readHappened(find: (key: HappenedKey) => LocatedEntry | undefined, problems: TestProblem[]): Happened {
  const listed = <T>(key: HappenedKey, read: (item: Located, problems: TestProblem[]) => T | null): T[] => {
    const entry = find(key);
    return entry ? asList(entry, problems).flatMap(item => read(item, problems) ?? []) : [];
  };
  return {
    activities: listed('activities', readActivity),
    history: listed('history', readEntry),
    clocks: listed('clocks', readClock),
  };
}

/** A list of maps is no value of a field: so a lead may hold what happened to it among its fields, whatever those are called. */
function leadIn(map: LocatedMap, problems: TestProblem[]): TestLead {
  const happens = (entry: LocatedEntry): boolean =>
    HAPPENED_KEYS.some(key => key === entry.key) &&
    entry.value.kind === 'list' &&
    entry.value.items.some(item => item.kind === 'map');
  const own = map.entries.filter(happens);
  return {
    fields: asData({ ...map, entries: map.entries.filter(entry => !own.includes(entry)) }),
    happened: readHappened(key => own.find(entry => entry.key === key), problems),
  };
}
