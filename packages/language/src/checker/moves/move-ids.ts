// What moves are called in bundles, decisions and messages.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { MoveNode } from '../../syntax/nodes/time-declarations.ts';
import { movesOf } from '../types/lifecycle-lines.ts';

/** `a to b`, and `a to b 2`, `a to b 3` … for further moves between the same two stages, in the order they stand. */
export function moveIds(lifecycle: DeclarationOf<'lifecycle'>): ReadonlyMap<MoveNode, string> {
  const counts = new Map<string, number>();
  return new Map(
    movesOf(lifecycle).map(move => {
      const between = `${move.from.text} to ${move.to.text}`;
      const count = (counts.get(between) ?? 0) + 1;
      counts.set(between, count);
      return [move, count === 1 ? between : `${between} ${count}`];
    }),
  );
}
