// Names with letters, dots or quotes that names do not have.
import { replaceWith, report } from '../../../diagnostics/report.ts';
import type { IToken, TokenType } from '../../chevrotain.ts';
import { spanOf } from '../span-of.ts';
import * as tokens from '../tokens.ts';
import type { Reader } from './foreign.ts';

const { keyword: k } = tokens;

/** The nearest name: without accents, and `_` for what has no other spelling here. */
function plainName(text: string): string {
  const plain = text
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
  return plain.replaceAll(/[^A-Za-z0-9_]+/g, '_');
}

/** `größe`. */
export const foreignName: Reader = token => {
  const span = spanOf(token);
  const instead = plainName(token.image);
  const fixes = [replaceWith(span, instead, false)];
  return { type: tokens.name, diagnostic: report('letter-in-name', { text: token.image, instead }, span, { fixes }) };
};

/** `` `employees` ``, as chats and SQL write names. */
export const quotedName: Reader = token => {
  const span = spanOf(token);
  const instead = token.image.slice(1, -1);
  const fixes = [replaceWith(span, instead, true)];
  cut(token, 1, instead);
  return {
    type: tokens.name,
    diagnostic: report('name-in-quotes', { text: `\`${instead}\``, name: instead }, span, { fixes }),
  };
};

/** What stands before a dot where the lead or one of its activities is meant anyway. */
const owners = new Set([
  'lead',
  'contact',
  'person',
  'prospect',
  'customer',
  'company',
  'account',
  'user',
  'self',
  'this',
]);

/** What a value stands behind. */
const beforeValues: ReadonlySet<TokenType> = new Set([
  k.is,
  k.not,
  k.with,
  k.contains,
  k.includes,
  tokens.equal,
  tokens.notEqual,
  tokens.comma,
  tokens.openParenthesis,
]);

/** Properties that texts have elsewhere. */
const sizes = new Set(['length']);

/** What a name stands behind that is asked, not declared. */
const asking: ReadonlySet<TokenType> = new Set([
  ...beforeValues,
  k.when,
  k.require,
  k.and,
  k.or,
  k.of,
  k.since,
  ...tokens.orders,
  tokens.plus,
  tokens.minus,
  tokens.times,
]);

/** `contact.employees`, or a text without its quotes. */
export const dottedName: Reader = (token, { tokens: read }) => {
  const span = spanOf(token);
  const { image } = token;
  const parts = image.split('.');
  const last = parts.at(-1)!;
  if (sizes.has(last)) {
    const place = { start: token.startOffset + image.length - last.length - 1, end: span.end };
    cut(token, 0, parts[0]!);
    return { type: tokens.name, diagnostic: report('function-unknown', { name: last, instead: null }, place) };
  }
  const before = read.at(-1)?.tokenType;
  const isOwned = before !== undefined && asking.has(before) && owners.has(parts[0]!.toLowerCase());
  cut(token, image.length - last.length, last);
  if (!isOwned && before !== undefined && beforeValues.has(before)) {
    const fixes = [replaceWith(span, `"${image}"`, true)];
    return { type: tokens.name, diagnostic: report('text-needs-quotes', { name: image, of: null }, span, { fixes }) };
  }
  const inWhere = before === k.where;
  const instead = isOwned || inWhere ? last : plainName(image);
  const fixes = [replaceWith(span, instead, isOwned || inWhere)];
  return { type: tokens.name, diagnostic: report('letter-in-name', { text: image, instead }, span, { fixes }) };
};

/** `anna@acme.example` without its quotes; an owner goes by a name. */
export const address: Reader = (token, { tokens: read }) => {
  const span = spanOf(token);
  const { image } = token;
  const name = plainName(image.slice(0, image.indexOf('@')));
  const isOwner = read.at(-1)?.tokenType === k.by;
  cut(token, 0, name);
  const fixes = [replaceWith(span, isOwner ? name : `"${image}"`, true)];
  const diagnostic = isOwner
    ? report('letter-in-name', { text: image, instead: name }, span, { fixes })
    : report('text-needs-quotes', { name: image, of: null }, span, { fixes });
  return { type: tokens.name, diagnostic };
};

/** Leaves a part of a token, which is a name by itself. */
function cut(token: IToken, from: number, image: string): void {
  token.startOffset += from;
  token.image = image;
}
