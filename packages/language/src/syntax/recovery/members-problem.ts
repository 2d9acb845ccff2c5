// Members of a field and texts of a list that stand in other signs or under other words than theirs.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, replaceWith, report } from '../../diagnostics/report.ts';
import { type IToken, tokenMatcher } from '../chevrotain.ts';
import { endOf } from '../lexer/span-of.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { type Piece, relative } from './piece.ts';
import type { Situation } from './situation.ts';

const isMember = (token: IToken | undefined): token is IToken =>
  token !== undefined && (tokenMatcher(token, tokens.name) || token.tokenType === tokens.text);

/** Members with commas between them, from an index on. */
function membersFrom(all: readonly IToken[], from: number): readonly IToken[] {
  const found: IToken[] = [];
  for (let at = from; at < all.length; at += 2) {
    found.push(all[at]!);
    if (all[at + 1]?.tokenType !== tokens.comma) break;
  }
  return found;
}

/** `role [owner, dentist]` and `role: owner, dentist`: the words `one of` are missing. */
export function membersWithoutOf({ piece, token, before }: Situation): Diagnostic | undefined {
  const all = piece.tokens;
  if (token === undefined || before === undefined) return undefined;
  const at = all.indexOf(token);
  const isOpen = token.tokenType === tokens.openParenthesis || token.tokenType === tokens.openBrace;
  const members = membersFrom(all, isOpen ? at + 1 : at);
  const last = members.at(-1);
  if (last === undefined || !members.every(isMember) || (!isOpen && members.length < 2)) return undefined;
  const close = all[all.indexOf(last) + 1];
  if (isOpen && close?.tokenType !== tokens.closeParenthesis && close?.tokenType !== tokens.closeBrace)
    return undefined;
  const span = { start: relative(piece, before).end, end: relative(piece, isOpen ? close! : last).end };
  const type = `one of ${members.map(({ image }) => image).join(', ')}`;
  const field = all[0]!.image;
  const data = { field, found: token.image, suggestion: null, written: `${field} ${type}` };
  const fixes = [fix('write-instead', { text: `${field} ${type}` }, true, [{ span, text: ` ${type}` }])];
  return report('type-missing', data, relative(piece, token), { fixes });
}

/** `one of this_quarter, this_year, unknown`: what is not known is no member. */
export function unknownMember({ piece, token, after, found }: Situation): Diagnostic | undefined {
  if (token?.tokenType !== k.unknown) return undefined;
  const all = piece.tokens;
  const of = all.findIndex(({ tokenType }) => tokenType === k.of);
  const one = all.findIndex(({ tokenType }) => tokenType === k.one || tokenType === k.list);
  const members = membersFrom(all, of + 1);
  const others = members.filter(member => member !== token);
  const quotes = replaceWith(relative(piece, token), '"unknown"', false);
  const span = { start: relative(piece, all[0]!).start, end: relative(piece, members.at(-1) ?? token).end };
  const isWhole = of > 0 && one > 0 && members.includes(token) && others.length > 0 && others.every(isMember);
  if (!isWhole)
    return report('part-missing', { part: 'member', after, found }, relative(piece, token), { fixes: [quotes] });
  const hasTexts = all.slice(0, one).some(({ tokenType }) => tokenType === k.unknown);
  const name = piece.text.slice(all[0]!.startOffset, endOf(all[one - 1]!));
  const type = piece.text.slice(all[one]!.startOffset, endOf(all[of]!));
  const written = `${name}${hasTexts ? ',' : ' unknown'} "unknown" ${type} ${others.map(({ image }) => image).join(', ')}`;
  const data = { part: 'member', after, found, written } as const;
  return report('part-missing', data, relative(piece, token), { fixes: [replaceWith(span, written, false), quotes] });
}

/** `list free_mail { … }`: texts in braces or parentheses, one a line perhaps. */
export function listInBraces(piece: Piece): Diagnostic | undefined {
  const { whole = [], text } = piece;
  const name = whole[1];
  const at = whole[2]?.tokenType === tokens.equal ? 3 : 2;
  const open = whole[at];
  const close = whole.at(-1);
  const isOpen = open?.tokenType === tokens.openBrace || open?.tokenType === tokens.openParenthesis;
  const isClosed = close?.tokenType === tokens.closeBrace || close?.tokenType === tokens.closeParenthesis;
  if (piece.construct !== 'list' || name === undefined || !isOpen || !isClosed) return undefined;
  const items = text
    .slice(endOf(open), close.startOffset)
    .split(/[\r\n,;]+/)
    .map(item =>
      item
        .trim()
        .replace(/^[-*•] /, '')
        .replace(/^["'“‘](.*)["'”’]$/, '$1'),
    )
    .filter(item => item !== '');
  const isPlain = items.length > 0 && items.every(item => /^[^"\\{}()/]+$/.test(item));
  const texts = items.map(item => `"${item}"`).join(', ');
  const span = { start: relative(piece, name).end, end: relative(piece, close).end };
  const shown =
    items.length > 3
      ? `${items
          .slice(0, 3)
          .map(item => `"${item}"`)
          .join(', ')}, …`
      : texts;
  const written = isPlain ? `list ${name.image} = ${shown}` : undefined;
  const data = {
    part: 'list',
    after: name.image,
    found: open.image,
    ...(written === undefined ? {} : { written }),
  } as const;
  const fixes = isPlain ? [fix('write-instead', { text: written! }, true, [{ span, text: ` = ${texts}` }])] : [];
  return report('part-missing', data, relative(piece, open), { fixes });
}
