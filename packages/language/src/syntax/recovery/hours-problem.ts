// Weekdays and hours of a calendar that are written as on a shop's door.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, report } from '../../diagnostics/report.ts';
import { type IToken, tokenMatcher } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

/** `Mon-Fri` and `09:00-17:00`; one fix for all dashes of the line. */
function dashed(piece: Piece, dash: IToken): Diagnostic {
  const all = piece.tokens;
  const index = all.indexOf(dash);
  const edits = all.flatMap((token, at) => {
    const next = all[at + 1];
    if (token.tokenType !== tokens.minus || next === undefined) return [];
    const span = { start: endOf(all[at - 1]!) - piece.base, end: next.startOffset - piece.base };
    return [...dayInFull(piece, all[at - 1]!), { span, text: ' to ' }, ...dayInFull(piece, next)];
  });
  const data = { left: all[index - 1]!.image, right: all[index + 1]?.image ?? null };
  const fixes = edits.length === 0 ? [] : [fix('write-instead', { text: 'to' }, true, edits)];
  return report('range-with-dash', data, relative(piece, dash), { fixes });
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The whole name of a weekday in place of its beginning. */
function dayInFull(piece: Piece, token: IToken) {
  const days = weekdays.filter(day => day !== token.image && day.startsWith(token.image.toLowerCase()));
  return days.length === 1 && token.image.length >= 2 ? [{ span: relative(piece, token), text: days[0]! }] : [];
}

/** `9 to 17` and `09.00 to 17.00`; one fix for all such times of the line. */
function otherHours(piece: Piece, token: IToken): Diagnostic | undefined {
  const clockOf = ({ image }: IToken): string | null => {
    const [, hour = '', minute = '00'] = /^(\d{1,2})(?:\.(\d\d))?$/.exec(image) ?? [];
    return hour === '' || Number(hour) > 24 ? null : `${hour.padStart(2, '0')}:${minute}`;
  };
  const instead = clockOf(token);
  if (instead === null) return undefined;
  const edits = piece.tokens.flatMap(other => {
    const text = other.tokenType === tokens.number ? clockOf(other) : null;
    return text === null ? [] : [{ span: relative(piece, other), text }];
  });
  const fixes = [fix('write-instead', { text: instead }, true, edits)];
  return report('clock-form', { text: token.image, instead }, relative(piece, token), { fixes });
}

/** The parser stopped where the hours of a line should be. */
export function hoursProblem({ piece, rules, before, token, found, after }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'interval' || token === undefined || before === undefined) return undefined;
  if (token.tokenType === tokens.minus) return dashed(piece, token);
  if (token.tokenType === tokens.number) return otherHours(piece, token);
  const isWeekday = tokenMatcher(before, tokens.name) && before.tokenType !== k.to;
  if (before === piece.tokens[1] && before.tokenType === k.to)
    return report('part-missing', { part: 'weekday', after: 'open', found: 'to' }, relative(piece, before));
  if (!isWeekday) return undefined;
  if (token.tokenType === tokens.comma || token.tokenType === k.and)
    return report('weekdays-apart', { first: after }, relative(piece, token));
  if (before !== piece.tokens[1] || !tokenMatcher(token, tokens.name) || token.tokenType === k.to) return undefined;
  return report('word-missing', { words: ['to'], after, found }, relative(piece, token));
}
