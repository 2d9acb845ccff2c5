// A word of the language is missing, or another one stands in its place.
import type { Part } from '../../diagnostics/catalogue/parts.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { insertAt, remove, replaceWith, report } from '../../diagnostics/report.ts';
import { suggest } from '../../words/suggest.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';
import { type Situation, words } from './situation.ts';

const spelled: ReadonlyMap<TokenType, string> = new Map([
  [tokens.openParenthesis, '('],
  [tokens.closeParenthesis, ')'],
  [tokens.comma, ','],
  [tokens.equal, '='],
]);

/** Small words, of which one is easily written for another. */
const small: readonly ReadonlySet<string>[] = [
  new Set(['on', 'to', 'when', 'in', 'by', 'at', 'for', 'with', 'from', 'of', 'as', 'and']),
  new Set(['day', 'week', 'month', 'year']),
  new Set(['=', 'normally']),
];

/** Nothing but a few words could stand where the parser stopped. */
export function wordProblem({ piece, expected, found, after, token }: Situation): Diagnostic | undefined {
  const names = expected.map(type => (words.has(type) ? type.name : spelled.get(type)));
  const known = names.filter(name => name !== undefined);
  if (known.length !== names.length || known.length === 0 || known.length > 4) return undefined;
  const written = known.map(word => (word === 'up' ? 'up to' : word));
  return report('word-missing', { words: written, after, found }, gap(piece, token), {
    fixes: fixesOf(piece, written, token),
  });
}

function fixesOf(piece: Piece, known: readonly string[], token: IToken | undefined): readonly Fix[] {
  const before = tokenBefore(piece, token);
  const [only, ...more] = known;
  const close = token === undefined ? undefined : suggest(token.image, known)[0];
  if (token !== undefined && close !== undefined) return [replaceWith(relative(piece, token), close, false)];
  if (only === undefined || more.length > 0 || before === undefined) return [];
  const isOther =
    token !== undefined && token.image !== only && small.some(words => words.has(token.image) && words.has(only));
  return isOther
    ? [replaceWith(relative(piece, token), only, false)]
    : [insertAt(relative(piece, before).end, ` ${only}`, only === 'points')];
}

/** `pass when …` and `pass if …`: both words are missing. */
export function onceProblem({ piece, expected, found, before, token }: Situation): Diagnostic | undefined {
  if (before?.tokenType !== k.pass || expected[0] !== k.at) return undefined;
  const isWhen = token !== undefined && ['when', 'if'].includes(token.image);
  const fixes = isWhen ? [replaceWith(relative(piece, token), 'at once when', true)] : [];
  const data = { words: ['at once'], after: before.image, found };
  return report('word-missing', data, gap(piece, token), { fixes });
}

/** `calendar berlin "Europe/Berlin" {`: the zone was taken for the label. */
export function zoneProblem({ piece, rules, expected, before, token }: Situation): Diagnostic | undefined {
  const isZone = rules.includes('calendarHead') && expected[0] === k.in && before?.tokenType === tokens.text;
  if (!isZone || !/^"(?:UTC|\w+\/[\w/-]+)"$/.test(before.image) || token !== undefined) return undefined;
  const span = relative(piece, before);
  const after = tokenBefore(piece, before)!.image;
  const fixes = [insertAt(span.start, 'in ', true)];
  return report('word-missing', { words: ['in'], after, found: before.image }, span, { fixes });
}

/** `between 200-5000`: the dash was taken for a minus. */
export function betweenProblem({ piece, expected, token }: Situation): Diagnostic | undefined {
  if (expected.length !== 1 || expected[0] !== k.and) return undefined;
  const end = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  const dash = piece.tokens.slice(0, end).at(-2);
  const from = piece.tokens.slice(0, end).at(-4);
  if (dash?.tokenType !== tokens.minus || from?.tokenType !== k.between) return undefined;
  const span = relative(piece, dash);
  const [left, right] = [tokenBefore(piece, dash)!, piece.tokens[piece.tokens.indexOf(dash) + 1]!];
  const gapped = { start: relative(piece, left).end, end: relative(piece, right).start };
  const fixes = [replaceWith(gapped, ' and ', true)];
  return report('foreign-operator', { text: dash.image, instead: 'and' }, span, { fixes });
}

/** `at most 25 points`: the bound of a rule is meant. */
export function boundProblem({ piece, rules, expected, token }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'limit' || expected[0] !== k.per || token?.tokenType !== k.points) return undefined;
  const number = tokenBefore(piece, token)!;
  const most = tokenBefore(piece, number)!;
  const at = tokenBefore(piece, most);
  if (at?.tokenType !== k.at) return undefined;
  const span = { start: relative(piece, at).start, end: relative(piece, most).end };
  return report('foreign-word', { text: 'at most', instead: 'up to' }, span, {
    fixes: [replaceWith(span, 'up to', true)],
  });
}

/** The part before a word that stands where the part should be. */
const takenParts: Readonly<Record<string, Part>> = {
  move: 'stage',
  capacity: 'stage',
  rate: 'stage',
  clockLine: 'trigger',
  call: 'property',
};

/** `move to mql`: a word that may be a name was taken for one, and is missing behind itself. */
export function takenProblem({ piece, rules, expected, before, token }: Situation): Diagnostic | undefined {
  const part = takenParts[rules.at(-1) ?? ''];
  if (rules.at(-1) === 'move' && before?.tokenType === k.from && expected[0] === k.to && token !== undefined) {
    const span = { start: relative(piece, before).start, end: relative(piece, token).start };
    const data = { found: 'from', after: 'move', why: null };
    return report('unexpected-source', data, relative(piece, before), { fixes: [remove(span, 'from', true)] });
  }
  if (part === undefined || before === undefined || expected.length !== 1 || before.tokenType !== expected[0])
    return undefined;
  const after = tokenBefore(piece, before)?.image ?? piece.construct;
  return report('part-missing', { part, after, found: before.image }, relative(piece, before));
}
