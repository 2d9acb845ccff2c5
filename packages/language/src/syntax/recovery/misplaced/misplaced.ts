// Habits from elsewhere that a token gives away: what it cannot follow, and what to write.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { IToken } from '../../chevrotain.ts';
import { dashes } from '../habits/dashes.ts';
import { dateInWords, dayAndTime } from '../habits/dates.ts';
import { filler, forWithin, leftoverWord, nameMeant } from '../habits/foreign-word.ts';
import { functionCall } from '../habits/functions.ts';
import { becauseMissing, byMissing } from '../habits/leftovers.ts';
import { comparisonInWords } from '../habits/phrases.ts';
import { operatorMissing } from '../operator-missing.ts';
import { chained } from '../operators.ts';
import type { Piece } from '../piece.ts';
import { countMissing, inForWithin, pickedLoose } from './activity.ts';
import { commaUnexpected } from './comma.ts';
import { listedValues } from './listed-values.ts';
import { dashedRange, factorMissing, groupedNumber, shortenedNumber, unitInComparison } from './number.ts';

// A number with a separator comes before the comma alone, and all of them before two values side by side.
const habits = [
  dashes,
  chained,
  functionCall,
  groupedNumber,
  dashedRange,
  listedValues,
  comparisonInWords,
  dateInWords,
  dayAndTime,
  countMissing,
  inForWithin,
  pickedLoose,
  shortenedNumber,
  unitInComparison,
  factorMissing,
  commaUnexpected,
  becauseMissing,
  byMissing,
  forWithin,
  leftoverWord,
  nameMeant,
  filler,
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
