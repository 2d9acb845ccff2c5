// Which moves a decision tried: those of the stage it began in, then those of each stage it moved to.
import type { Bundle, Decision, Move, MoveDecision } from '@funnel/bundle';

export interface Tried {
  readonly stage: string;
  /** How many moves had been taken before. */
  readonly moved: number;
  /** The move taken from here; null where the decision stayed. */
  readonly taken: MoveDecision | null;
  /** In the order in which they are tried; those by hand are not among them. */
  readonly moves: readonly Move[];
}

/** Nothing for excluded leads, and none from a stage of this decision on whose entry a score counts anew. */
export function triedFrom(bundle: Bundle, decision: Decision): Tried[] {
  const { lifecycle } = bundle.rules;
  const last = decision.stage?.name ?? null;
  if (lifecycle === null || decision.excluded !== null || last === null) return [];
  const forgotten = bundle.rules.scores.flatMap(score => score.forget);
  const stages = [...decision.moves.map(each => each.from), last];
  return stages.flatMap((stage, moved): Tried[] => {
    if (moved > 0 && forgotten.includes(stage)) return [];
    const own = lifecycle.moves.filter(each => each.from === stage && !each.by_hand);
    const moves = [...own.filter(each => !isBareAfter(each)), ...own.filter(isBareAfter)];
    return [{ stage, moved, taken: decision.moves[moved] ?? null, moves }];
  });
}

/** `after 30 days` and nothing else: such moves are tried last. */
function isBareAfter(move: Move): boolean {
  return move.after !== null && move.when === null;
}
