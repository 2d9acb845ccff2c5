// One map over the maps of many declarations: it costs nothing to make, however many there are.
import type { Expression } from '../../syntax/nodes/expression.ts';

/** `of` gives the map of the declaration that an expression stands in; all maps are only asked where somebody wants to see everything. */
export function layered<V>(
  of: (expression: Expression) => ReadonlyMap<Expression, V> | undefined,
  all: () => Iterable<ReadonlyMap<Expression, V>>,
): ReadonlyMap<Expression, V> {
  let joined: ReadonlyMap<Expression, V> | null = null;
  const whole = (): ReadonlyMap<Expression, V> => {
    joined ??= new Map([...all()].flatMap(map => [...map]));
    return joined;
  };
  return {
    get size() {
      return whole().size;
    },
    get: expression => of(expression)?.get(expression),
    has: expression => of(expression)?.has(expression) ?? false,
    keys: () => whole().keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: each => whole().forEach(each),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}
