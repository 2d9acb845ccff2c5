// Which columns of a file are probably those that it lacks.
import { nearest } from './nearest.ts';

/** How exports call them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  id: ['lead id', 'lead', 'contact id', 'record id', 'number'],
  lead_id: ['lead', 'id', 'contact', 'contact id', 'prospect', 'prospect id', 'person'],
  type: ['activity', 'activity type', 'event', 'event type', 'event name', 'action', 'kind'],
  at: ['date', 'time', 'timestamp', 'datetime', 'when', 'created', 'created at', 'occurred at', 'activity date'],
  stage: ['status', 'phase', 'lead status', 'lifecycle stage', 'to stage', 'new stage'],
};

export interface MissingColumn {
  readonly column: string;
  /** The column that it is probably called by in the file; null where none is like it. */
  readonly likely: string | null;
}

/** The letters and digits alone, in lower case: `Lead ID` and `lead_id` are alike. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

type Finder = (missing: string, columns: readonly string[]) => string | null;

const alike = (name: string, columns: readonly string[]): string | null =>
  columns.find(column => lettersOf(column) === lettersOf(name)) ?? null;

/** The surest first: what one of them finds for a column is not taken for another one. */
const FINDERS: readonly Finder[] = [
  alike,
  (missing, columns) =>
    (ALSO[missing] ?? []).reduce<string | null>((found, name) => found ?? alike(name, columns), null),
  nearest,
];

/** Each missing column with the one of the others that it may be. */
export function likelyColumns(missing: readonly string[], others: readonly string[]): readonly MissingColumn[] {
  const found = new Map<string, string>();
  for (const find of FINDERS) {
    for (const column of missing.filter(each => !found.has(each))) {
      const taken = new Set(found.values());
      const likely = find(
        column,
        others.filter(each => !taken.has(each)),
      );
      if (likely !== null) found.set(column, likely);
    }
  }
  return missing.map(column => ({ column, likely: found.get(column) ?? null }));
}
