// Moves that a lead takes again as soon as it is back, since what they ask has not changed in between.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { MoveNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { circlesOf } from '../moves/circles.ts';
import { canMoveAtOnce, ruleMoves } from '../moves/standstill.ts';
import { visitExpressions } from '../types/children.ts';
import { isMarked, movesOf } from '../types/lifecycle-lines.ts';

/**
 * Tells of moves out of a stage that can be entered again, whose own condition asks a field and nothing that has happened since.
 * Fields inside gates and segments do not count, nor do moves that go round in a circle: those are told as such.
 */
export function checkStaleMoves(checking: Checking, at: Placed<DeclarationOf<'lifecycle'>>): void {
  const { names, report } = checking;
  if (names.lifecycle !== at) return;
  const again = reentered(movesOf(at.node));
  let circling: ReadonlySet<MoveNode> | null = null;
  const inCircle = (): ReadonlySet<MoveNode> => {
    circling ??= new Set(circlesOf(checking, at.node).flat());
    return circling;
  };
  for (const move of ruleMoves(checking, at.node)) {
    const stage = names.stages.get(move.from.text)!;
    const isAgain = again.has(move.from.text) || isMarked(stage, 'by_hand') || isMarked(stage, 'returns');
    const condition = move.when?.condition ?? null;
    if (!isAgain || condition === null || !canMoveAtOnce(checking, move, [move.from.text], false)) continue;
    const field = fieldIn(checking, condition);
    if (field === null || inCircle().has(move)) continue;
    report(at, 'move-asks-field', { field: field.name, from: move.from.text }, field.expression.span, {
      related: [{ note: 'stage-here', data: { name: move.from.text }, at, span: stage.name.span }],
    });
  }
}

/** Stages that moves of any kind lead back to. */
function reentered(moves: readonly MoveNode[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of moves) {
    const own = next.get(from.text);
    if (own === undefined) next.set(from.text, [to.text]);
    else own.push(to.text);
  }
  return new Set([...next.keys()].filter(start => leadsBack(start, next)));
}

function leadsBack(start: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set<string>();
  const waiting = (next.get(start) ?? []).filter(name => name !== start);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === start) return true;
    if (reached.has(name)) continue;
    reached.add(name);
    for (const other of next.get(name) ?? []) waiting.push(other);
  }
  return false;
}

/** The first field of the lead that the condition asks. */
function fieldIn(
  { meanings }: Checking,
  condition: Expression,
): { readonly name: string; readonly expression: Expression } | null {
  const found: { name: string; expression: Expression }[] = [];
  visitExpressions([condition], expression => {
    const meaning = meanings.get(expression);
    if (meaning?.kind === 'field') found.push({ name: meaning.field.name.text, expression });
    else if (expression.kind === 'days_since') found.push({ name: expression.of.text, expression });
    else if (expression.kind === 'days_between') found.push({ name: expression.from.text, expression });
  });
  found.sort((a, b) => a.expression.span.start - b.expression.span.start);
  return found[0] ?? null;
}
