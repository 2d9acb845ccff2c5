// The moves that a decision tried, for its reasons: from each stage it was in, in the order in which they are tried.
import type { Bundle, Decision, Move, MoveDecision } from '@funnel/bundle';
import type { Line } from './gate-lines.ts';
import { triedFrom } from './moves-tried.ts';
import { REASON_WORDS } from './reason-words.ts';

/** The lines of all moves that the decision tried, each with the gate that its stage needs. */
export function moveLines(bundle: Bundle, decision: Decision): Line[] {
  const texts = new Map(bundle.about.moves.map(each => [each.key, each.text]));
  const stages = new Map(bundle.rules.lifecycle?.stages.map(each => [each.name, each]));
  return triedFrom(bundle, decision).flatMap(({ moved, taken, moves }) => {
    const since = sinceText(decision, moved);
    return moves.flatMap((move): Line[] => {
      const needed = stages.get(move.to)?.needs ?? null;
      const text = texts.get(move.id) ?? move.id;
      const line: Line = { text, outcome: outcomeOf(move, taken), condition: move.when?.when ?? null, moved };
      const waited = move.after === null ? [] : [{ text: REASON_WORDS.inStage, outcome: since, condition: null }];
      const asked = { text: REASON_WORDS.needs(needed ?? ''), condition: null };
      const gate = needed === null ? [] : [{ ...asked, outcome: decision.gates[needed]?.result ?? '' }];
      return [line, ...waited, ...gate];
    });
  });
}

function outcomeOf(move: Move, taken: MoveDecision | null): string {
  return taken?.move === move.id ? REASON_WORDS.taken : REASON_WORDS.notTaken;
}

/** Since when the lead was in the stage when its moves were tried; a decision that left it no longer says so. */
function sinceText(decision: Decision, moved: number): string {
  if (moved > 0) return decision.as_of;
  return decision.moves.length > 0 ? '' : (decision.stage?.since ?? REASON_WORDS.noEntry);
}
