// Which values stand in the sample's data for a fact, and how often: counted when first asked for, from the data as they are.
import type { Datum, RawRecord } from '@funnel/bundle';
import { fold } from '@funnel/bundle';
import type { FieldNode } from '@funnel/language';
import type { Sample } from './sample.ts';

export interface ValueCount {
  /** As the data write it. */
  readonly value: string;
  readonly count: number;
}

export interface ValueCounts {
  /** Leads, or activities of the kind. */
  readonly of: number;
  readonly unknown: number;
  /** The most frequent first. */
  readonly values: readonly ValueCount[];
}

/** What a field is called in data, and which texts mean that nothing is known. */
export type Counted = Pick<FieldNode, 'name' | 'from' | 'unknown' | 'type'>;

const known = new WeakMap<Sample, Map<string, ValueCounts>>();

/** Counts of a field of the lead, or of a property of an activity, which is given as data call it. */
export function valueCounts(sample: Sample, field: Counted, activity: string | null = null): ValueCounts {
  const kept = known.get(sample) ?? new Map<string, ValueCounts>();
  known.set(sample, kept);
  const column = field.from?.value ?? field.name.text;
  const unknown = field.unknown.map(({ value }) => value);
  const isList = field.type?.kind === 'text_list' || field.type?.kind === 'member_list';
  const key = JSON.stringify([activity, column, field.name.text, unknown, isList]);
  const counts =
    kept.get(key) ?? counted(cellsOf(sample.records, column, field.name.text, activity), new Set(unknown), isList);
  kept.set(key, counts);
  return counts;
}

function* cellsOf(
  records: readonly RawRecord[],
  column: string,
  name: string,
  activity: string | null,
): Generator<Datum> {
  const wanted = activity === null ? null : fold(activity);
  for (const { activities, fields } of records) {
    if (wanted === null) yield fields[column] ?? fields[name];
    else
      for (const { properties = {}, type } of activities ?? [])
        if (fold(type) === wanted) yield properties[column] ?? properties[name];
  }
}

/** Of one spelling the first that was found is kept: texts and members are the same in capitals. */
function counted(cells: Iterable<Datum>, unknown: ReadonlySet<string>, isList: boolean): ValueCounts {
  const counts = new Map<string, { value: string; count: number }>();
  let of = 0;
  let missing = 0;
  for (const cell of cells) {
    of += 1;
    const texts = textsOf(cell, isList).filter(text => text !== '' && !unknown.has(text));
    if (texts.length === 0) missing += 1;
    for (const text of texts) {
      const entry = counts.get(fold(text));
      if (entry === undefined) counts.set(fold(text), { value: text, count: 1 });
      else entry.count += 1;
    }
  }
  const values = [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { of, unknown: missing, values };
}

function textsOf(cell: Datum, isList: boolean): readonly string[] {
  if (cell === null || cell === undefined) return [];
  if (Array.isArray(cell)) return cell.flatMap(each => textsOf(each, false));
  const text = String(cell).trim();
  return isList ? text.split(';').map(each => each.trim()) : [text];
}

export interface Quartiles {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The values below which a quarter, half and three quarters of the known numbers lie; null where there are none. */
export function quartiles({ values }: ValueCounts): Quartiles | null {
  const numbers = values
    .map(({ count, value }) => ({ count, number: Number(value.replaceAll('_', '')) }))
    .filter(({ number }) => Number.isFinite(number))
    .sort((a, b) => a.number - b.number);
  const total = numbers.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const below = (share: number): number => {
    let seen = 0;
    for (const { count, number } of numbers) if ((seen += count) >= share * total) return number;
    return numbers.at(-1)!.number;
  };
  return { low: below(0.25), middle: below(0.5), high: below(0.75) };
}
