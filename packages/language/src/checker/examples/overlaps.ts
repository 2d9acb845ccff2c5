// Moves of one stage that can hold at once, each pair with a lead for whom they do.
import type { MoveNode } from '../../syntax/nodes/time-declarations.ts';
import type { Program } from '../model.ts';
import { moveIds } from '../moves/move-ids.ts';
import { isMarked, movesOf, stagesOf } from '../types/lifecycle-lines.ts';
import { durationMilliseconds } from '../values/duration.ts';
import { leadFor } from './build.ts';
import { type Effort, newEffort, spend } from './effort.ts';
import { type ExampleLead, exampleOf } from './example.ts';
import type { Known } from './known.ts';
import { notOf, together } from './literals.ts';
import { gateNeeded, waysOfMove } from './moves.ts';
import { armAnswer, gateAnswer, isExcluded } from './named.ts';
import type { Situation } from './situation.ts';

export interface Overlap {
  /** The ids of the moves, the one that stands first first. */
  readonly moves: readonly [string, string];
  /** Someone for whom both hold. */
  readonly example: ExampleLead;
}

export interface FoundOverlap extends Overlap {
  readonly first: MoveNode;
  readonly second: MoveNode;
}

/** What looking at a pair costs before anybody is made up for it. */
const PAIR = 10;

/** How many leads are made up for a pair at most. */
const MOST_LEADS = 24;

/**
 * For each move with a condition the first one of the same stage, to another one, that can hold at the same time, with a lead for
 * whom both hold. Pairs for which no such lead is found are left out; nothing is said about them.
 */
export function overlapExamples(program: Program): readonly Overlap[] {
  return overlapsOf(program).map(({ moves, example }) => ({ moves, example }));
}

/** The same with the moves themselves. */
export function overlapsOf(known: Known): readonly FoundOverlap[] {
  const lifecycle = known.lifecycle?.node;
  if (lifecycle === undefined) return [];
  const ids = moveIds(lifecycle);
  const stages = new Map(stagesOf(lifecycle).map(stage => [stage.name.text, stage]));
  const moves = movesOf(lifecycle).filter(
    ({ from, to, byHand, when }) =>
      byHand === null && when !== null && stages.has(to.text) && !isMarked(stages.get(from.text), 'ends'),
  );
  const effort = newEffort();
  const before = new Map<string, MoveNode[]>();
  return moves.flatMap(second => {
    const earlier = before.get(second.from.text) ?? [];
    before.set(second.from.text, earlier);
    const found = firstOverlap(known, earlier, second, effort);
    earlier.push(second);
    if (found === null) return [];
    const { first, lead } = found;
    return [{ first, second, moves: [ids.get(first)!, ids.get(second)!] as const, example: exampleOf(lead) }];
  });
}

/** The first of the earlier moves that can be taken by somebody who can take this one to another stage. */
function firstOverlap(
  known: Known,
  earlier: readonly MoveNode[],
  second: MoveNode,
  effort: Effort,
): { readonly first: MoveNode; readonly lead: Situation } | null {
  for (const first of earlier) {
    if (first.to.text === second.to.text) continue;
    if (!spend(effort, PAIR)) return null;
    const lead = leadForBoth(known, [first, second], effort);
    if (lead !== null) return { first, lead };
  }
  return null;
}

function leadForBoth(known: Known, moves: readonly [MoveNode, MoveNode], effort: Effort): Situation | null {
  const after = moves.map(move => (move.after === null ? 0 : (durationMilliseconds(move.after) ?? 0)));
  const place = { stage: moves[0].from.text, atLeast: Math.max(...after) };
  const excluded = known.exclusions.map(({ node }) => node.when);
  const { ways } = together([...moves.map(move => waysOfMove(known, move)), notOf(known, excluded)]);
  for (const way of ways.slice(0, MOST_LEADS)) {
    const lead = leadFor(known, place, way, effort);
    if (lead !== null && moves.every(move => isTaken(lead, move)) && isIncluded(lead)) return lead;
  }
  return null;
}

/** Looked at anew, with everything in place. */
function isTaken(lead: Situation, move: MoveNode): boolean {
  const fresh: Situation = { ...lead, results: new Map() };
  const gate = gateNeeded(lead.known, move);
  const stay = lead.history.at(-1)!.ago;
  const isLongEnough = move.after === null || stay >= (durationMilliseconds(move.after) ?? Number.POSITIVE_INFINITY);
  return isLongEnough && armAnswer(fresh, move.when!) === true && (gate === null || gateAnswer(fresh, gate) === true);
}

/** Nobody is excluded by what is unknown. */
function isIncluded(lead: Situation): boolean {
  const answer = isExcluded({ ...lead, results: new Map() });
  return answer === false || answer === 'unknown';
}
