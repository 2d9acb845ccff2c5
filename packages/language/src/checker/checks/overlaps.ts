// Moves of one stage that can hold at once: the first one is taken, which may not be what was meant.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import { knownOf } from '../examples/known.ts';
import { overlapsOf } from '../examples/overlaps.ts';
import type { Placed } from '../model.ts';

/** Tells of two moves with conditions that hold together for a lead that is shown. */
export function checkOverlaps(checking: Checking, at: Placed<DeclarationOf<'lifecycle'>>): void {
  const { names, report } = checking;
  if (names.lifecycle !== at) return;
  for (const { first, second, moves, example } of overlapsOf(knownOf(checking))) {
    const data = { from: first.from.text, first: first.to.text, second: second.to.text, moves, example };
    report(at, 'moves-overlap', data, second.span, {
      structural: true,
      related: [{ note: 'other-move', at, span: first.span }],
    });
  }
}
