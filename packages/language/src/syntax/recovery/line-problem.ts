// What opens no line of a block.
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { fix, insertAt, remove, replaceWith, report } from '../../diagnostics/report.ts';
import { isReserved } from '../../words/index.ts';
import { suggest } from '../../words/suggest.ts';
import { type IToken, type TokenType, tokenMatcher } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Span } from '../nodes/node.ts';
import { inCapitals } from './habits/capitals.ts';
import { belongs } from './habits/line-words.ts';
import { meant } from './habits/synonyms.ts';
import { nameInQuotes, typeWords } from './name-problems.ts';
import { type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const lineRules = /Line$/;

/** A line begins with what begins none. */
export function lineProblem({ piece, rules, token }: Situation): Diagnostic | undefined {
  const rule = rules.at(-1) ?? '';
  if (!(lineRules.test(rule) || rule === 'ownership') || token === undefined || token !== piece.tokens[0])
    return undefined;
  const span = relative(piece, token);
  if (piece.openers.length === 0) return fieldNameProblem(piece, token, span);
  if (piece.construct === 'lifecycle' && isMove(piece)) return moveProblem(piece, token, span);
  const [, second] = piece.tokens;
  if (token.tokenType === tokens.number && second?.tokenType === k.people) {
    const both = { start: span.start, end: relative(piece, second).end };
    const fixes = [replaceWith(both, `people ${token.image}`, true)];
    return report('clause-order', { clause: 'people', before: token.image, line: 'head' }, span, { fixes });
  }
  if (piece.construct === 'gate' && token.tokenType === k.and) {
    const fixes = [replaceWith(span, 'require', true)];
    return report('foreign-word', { text: 'and', instead: 'require' }, span, { fixes });
  }
  const { owner, openers: lines } = piece;
  const found = token.image;
  const opened = openedBy(piece, token, span);
  if (opened !== undefined) {
    const [suggestion, fixes] = opened;
    return report(
      'line-unknown',
      { owner, found, lines, suggestion, belongs: null, isMissing: tokenMatcher(token, tokens.name) },
      span,
      { fixes },
    );
  }
  const several = lines.includes(found.toLowerCase()) ? inCapitals(piece, token) : undefined;
  if (several !== undefined) return several;
  const home = belongs(found);
  const suggestion = meant(found, lines) ?? (home === null ? (suggest(found, lines)[0] ?? null) : null);
  return report('line-unknown', { owner, found, lines, suggestion, belongs: home, isMissing: false }, span, {
    fixes: suggestion === null ? [] : wordFixes(piece, token, suggestion),
  });
}

/** The word that was meant in place of the one that stands there; or nothing but that one away, where it stands behind it. */
function wordFixes(piece: Piece, token: IToken, word: string): readonly Fix[] {
  const span = relative(piece, token);
  const next = piece.tokens[1];
  if (word.includes(' ')) return [];
  if (next?.image === word) return [remove({ start: span.start, end: relative(piece, next).start }, token.image, true)];
  return [replaceWith(span, word, word === token.image.toLowerCase())];
}

type Opened = readonly [word: string, fixes: readonly Fix[]];

/** A line that goes on as one of the block does, without the word that opens it; with that word. */
function openedBy({ tokens: all, openers, construct }: Piece, first: IToken, span: Span): Opened | undefined {
  const next = all[1];
  if (openers.includes('add') && next?.tokenType === tokens.number) {
    const word = pointSigns.get(first.tokenType);
    const end = span.start + next.startOffset - first.startOffset;
    if (word !== undefined) return [word, [replaceWith({ start: span.start, end }, `${word} `, true)]];
  }
  if (!tokenMatcher(first, tokens.name) || next === undefined) return undefined;
  const isArm = next.tokenType === k.when || next.tokenType === k.otherwise;
  const word =
    construct === 'grade' && isArm
      ? 'band'
      : construct === 'route' && isArm
        ? 'to'
        : construct === 'gate' && comparing.has(next.tokenType)
          ? 'require'
          : undefined;
  return word === undefined ? undefined : [word, [insertAt(span.start, `${word} `, false)]];
}

/** What stands before points in a list of them. */
const pointSigns: ReadonlyMap<TokenType, string> = new Map([
  [tokens.plus, 'add'],
  [tokens.minus, 'subtract'],
]);

const comparing: ReadonlySet<TokenType> = new Set([k.is, k.in, k.contains, ...tokens.orders]);

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
  if (way.image !== 'to') {
    const edits = [opened, { span: relative(piece, way), text: apart(piece, way, 'to') }];
    const fixes = [fix('write-instead', { text: 'move … to …' }, true, edits)];
    return report('foreign-operator', { text: way.image, instead: 'to' }, relative(piece, way), { fixes });
  }
  const fixes = named ? [replaceWith(span, 'move', true)] : [insertAt(span.start, 'move ', true)];
  const data = { owner: piece.owner, found: first.image, lines, suggestion: 'move', belongs: null, isMissing: !named };
  return report('line-unknown', data, span, { fixes });
}

/** A word with blanks around it, where none stand yet. */
function apart({ text }: Piece, token: IToken, word: string): string {
  const [before, behind] = [text[token.startOffset - 1] ?? ' ', text[endOf(token)] ?? ' '];
  return `${/\s/.test(before) ? '' : ' '}${word}${/\s/.test(behind) ? '' : ' '}`;
}

/** What is no name where a field begins: a text, a word of the language, or another declaration. */
function fieldNameProblem(piece: Piece, token: IToken, span: Span): Diagnostic {
  if (token.tokenType === tokens.text) return nameInQuotes(piece, token);
  const typed = typeWords.includes(piece.tokens[1]?.image ?? '');
  if (!isReserved(token.image) || !typed)
    return report('name-missing', { construct: 'field', found: token.image }, span);
  const fixes = [replaceWith(span, `${token.image}_`, false)];
  return report('name-reserved', { word: token.image, construct: 'field' }, span, { fixes });
}
