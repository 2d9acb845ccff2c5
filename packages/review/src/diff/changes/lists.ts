// Declarations and lines of declarations: which came and went, what changed of those that stayed, and whether their order did.
import { isReordered, type Pairing, pairUp } from '../align/pair-up.ts';
import { onLine, type Sides, type Told, told } from '../change.ts';
import { type FieldTable, fieldChanges } from '../field-changes.ts';
import { type ThingKind, type ThingNodes, thing } from '../thing.ts';

/** The changes of one declaration, such as `score/fit`. */
export interface OfDeclaration {
  readonly of: string;
  readonly changes: readonly Told[];
}

export interface Both<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

export interface Listed<K extends ThingKind> {
  readonly kind: K;
  readonly pairing: Pairing<ThingNodes[K]>;
  readonly table: FieldTable<ThingNodes[K]>;
  /** What the line goes by; null: it is told as its declaration's. */
  readonly line: (node: ThingNodes[K]) => string | null;
  /** Whether the first that fits is taken, or one comes before the other. */
  readonly ordered: boolean;
}

/** Of the lines inside a declaration. */
export function lineChanges<K extends ThingKind>(
  listed: Listed<K>,
  lists: Both<ThingNodes[K]>,
  sides: Sides,
): readonly Told[] {
  const { kind, line, ordered, pairing, table } = listed;
  const paired = pairUp(lists.before, lists.after, pairing);
  const on = (node: ThingNodes[K], changes: readonly Told[]): readonly Told[] => {
    const id = line(node);
    return id === null ? changes : onLine(id, changes);
  };
  const isMoved = ordered && isReordered(lists.before, paired);
  return [
    ...paired.pairs.flatMap(nodes => on(nodes.after, fieldChanges(table, nodes, sides))),
    ...paired.come.flatMap(node => on(node, [told('came', { thing: thing(kind, node) })])),
    ...paired.gone.flatMap(node => on(node, [told('went', { thing: thing(kind, node) })])),
    ...(isMoved ? [told('order', { things: lists.after.map(node => thing(kind, node)) })] : []),
  ];
}

/** Of whole declarations, which go by their names. */
export function declarationChanges<K extends ThingKind>(
  kind: K,
  table: FieldTable<ThingNodes[K]>,
  lists: Both<ThingNodes[K] & { readonly name: string }>,
  sides: Sides,
  keyOf: (node: ThingNodes[K] & { readonly name: string }) => string = ({ name }) => `${kind}/${name}`,
): readonly OfDeclaration[] {
  const { come, gone, pairs } = pairUp(lists.before, lists.after, { by: [({ name }) => name] });
  return [
    ...pairs.map(nodes => ({ of: keyOf(nodes.after), changes: fieldChanges(table, nodes, sides) })),
    ...come.map(node => ({ of: keyOf(node), changes: [told('came', { thing: thing(kind, node) })] })),
    ...gone.map(node => ({ of: keyOf(node), changes: [told('went', { thing: thing(kind, node) })] })),
  ];
}

/** What came and what went of a set of texts or numbers. */
export function setChanges<T extends string | number>(
  before: readonly T[],
  after: readonly T[],
): { readonly came: readonly T[]; readonly went: readonly T[] } {
  return { came: after.filter(each => !before.includes(each)), went: before.filter(each => !after.includes(each)) };
}
