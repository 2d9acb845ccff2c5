// Reading a raw record into facts: what counts as empty, what cannot be read, which of two rows with one id is kept.
import type { Activity, DataProblem, Datum, Field, RawRecord, Rules } from '@funnel/bundle';
import type { Fact, Facts, Happening } from './facts.ts';
import { greatestOf } from './numbers.ts';
import { isAboutIt, productOf } from './product.ts';
import { readValue } from './reading.ts';
import { readClocks } from './reading-clocks.ts';
import { readHistory } from './reading-history.ts';
import { show } from './show.ts';
import { byteOrder, foldCase, trimmed } from './texts.ts';
import { readInstant } from './time.ts';

/** By the outside name, or else by the field's own. */
export function datumOf(field: Field, data: Readonly<Record<string, Datum>>): Datum {
  if (Object.hasOwn(data, field.column) && data[field.column] !== undefined) return data[field.column];
  return Object.hasOwn(data, field.name) ? data[field.name] : undefined;
}

function sameFacts(left: Happening, right: Happening): boolean {
  if (left.at !== right.at) return false;
  return [...left.properties].every(([name, fact]) => {
    const other = right.properties.get(name)!;
    if (Array.isArray(fact) && Array.isArray(other)) {
      return fact.length === other.length && fact.every((part, index) => part === other[index]);
    }
    return fact === other;
  });
}

function inOrder(left: Happening, right: Happening): number {
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  if (left.id !== right.id) {
    if (left.id === null) return -1;
    if (right.id === null) return 1;
    return byteOrder(left.id, right.id);
  }
  return left.row - right.row;
}

/** By its outside name, or else by its own. */
function activityNamed(rules: Rules, type: string): Activity | undefined {
  const name = foldCase(trimmed(type));
  const byEvent = rules.activities.find(activity => foldCase(trimmed(activity.event)) === name);
  return byEvent ?? rules.activities.find(activity => foldCase(activity.name) === name);
}

/** What the rules see of a raw record. */
export function readRecord(rules: Rules, raw: RawRecord): Facts {
  const problems: DataProblem[] = [];
  const report = (code: DataProblem['code'], fact: string, value: string | null) => {
    const isKnown = problems.some(one => one.code === code && one.fact === fact && one.value === value);
    if (!isKnown) problems.push({ code, fact, value });
  };

  const readFields = (fields: readonly Field[], data: Readonly<Record<string, Datum>>, before: string) => {
    const facts = new Map<string, Fact>();
    for (const field of fields) {
      const datum = datumOf(field, data);
      const { fact, problem } = readValue(field, datum);
      facts.set(field.name, fact);
      if (problem !== null) report(problem, `${before}${field.name}`, show(datum));
    }
    return facts;
  };

  const fields = readFields(rules.lead.fields, raw.fields, '');
  const product = productOf(rules, fields);
  const isOfThis = (one: { readonly product?: Datum }) => isAboutIt(rules, product, one.product, report);

  const read: Happening[] = [];
  for (const [row, one] of (raw.activities ?? []).entries()) {
    if (!isOfThis(one)) continue;
    const activity = activityNamed(rules, one.type);
    if (activity === undefined) {
      report('unknown-activity-type', '', show(one.type));
      continue;
    }
    const at = readInstant(trimmed(one.at));
    if (at === null) {
      report('not-an-activity-time', activity.name, show(one.at));
      continue;
    }
    const known = trimmed(one.known_at ?? '');
    const knownAt = known === '' ? at : readInstant(known);
    if (knownAt === null) {
      report('not-an-activity-time', activity.name, show(one.known_at));
      continue;
    }
    const id = one.id === undefined || one.id === '' ? null : one.id;
    const properties = readFields(activity.properties, one.properties ?? {}, `${activity.name}.`);
    read.push({ activity: activity.name, at, knownAt: greatestOf([at, knownAt]), id, row, properties });
  }

  const kept: Happening[] = [];
  for (const one of read) {
    const sameId = read.filter(other => one.id !== null && other.id === one.id && other.activity === one.activity);
    const best = sameId.reduce((first, other) => (other.knownAt < first.knownAt ? other : first), sameId[0] ?? one);
    if (best === one) kept.push(one);
    else if (!sameFacts(best, one)) report('same-id-differs', one.activity, one.id);
  }
  // Without stages there is no history to find anything wrong in.
  const history = rules.lifecycle === null ? [] : (raw.history ?? []).filter(isOfThis);
  const entries = readHistory(rules, history, report);
  const clocks = readClocks(rules, (raw.clocks ?? []).filter(isOfThis), report);
  return { id: raw.id, product, fields, happenings: kept.sort(inOrder), entries, clocks, raw, problems };
}
