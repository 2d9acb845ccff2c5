// What opens no line of a block.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, insertAt, replaceWith, report } from '../../diagnostics/report.ts';
import { isReserved } from '../../words/index.ts';
import { suggest } from '../../words/suggest.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Span } from '../nodes/node.ts';
import { laterLines } from './blocks.ts';
import { typeWords } from './name-problems.ts';
import { type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const lineRules = /Line$/;

/** A line begins with what begins none. */
export function lineProblem({ piece, rules, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1) ?? '';
  if (!(lineRules.test(rule) || rule === 'ownership') || token === undefined || token !== piece.tokens[0])
    return undefined;
  const span = relative(piece, token);
  const later = piece.openers.includes(token.image) ? laterLines.get(token.image) : undefined;
  if (later !== undefined) return report('construct-not-available', { construct: later }, span);
  if (piece.openers.length === 0) return fieldNameProblem(piece, token, span);
  if (piece.construct === 'lifecycle' && isMove(piece)) return moveProblem(piece, token, span);
  const lines = piece.openers.filter(opener => !laterLines.has(opener));
  const suggestion = suggest(token.image, lines)[0] ?? null;
  const fixes = suggestion === null ? [] : [replaceWith(span, suggestion, false)];
  return report('line-unknown', { owner: piece.owner, found: token.image, lines, suggestion }, span, { fixes });
}

const ways: ReadonlySet<TokenType> = new Set([k.to, tokens.greaterOrEqual]);

function isMove({ tokens: [first, second, third] }: Piece): boolean {
  const way = first!.tokenType === k.from ? third : second;
  return way !== undefined && ways.has(way.tokenType);
}

/** `from mql to sal`, `mql to sal` or `mql => sal`. */
function moveProblem(piece: Piece, first: IToken, span: Span): Diagnostic {
  const lines = piece.openers;
  const named = first.tokenType === k.from;
  const way = piece.tokens[named ? 2 : 1]!;
  const opened = named ? { span, text: 'move' } : { span: { start: span.start, end: span.start }, text: 'move ' };
  if (way.tokenType !== k.to) {
    const edits = [opened, { span: relative(piece, way), text: 'to' }];
    const fixes = [fix('write-instead', { text: 'move … to …' }, false, edits)];
    return report('foreign-operator', { text: way.image, instead: 'to' }, relative(piece, way), { fixes });
  }
  const fixes = named ? [replaceWith(span, 'move', false)] : [insertAt(span.start, 'move ', false)];
  return report('line-unknown', { owner: piece.owner, found: first.image, lines, suggestion: 'move' }, span, { fixes });
}

function fieldNameProblem(piece: Piece, token: IToken, span: Span): Diagnostic {
  const typed = typeWords.includes(piece.tokens[1]?.image ?? '');
  if (!isReserved(token.image) || !typed)
    return report('name-missing', { construct: 'field', found: token.image }, span);
  const fixes = [replaceWith(span, `${token.image}_`, false)];
  return report('name-reserved', { word: token.image, construct: 'field' }, span, { fixes });
}
