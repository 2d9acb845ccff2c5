// Why a move is taken, as the picture says it.
import type { About, Move } from '@funnel/bundle';
import { lengthWords } from './words.ts';

/** What stands in the source behind the two stages, without `by hand` and `because`. */
function conditionOf({ moves }: About, { id }: Move): string | null {
  const text = moves.find(({ key }) => key === id)?.text ?? '';
  const rest = text
    .replace(/^move \w+ to \w+ ?/, '')
    .replace(/^by hand ?/, '')
    .replace(/ ?because "(?:\\.|[^"\\])*"$/, '');
  return rest === '' ? null : rest;
}

/** The reason where the author gave one, with the time it takes; else the condition. */
export function moveLabel(about: About, move: Move): string | null {
  if (move.because === null) return conditionOf(about, move);
  return move.after === null ? move.because : `${move.because} (after ${lengthWords(move.after)})`;
}
