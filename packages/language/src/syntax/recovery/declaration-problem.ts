// What opens no declaration.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import { constructs } from '../../words/index.ts';
import { suggest } from '../../words/suggest.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { braceUnexpected } from './brace-unexpected.ts';
import { dashesBefore } from './habits/dashes.ts';
import { belongs, constructMeant } from './habits/line-words.ts';
import type { Source } from './source.ts';

const openers = Object.keys(constructs);

/** Says what is wrong with the token at `first`; spans count from `start`. */
export function declarationProblem({ text, tokens: all }: Source, first: number, start: number): Diagnostic {
  const token = all[first]!;
  const span = { start: token.startOffset - start, end: endOf(token) - start };
  if (token.tokenType === tokens.closeBrace) return braceUnexpected(span);
  const dashes = dashesBefore({ text, base: start, tokens: all.slice(first, first + 3) }, all[first + 2]);
  if (dashes !== undefined) return dashes;
  const { image } = token;
  const meant = constructMeant(image);
  const home = belongs(image);
  const suggestion = meant ?? (home === null ? (suggest(image, openers)[0] ?? null) : null);
  const isCase = suggestion === image.toLowerCase();
  const fixes = suggestion === null ? [] : [replaceWith(span, suggestion, isCase)];
  const of = home?.as === 'line' ? home.of : null;
  return report('declaration-expected', { found: image, suggestion, of }, span, { fixes });
}
