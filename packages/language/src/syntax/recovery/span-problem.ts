// Spans of time in SLAs: `15 min`, `2h`, `one hour`. All of what is to be written is said at once.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replaceWith, report } from '../../diagnostics/report.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { meant, numberNamed } from './habits/synonyms.ts';
import { type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const units = ['minutes', 'hours', 'days', 'weeks'];

/** `hours` for `h`, `hr` and `hour`; null for what is no unit. */
function unitOf(word: string): string | null {
  const small = word.toLowerCase();
  return units.find(unit => small === unit || `${small}s` === unit) ?? meant(small, units);
}

/** So many words of an SLA are looked at. */
const MOST = 1000;

/** Which times an SLA can count, by its head and its `use` lines. */
export function basesOf(piece: Piece): readonly string[] {
  const whole = (piece.whole ?? []).slice(0, MOST);
  const open = whole.findIndex(({ tokenType }) => tokenType === tokens.openBrace);
  const head = whole.slice(0, open === -1 ? whole.length : open);
  const has = (stretch: readonly IToken[], type: TokenType): boolean => stretch.some(token => token.tokenType === type);
  return has(head, k.in) || (!has(head, k.around) && has(whole, k.use)) ? ['business', 'elapsed'] : ['elapsed'];
}

/** The parser stopped in a span of time, whose number or unit is a word of its own. */
export function spanProblem({ piece, rules, token }: Situation): Diagnostic | undefined {
  if (!rules.includes('timeSpan') || token === undefined) return undefined;
  const all = piece.tokens;
  let at = all.indexOf(token);
  while (at > 0 && (all[at - 1]!.tokenType === tokens.number || isBasis(all[at - 1]!))) at--;
  const [first, ...rest] = all.slice(at, at + 3);
  if (first === undefined) return undefined;
  const named = first.tokenType === tokens.number ? Number.NaN : numberNamed(first.image);
  const count = Number.isNaN(named) ? first.image : named === null ? null : String(named);
  const basis = rest[0] !== undefined && isBasis(rest[0]) ? rest[0] : undefined;
  const unit = rest[basis === undefined ? 0 : 1];
  const word = unit === undefined ? null : unitOf(unit.image);
  if (count === null || unit === undefined || word === null) return undefined;
  const bases = basis === undefined ? (word === 'weeks' ? ['elapsed'] : basesOf(piece)) : [basis.image];
  const written = count === '1' ? word.slice(0, -1) : word;
  const choices = bases.map(base => `${count} ${base} ${written}`);
  const span = { start: relative(piece, first).start, end: relative(piece, unit).end };
  const number = basis === undefined ? first.image : `${first.image} ${basis.image}`;
  const fixes = choices.map(choice => replaceWith(span, choice, choices.length === 1));
  const data = { number, found: unit.image, days: null, suggestion: word, choices };
  return report('unit-unknown', data, span, { fixes });
}

const isBasis = ({ tokenType }: IToken): boolean => tokenType === k.business || tokenType === k.elapsed;
