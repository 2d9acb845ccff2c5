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
  // A pattern sees a whole text faster than a loop over its units; most texts are done with here.
  if (!NEEDS_CARE.test(text)) return text;
  return isUsableText(text) ? fold(text) : bad(note, 'not-a-text');
}

const NEEDS_CARE = /[A-Z\0\ud800-\udfff]/;
const SUSPICIOUS = /[\0\ud800-\udfff]/;

/** The datum as text: a text itself, the JSON text of a number or a boolean; null for anything else. */
export function scalarText(datum: Datum): string | null {
  if (typeof datum === 'string') return datum;
  if (typeof datum === 'boolean') return datum ? 'true' : 'false';
  return typeof datum === 'number' && Number.isFinite(datum) ? JSON.stringify(datum) : null;
}

/** False for a text with NUL or half a surrogate pair: not every engine can hold these. */
export function isUsableText(text: string): boolean {
  return !SUSPICIOUS.test(text) || !UNUSABLE.test(text);
}

const UNUSABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
