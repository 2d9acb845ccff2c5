// Numbers: whole steps of 10 to the power of minus `decimals`, half up, in IEEE doubles.
import type { Datum } from '../decision/record.ts';
import type { NumberType } from '../nodes/type.ts';
import { trimBlanks } from '../text/blanks.ts';
import { bad, type Stage } from './stage.ts';

/** Steps beyond this size are unknown: above 2 to the power of 52 the half would be lost. */
export const MOST_STEPS = 4e15;

export function makeNumberStage(type: NumberType): Stage {
  const stepsPerUnit = 10 ** type.decimals;
  return (datum, note) => {
    const number = typeof datum === 'number' ? datum : numberOf(datum);
    if (number === null) return null;
    // Not NaN alone: an infinite number is none of JSON's either.
    if (Number.isNaN(number) || (typeof datum === 'number' && !Number.isFinite(datum)))
      return bad(note, 'not-a-number');
    const steps = Math.floor(number * stepsPerUnit + 0.5);
    return steps >= -MOST_STEPS && steps <= MOST_STEPS ? steps : bad(note, 'number-out-of-range');
  };
}

/** The number a text writes, null for a blank one, NaN for any other datum. Exponents may take it beyond every double. */
function numberOf(datum: Datum): number | null {
  if (typeof datum !== 'string') return Number.NaN;
  const text = trimBlanks(datum);
  if (text === '') return null;
  return isNumberText(text) ? Number(text) : Number.NaN;
}

/** `[+-]digits[.digits][e[+-]digits]`: no separators, no bare points, nothing around it. */
export function isNumberText(text: string): boolean {
  let end = digitsEnd(text, isSign(text.charCodeAt(0)) ? 1 : 0);
  if (end < 0) return false;
  if (text.charCodeAt(end) === POINT) {
    end = digitsEnd(text, end + 1);
    if (end < 0) return false;
  }
  const mark = text.charCodeAt(end);
  if (mark === 0x65 || mark === 0x45) end = digitsEnd(text, isSign(text.charCodeAt(end + 1)) ? end + 2 : end + 1);
  return end === text.length;
}

/** Where the digits that begin at `start` end; -1 when there are none. */
function digitsEnd(text: string, start: number): number {
  let end = start;
  for (let unit = text.charCodeAt(end); unit >= 0x30 && unit <= 0x39; unit = text.charCodeAt(end)) end += 1;
  return end === start ? -1 : end;
}

function isSign(unit: number): boolean {
  return unit === 0x2b || unit === 0x2d;
}

const POINT = 0x2e;
