// The same program laid out at random: other blanks, other line ends, comments between any two tokens.
import { type SourceToken, tokenise } from '@funnel/language';
import type { Chance } from './chance.ts';

const blanks = [' ', ' ', ' ', '\n', '\n', '  ', '\n\n', '\n\n\n\n', '\t', '\r\n', '\n      ', '\r\n\r\n'];
const comments = [
  '// why',
  '//',
  '// a "quoted" { brace',
  '//no blank',
  '/// said of what follows',
  '//// four',
  '// trails  ',
];

/** Tokens that may touch without becoming others. */
const isSign = ({ text }: SourceToken): boolean => /^[(){},*+-]$/.test(text);

function gapBetween(chance: Chance, left: SourceToken | undefined, right: SourceToken | undefined): string {
  const apart = left === undefined || right === undefined || isSign(left) || isSign(right) ? '' : ' ';
  const gap = chance.percent(60) ? apart : chance.pick(blanks);
  if (chance.percent(92)) return gap;
  const more = chance.percent(30) ? `${chance.pick(['\n', '\n\n\n'])}${chance.pick(comments)}` : '';
  return `${gap}${chance.pick(comments)}${more}${chance.pick(['\n', '\r\n', '\n\n\n'])}`;
}

/** The tokens of a text, without its comments, laid out anew. */
export function laidOut(chance: Chance, text: string): string {
  const tokens = tokenise(text).filter(({ kind }) => kind !== 'comment' && kind !== 'doc');
  const parts = tokens.flatMap((token, index) => [gapBetween(chance, tokens[index - 1], token), token.text]);
  return [chance.percent(10) ? '\ufeff' : '', ...parts, gapBetween(chance, tokens.at(-1), undefined)].join('');
}
