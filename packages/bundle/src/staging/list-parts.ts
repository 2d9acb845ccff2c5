// The parts of a list: a JSON array's elements, or a text cut at `;`. Blanks around a part are dropped, empty parts too.
import type { Datum } from '../decision/record.ts';
import { trimBlanks } from '../text/blanks.ts';
import { scalarText } from './text.ts';

/** A part's text; null for an element that is no text, number or boolean. */
export type Part = string | null;

/** The parts, null for a blank text (not known), `undefined` for what is no list at all. */
export function listParts(datum: Datum): readonly Part[] | null | undefined {
  if (Array.isArray(datum)) return elements(datum);
  const text = scalarText(datum);
  if (text === null) return undefined;
  if (trimBlanks(text) === '') return null;
  const parts: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf(';', start);
    const end = next < 0 ? text.length : next;
    const part = trimBlanks(text.slice(start, end));
    if (part !== '') parts.push(part);
    start = end + 1;
  }
  return parts;
}

function elements(list: readonly Datum[]): readonly Part[] {
  const parts: Part[] = [];
  for (const element of list) {
    if (element === null || element === undefined) continue;
    const text = scalarText(element);
    const part = text === null ? null : trimBlanks(text);
    if (part !== '') parts.push(part);
  }
  return parts;
}
