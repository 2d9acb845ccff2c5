// A part is missing where the parser stopped: which one, and what it might have been.
import type { Part } from '../../diagnostics/catalogue/parts.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { remove, replaceWith, report } from '../../diagnostics/report.ts';
import { suggest } from '../../words/suggest.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { listInBraces, unknownMember } from './members-problem.ts';
import { missingPart } from './missing-part.ts';
import { nameInQuotes } from './name-problems.ts';
import { fixesOfPart } from './part-fixes.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';
import { type Situation, words } from './situation.ts';

/** Says which part is missing. */
export function partProblem(situation: Situation): Diagnostic {
  const { piece, rules, expected, found, after, token } = situation;
  const index = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  const types = piece.tokens.slice(Math.max(0, index - 2), index).map(other => other.tokenType);
  const isEnd = types.at(-1) === k.and && piece.tokens[index - 3]?.tokenType === k.between;
  const part = isEnd ? 'value' : missingPart(rules, expected, types);
  const known = part === 'member' ? unknownMember(situation) : undefined;
  const inBraces = known ?? (piece.construct === 'list' ? listInBraces(piece) : undefined);
  if (inBraces !== undefined) return inBraces;
  const fixes = token === undefined ? [] : fixesOfPart(part, piece, token);
  if (part === 'owner' && token?.tokenType === tokens.text) return nameInQuotes(piece, token);
  const close = token === undefined ? undefined : misspelt(token, expected);
  if (token !== undefined && close !== undefined) {
    const data = { part, after, found, suggestion: close };
    return report('part-missing', data, relative(piece, token), {
      fixes: [replaceWith(relative(piece, token), close, false)],
    });
  }
  const quoted = fixes[0]?.edits[0]?.text;
  const written = inQuotes.has(part) && quoted !== undefined ? { written: quoted } : {};
  return (
    commaLast(piece, token) ?? report('part-missing', { part, after, found, ...written }, gap(piece, token), { fixes })
  );
}

/** Parts that may only lack their quotes. */
const inQuotes: ReadonlySet<Part> = new Set<Part>(['reason', 'title']);

/** The word that a name, where no name may stand, is nearly. */
function misspelt(token: IToken, expected: readonly TokenType[]): string | undefined {
  if (token.tokenType !== tokens.name || expected.includes(tokens.name)) return undefined;
  const possible = expected.filter(type => words.has(type)).map(({ name }) => name);
  return token.image.length < 3 ? undefined : suggest(token.image, possible)[0];
}

/** `in (amer, emea,)` and `list x = "a",`: the comma behind the last of several. */
function commaLast(piece: Piece, token: IToken | undefined): Diagnostic | undefined {
  const comma = tokenBefore(piece, token);
  if (comma?.tokenType !== tokens.comma || token?.tokenType !== tokens.closeParenthesis) return undefined;
  const span = relative(piece, comma);
  return report('comma-unexpected', { about: 'last' }, span, { fixes: [remove(span, ',', true)] });
}
