// Marks and colours. Colour never says anything that marks and words do not.
import type { Mark, Tone } from '../explanation.ts';

export const SIGNS: Readonly<Record<Mark, string>> = { yes: '✓', no: '✗', unknown: '?', note: '·', none: ' ' };

const CODES: Readonly<Record<Tone, string>> = { good: '32', bad: '31', open: '33', quiet: '2', plain: '' };

/** The text in its colour, or as it is. */
export function toned(text: string, tone: Tone, color: boolean): string {
  const code = CODES[tone];
  return color && code !== '' && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
}

export function bold(text: string, color: boolean): string {
  return color ? `\u001b[1m${text}\u001b[0m` : text;
}
