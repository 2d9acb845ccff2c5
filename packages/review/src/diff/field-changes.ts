// A node's changes field by field: each kind of node has a table, so that a new field of the contract does not compile without an answer.
import type { Sides, Told } from './change.ts';
import { isSameMeaning } from './meaning.ts';

/** Both versions of a node. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** What a changed field of a node means. */
export type FieldChange<T, K extends keyof T> = (
  before: T[K],
  after: T[K],
  nodes: Pair<T>,
  sides: Sides,
) => readonly Told[];

export type FieldTable<T> = { readonly [K in keyof T]-?: FieldChange<T, K> };

/** For fields that other fields of the node explain. */
export const explained = (): readonly Told[] => [];

/** Asks the table about each field that means something else than before. */
export function fieldChanges<T extends object>(table: FieldTable<T>, nodes: Pair<T>, sides: Sides): readonly Told[] {
  const fields = Object.keys(table) as (keyof T)[];
  return fields
    .filter(field => differs(nodes, field))
    .flatMap(field => table[field](nodes.before[field], nodes.after[field], nodes, sides));
}

/** Whether a field means something else than before. */
export function differs<T extends object>({ before, after }: Pair<T>, field: keyof T): boolean {
  return !isSameMeaning({ [field]: before[field] }, { [field]: after[field] });
}
