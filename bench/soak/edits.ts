// Random edits as somebody types, deletes, pastes and takes back; the text never runs away from what it was.
import type { Chance } from '../../test/random/chance.ts';

export interface SoakEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const KEYS = [
  ' ',
  '\n',
  '{',
  '}',
  '(',
  ')',
  '"',
  ',',
  '>',
  '=',
  '.',
  '5',
  '0',
  'a',
  'e',
  'w',
  'h',
  '_',
  '/',
  'é',
  '\u{1f600}',
];

/** `original` is what the file was at first: some edits put a part of it back, and a text that has strayed far is put back whole. */
export function randomEdit(chance: Chance, text: string, original: string): SoakEdit {
  if (Math.abs(text.length - original.length) > 400 || chance.below(400) === 0)
    return { start: 0, end: text.length, text: original };
  const at = chance.below(text.length + 1);
  const form = chance.below(100);
  if (form < 60) return { start: at, end: at, text: chance.pick(KEYS) };
  if (form < 85) return { start: Math.max(0, at - chance.from(1, 3)), end: at, text: '' };
  const from = chance.below(original.length);
  const part = original.slice(from, from + chance.below(60));
  if (form < 95) return { start: at, end: Math.min(text.length, at + part.length), text: part };
  return { start: at, end: at, text: part };
}
