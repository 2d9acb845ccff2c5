// A clause of the language: where it stands in the rules, and the rules without it.
import type { RawRecord, Rules } from '@funnel/bundle';

export interface Clause {
  readonly name: string;
  /** The same rules without this clause anywhere; the very same object where it does not occur. */
  readonly remove: (rules: Rules) => Rules;
}

/** Something that records say. */
export interface DataClause {
  readonly name: string;
  /** The same record without it; the very same object where it says nothing of it. */
  readonly removeFrom: (raw: RawRecord, rules: Rules) => RawRecord;
}

type Plain = Record<string, unknown>;

/** Lists of what a hand-off includes and a queue is ordered by: their parts look like conditions and expressions, and are none. */
const NAMING = ['include', 'work'];

/** Every object of the rules, the innermost first, is offered to `change`, which returns it or what takes its place. */
export function rewrite<T>(value: T, change: (node: Plain) => unknown): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map(part => rewrite(part, change));
    return (parts.every((part, index) => part === value[index]) ? value : parts) as T;
  }
  const entries = Object.entries(value).map(([key, part]) => {
    return [key, NAMING.includes(key) ? part : rewrite(part, change)] as const;
  });
  const isSame = entries.every(([key, part]) => part === (value as Plain)[key]);
  return change(isSame ? (value as Plain) : Object.fromEntries(entries)) as T;
}

/** A clause that is a node of one kind. */
export function nodeClause(name: string, isIt: (node: Plain) => boolean, change: (node: Plain) => unknown): Clause {
  return { name, remove: rules => rewrite(rules, node => (isIt(node) ? change(node) : node)) };
}

/** The list with changed parts; the same list where none changed. */
export function mapSame<T>(list: readonly T[], change: (part: T) => T): readonly T[] {
  const parts = list.map(change);
  return parts.every((part, index) => part === list[index]) ? list : parts;
}

/** A clause of one list of declarations. */
export function declarationClause<K extends keyof Rules>(
  name: string,
  list: K,
  change: (declaration: Rules[K] extends readonly (infer D)[] ? D : never) => unknown,
): Clause {
  return {
    name,
    remove: rules => {
      const before = rules[list] as readonly unknown[];
      const after = mapSame(before, change as (part: unknown) => unknown);
      return after === before ? rules : { ...rules, [list]: after };
    },
  };
}
