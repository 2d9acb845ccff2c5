// Comparisons in words: `is greater than`, `does not contain`, `LIKE`.
import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts';
import { fix, replaceWith, report } from '../../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { keyword as k } from '../../lexer/tokens.ts';
import { clauseBefore } from '../misplaced/clause.ts';
import { type Piece, relative } from '../piece.ts';
import { inSmallLetters } from './small-letters.ts';

const or = '(?: or (?:equal|equals)(?: to)?)';
const above = '(?:greater|more|higher|larger|bigger|later|older|longer)';
const below = '(?:less|fewer|lower|smaller|earlier|younger|shorter)';
const part = '(?:contain|contains|include|includes)';

/** What is written, in small letters with one blank between words, and what is written here. The first that fits is taken. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^is not (?:equal to|equals|the same as)\b/, 'is not'],
  [new RegExp(`^(?:is )?${above} than${or}`), '>='],
  [new RegExp(`^(?:is )?${below} than${or}`), '<='],
  [new RegExp(`^(?:is )?${above} than\\b`), '>'],
  [new RegExp(`^(?:is )?${below} than\\b`), '<'],
  [/^is (?:above|over)\b|^exceeds\b/, '>'],
  [/^is (?:below|under)\b/, '<'],
  [/^is at least\b/, '>='],
  [/^is at most\b/, '<='],
  [/^is equal to\b|^is exactly\b|^equals?(?: to)?\b|^eq\b/, 'is'],
  [/^is (?:any|one|either) of\b/, 'in'],
  [/^is (?:none of|not (?:any|one) of)\b/, 'not in'],
  [/^(?:has|have) (?:any )?value\b|^is (?:present|filled|set|populated)\b|^exists\b/, 'is known'],
  [/^(?:has|have) no value\b|^is (?:absent|unset)\b/, 'is unknown'],
  [new RegExp(`^${part} exactly\\b`), 'is'],
  [/^contains (?:any|one) of\b/, 'contains'],
  [new RegExp(`^(?:does|do|did) not ${part}\\b`), 'not … contains'],
  [/^(?:does|do|did) not start with\b/, 'not … starts with'],
  [/^(?:does|do|did) not end with\b/, 'not … ends with'],
  [/^(?:does|do|did) not equal\b/, 'is not'],
  [/^(?:contain|containing|ilike|matches)\b/, 'contains'],
  [/^(?:include|including)\b/, 'includes'],
  [/^(?:start|begins?) with\b/, 'starts with'],
  [/^end with\b/, 'ends with'],
  [/^not (?=[a-z"\d])(?!in\b)/, 'is not'],
];

const lowered: ReadonlySet<string> = new Set(['in', 'is', 'between', 'contains', 'includes', 'starts', 'ends']);

/** A comparison in words somewhere in the test that a token stands in. */
export function comparisonInWords(piece: Piece, token: IToken): Diagnostic | undefined {
  const before = clauseBefore(piece, token);
  if (before.length === piece.tokens.indexOf(token)) return undefined;
  const clause = operandsOf([...before, token]);
  if (clause[0] === undefined || quantifiers.has(clause[0].tokenType)) return undefined;
  for (let at = 1; at < clause.length; at++) {
    const first = clause[at]!;
    if (first.tokenType === k.not && clause[at - 1]!.tokenType === k.is) continue;
    const diagnostic =
      like(piece, first) ??
      rangeInWords(piece, first) ??
      everBeen(piece, first, clause[0]) ??
      inWords(piece, first, clause[0]);
    if (diagnostic !== undefined) return diagnostic;
  }
  return undefined;
}

/** With these the number comes first: `at least 3 page_view`. */
const quantifiers: ReadonlySet<TokenType> = new Set([k.any, k.no]);

/** What stands behind the last parenthesis that is open. */
function operandsOf(clause: readonly IToken[]): readonly IToken[] {
  return clause.slice(clause.findLastIndex(({ tokenType }) => tokenType === tokens.openParenthesis) + 1);
}

function inWords(piece: Piece, first: IToken, left: IToken): Diagnostic | undefined {
  if (!/^[A-Za-z]+$/.test(first.image)) return undefined;
  const index = piece.tokens.indexOf(first);
  const rest = piece.tokens.slice(index, index + 8).map(({ image }) => image.toLowerCase());
  const found = phrases.find(([pattern]) => pattern.test(rest.join(' ')));
  const small = first.image.toLowerCase();
  if (found === undefined) {
    if (small === first.image || !lowered.has(small)) return undefined;
    return told(piece, first, first, small, [inSmallLetters(piece, small)]);
  }
  const [pattern, instead] = found;
  const words = pattern.exec(rest.join(' '))![0].trim().split(' ').length;
  const last = piece.tokens[index + words - 1]!;
  return told(piece, first, last, instead, fixesOf(piece, [first, last], left, instead));
}

function fixesOf(
  piece: Piece,
  [first, last]: readonly [IToken, IToken],
  left: IToken,
  instead: string,
): readonly Fix[] {
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  if (!instead.startsWith('not …')) return [replaceWith(span, instead, true)];
  const start = relative(piece, left).start;
  const edits = [
    { span: { start, end: start }, text: 'not ' },
    { span, text: instead.slice('not … '.length) },
  ];
  return [fix('write-instead', { text: instead }, true, edits)];
}

function told(piece: Piece, first: IToken, last: IToken, instead: string, fixes: readonly Fix[]): Diagnostic {
  const span = { start: relative(piece, first).start, end: relative(piece, last).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  return report('foreign-word', { text, instead }, span, { fixes });
}

/** `employees from 200 to 5000` and `employees 200 to 5000`. */
function rangeInWords(piece: Piece, first: IToken): Diagnostic | undefined {
  const at = piece.tokens.indexOf(first);
  if (piece.tokens[at - 1]?.tokenType === k.between) return undefined;
  const from = first.tokenType === k.from ? at + 1 : at;
  const [low, to, high] = piece.tokens.slice(from, from + 3);
  if (low?.tokenType !== tokens.number || to?.tokenType !== k.to || high?.tokenType !== tokens.number) return undefined;
  const start = relative(piece, first).start;
  const edits = [
    { span: { start, end: relative(piece, low).start }, text: 'between ' },
    { span: relative(piece, to), text: 'and' },
  ];
  const span = { start, end: relative(piece, high).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const instead = `between ${low.image} and ${high.image}`;
  return report('foreign-word', { text, instead }, span, {
    fixes: [fix('write-instead', { text: instead }, true, edits)],
  });
}

/** `stage has ever been mql`. */
function everBeen(piece: Piece, first: IToken, left: IToken): Diagnostic | undefined {
  const [has, ever, been, stage] = piece.tokens.slice(piece.tokens.indexOf(first));
  const isIt = has?.image === 'has' && ever?.tokenType === k.ever && been?.image === 'been' && stage !== undefined;
  if (!isIt || left.tokenType !== k.stage) return undefined;
  const span = { start: relative(piece, left).start, end: relative(piece, stage).end };
  const text = piece.text.slice(span.start + piece.base, span.end + piece.base);
  const instead = `ever entered ${stage.image}`;
  return report('foreign-word', { text, instead }, span, { fixes: [replaceWith(span, instead, true)] });
}

/** `LIKE "%vp%"`. */
function like(piece: Piece, first: IToken): Diagnostic | undefined {
  if (!/^i?like$/i.test(first.image)) return undefined;
  const pattern = piece.tokens[piece.tokens.indexOf(first) + 1];
  const inner = pattern?.tokenType === tokens.text ? pattern.image.slice(1, -1) : undefined;
  if (pattern === undefined || inner === undefined || !tokenMatcher(first, tokens.name)) return undefined;
  const plain = inner.replace(/^%/, '').replace(/%$/, '');
  const [open, closed] = [inner.startsWith('%'), inner.endsWith('%')];
  const instead = open && closed ? 'contains' : closed ? 'starts with' : open ? 'ends with' : 'is';
  const edits = [
    { span: relative(piece, first), text: instead },
    { span: relative(piece, pattern), text: `"${plain}"` },
  ];
  const isPlain = !/[%_]/.test(plain);
  return told(piece, first, first, instead, isPlain ? [fix('write-instead', { text: instead }, true, edits)] : []);
}
