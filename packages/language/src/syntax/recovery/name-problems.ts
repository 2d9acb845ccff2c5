// Names, types and line openers that are missing or taken.
import { suggest } from '../../checker/names/suggest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import { isReserved } from '../../words/index.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Span } from '../nodes/node.ts';
import { gap, type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const naming: ReadonlySet<string> = new Set(['band', 'ask']);
const lineRules = /Line$/;

/** Words that follow a name: one of them where the name should be means that the name is missing. */
export const afterNames: ReadonlySet<TokenType> = new Set([k.from, k.by, k.normally, k.passes]);

/** A name is missing, or is a reserved word. */
export function nameProblem({ piece, rules, expected, before, found, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1) ?? '';
  const inHead = rules.some(other => other.endsWith('Head'));
  if (inHead && before !== undefined && before === piece.tokens[1] && afterNames.has(before.tokenType)) {
    return report('name-missing', { construct: piece.construct, found: before.image }, relative(piece, before));
  }
  const wantsName = expected.includes(tokens.name) && before !== undefined;
  if (!wantsName || !(naming.has(rule) || (inHead && before === piece.tokens[0]))) return undefined;
  const construct = before.image;
  if (found !== null && isReserved(found) && token !== undefined && found !== 'when' && found !== 'otherwise') {
    const fixes = [replaceWith(relative(piece, token), `${found}_`, false)];
    return report('name-reserved', { word: found, construct }, relative(piece, token), { fixes });
  }
  return report('name-missing', { construct, found }, gap(piece, token));
}

const typeWords = ['text', 'number', 'boolean', 'date', 'datetime', 'one', 'list'];

/** The type of a field is missing, or its name. */
export function typeProblem({ piece, rules, expected, found, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1);
  if (!(rule === 'type' && expected.length > 1) && rule !== 'field') return undefined;
  const first = piece.tokens[0]!;
  const only = tokenTwoBefore(piece, token) === undefined;
  if (only && typeWords.includes(first.image) && (found === null || found === 'of')) {
    return report('name-missing', { construct: 'field', found: first.image }, relative(piece, first));
  }
  const close = found === null ? undefined : suggest(found, typeWords)[0];
  const fixes = close === undefined || token === undefined ? [] : [replaceWith(relative(piece, token), close, false)];
  return report('type-missing', { field: first.image, found }, gap(piece, token), { fixes });
}

/** The token before the one before. */
function tokenTwoBefore(piece: Piece, token: IToken | undefined): IToken | undefined {
  const index = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  return piece.tokens[index - 2];
}

/** What opens no line of a block. */
export function lineProblem({ piece, rules, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1) ?? '';
  if (!(lineRules.test(rule) || rule === 'ownership') || token === undefined || token !== piece.tokens[0])
    return undefined;
  const span = relative(piece, token);
  if (piece.openers.length === 0) return fieldNameProblem(piece, token, span);
  const suggestion = suggest(token.image, piece.openers)[0] ?? null;
  const fixes = suggestion === null ? [] : [replaceWith(span, suggestion, false)];
  const data = { owner: piece.owner, found: token.image, lines: piece.openers, suggestion };
  return report('line-unknown', data, span, { fixes });
}

function fieldNameProblem(piece: Piece, token: IToken, span: Span): Diagnostic {
  const typed = typeWords.includes(piece.tokens[1]?.image ?? '');
  if (!isReserved(token.image) || !typed)
    return report('name-missing', { construct: 'field', found: token.image }, span);
  const fixes = [replaceWith(span, `${token.image}_`, false)];
  return report('name-reserved', { word: token.image, construct: 'field' }, span, { fixes });
}
