// Several words of a line in capital letters: `Add 30 When company_size Is Greater Than 100`, `IS NOT NULL AND`.
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../../diagnostics/report.ts';
import { isReserved } from '../../../words/index.ts';
import type { IToken } from '../../chevrotain.ts';
import { endOf } from '../../lexer/span-of.ts';
import * as tokens from '../../lexer/tokens.ts';
import { type Piece, relative } from '../piece.ts';
import { phrases } from './comparison-phrases.ts';

/** Words of lines that are free as names, and that nobody writes with a capital letter as one. */
const ofLines: ReadonlySet<string> = new Set([
  'add',
  'subtract',
  'require',
  'refuse',
  'per',
  'up',
  'to',
  'points',
  'ask',
]);

const hasCapital = ({ image, tokenType }: IToken): boolean => tokenType === tokens.name && /[A-Z]/.test(image);
const isWord = (small: string): boolean => isReserved(small) || ofLines.has(small);

interface Written {
  readonly text: string;
  /** How many tokens it stands for. */
  readonly count: number;
  readonly changed: boolean;
}

/** What is written for the tokens from an index on. */
function writtenAt(line: readonly IToken[], at: number): Written {
  const token = line[at]!;
  const rest = line.slice(at, at + 8).map(({ image }) => image.toLowerCase());
  // `not` alone is a comparison only where `is` does not stand before it.
  const found = rest[0] === 'not' ? undefined : phrases.find(([pattern]) => pattern.test(rest.join(' ')));
  if (found !== undefined && !found[1].startsWith('not …')) {
    const count = found[0].exec(rest.join(' '))![0].trim().split(' ').length;
    if (line.slice(at, at + count).some(hasCapital)) return { text: found[1], count, changed: true };
  }
  const small = rest[0]!;
  return hasCapital(token) && isWord(small)
    ? { text: small, count: 1, changed: true }
    : { text: token.image, count: 1, changed: false };
}

/** Tells of the words from a token on, up to the last one in capitals on its line; undefined where there is only one. */
export function inCapitals(piece: Piece, first: IToken): Diagnostic | undefined {
  const from = piece.tokens.indexOf(first);
  const end = /^[^\r\n]*/.exec(piece.text.slice(first.startOffset))![0].length + first.startOffset;
  const line = piece.tokens.slice(from).filter(({ startOffset }) => startOffset < end);
  const stop = line.findLastIndex(hasCapital) + 1;
  let [instead, at, changes, last] = ['', 0, 0, first];
  let isPhrase = false;
  while (at < stop) {
    const { text, count, changed } = writtenAt(line, at);
    const before = line[at - 1];
    instead += `${before === undefined ? '' : piece.text.slice(endOf(before), line[at]!.startOffset)}${text}`;
    if (changed) changes++;
    if (count > 1) isPhrase = true;
    at += count;
    last = line[at - 1]!;
  }
  if (changes < 2 && !isPhrase) return undefined;
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  const text = piece.text.slice(first.startOffset, endOf(last));
  return report('foreign-word', { text, instead }, span, { fixes: [replaceWith(span, instead, true)] });
}
