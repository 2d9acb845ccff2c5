// Habits from elsewhere that a token gives away: what it cannot follow, and what to write.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { IToken } from '../../chevrotain.ts';
import { chained, operatorMissing } from '../operators.ts';
import type { Piece } from '../piece.ts';
import { countMissing, inForWithin, pickedLoose } from './activity.ts';
import { commaUnexpected } from './comma.ts';
import { factorMissing, groupedNumber, unitInComparison } from './number.ts';

// A number with a separator comes before the comma alone, and any of them before two values side by side.
const habits = [
  chained,
  countMissing,
  inForWithin,
  pickedLoose,
  groupedNumber,
  unitInComparison,
  factorMissing,
  commaUnexpected,
  operatorMissing,
];

/** What is wrong with a token that cannot follow the one before it; undefined where nothing is known of it. */
export function misplaced(piece: Piece, token: IToken): Diagnostic | undefined {
  for (const habit of habits) {
    const diagnostic = habit(piece, token);
    if (diagnostic !== undefined) return diagnostic;
  }
  return undefined;
}
