// Text: folded, blanks kept. A number or a boolean becomes its JSON text.
import type { Datum } from '../decision/record.ts';
import { fold } from '../text/fold.ts';
import { bad, type Note, type Stage } from './stage.ts';

export function makeTextStage(): Stage {
  return stageText;
}

function stageText(datum: Datum, note: Note): string | null {
  const text = scalarText(datum);
  if (text === null) return bad(note, 'not-a-text');
  if (text === '') return null;
  return isUsableText(text) ? fold(text) : bad(note, 'not-a-text');
}

/** The datum as text: a text itself, the JSON text of a number or a boolean; null for anything else. */
export function scalarText(datum: Datum): string | null {
  if (typeof datum === 'string') return datum;
  if (typeof datum === 'boolean') return datum ? 'true' : 'false';
  return typeof datum === 'number' && Number.isFinite(datum) ? JSON.stringify(datum) : null;
}

/** False for a text with NUL or half a surrogate pair: not every engine can hold these. */
export function isUsableText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0) return false;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    // NaN past the end fails the comparison as well.
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    index += 1;
  }
  return true;
}
