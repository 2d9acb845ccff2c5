// Calls of functions that spreadsheets, databases and programs have.
import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts';
import { fix, replaceWith, report } from '../../../diagnostics/report.ts';
import { type IToken, tokenMatcher } from '../../chevrotain.ts';
import * as tokens from '../../lexer/tokens.ts';
import { clauseBefore } from '../misplaced/clause.ts';
import { type Piece, relative } from '../piece.ts';

/** What a call of one name stands for. */
const ofOne: Readonly<Record<string, (name: string) => string>> = {
  isblank: name => `${name} is unknown`,
  isempty: name => `${name} is unknown`,
  isnull: name => `${name} is unknown`,
  lower: name => name,
  upper: name => name,
  trim: name => name,
  count: name => `count of ${name}`,
  countif: name => `count of ${name}`,
};

/** What stands before the parentheses of several numbers. */
const ofSeveral: Readonly<Record<string, string>> = {
  max: 'highest of',
  greatest: 'highest of',
  min: 'lowest of',
  least: 'lowest of',
};

const joining = new Set(['and', 'or']);

/** A name right before the parenthesis that cannot follow it. */
export function functionCall(piece: Piece, token: IToken): Diagnostic | undefined {
  if (token.tokenType !== tokens.openParenthesis) return undefined;
  const index = piece.tokens.indexOf(token);
  const name = piece.tokens[index - 1];
  const isCalled = name !== undefined && (tokenMatcher(name, tokens.name) || joining.has(name.image));
  if (!isCalled || index < 2 || clauseBefore(piece, token).length === index) return undefined;
  const called = name.image.toLowerCase();
  const { instead, fixes } = meant(piece, name, index);
  return report('function-unknown', { name: called, instead }, relative(piece, name), { fixes });
}

/** `OR(a, b)` where a condition belongs: the parser stopped at the word itself. */
export function joiningCall(piece: Piece, token: IToken): Diagnostic | undefined {
  const next = piece.tokens[piece.tokens.indexOf(token) + 1];
  if (!joining.has(token.image) || next?.tokenType !== tokens.openParenthesis) return undefined;
  return functionCall(piece, next);
}

interface Meant {
  readonly instead: string | null;
  readonly fixes: readonly Fix[];
}

function meant(piece: Piece, name: IToken, open: number): Meant {
  const called = name.image.toLowerCase();
  const inside = argumentsOf(piece, open);
  if (inside === null) return { instead: null, fixes: [] };
  const [only, ...more] = inside.tokens;
  const whole = { start: relative(piece, name).start, end: relative(piece, inside.close).end };
  const one = Object.hasOwn(ofOne, called) ? ofOne[called] : undefined;
  if (one !== undefined && only !== undefined && more.length === 0 && tokenMatcher(only, tokens.name)) {
    const instead = one(only.image);
    return { instead, fixes: [replaceWith(whole, instead, true)] };
  }
  const several = Object.hasOwn(ofSeveral, called) ? ofSeveral[called] : undefined;
  if (several !== undefined) {
    return { instead: `${several} (a, b)`, fixes: [replaceWith(relative(piece, name), `${several} `, true)] };
  }
  if (!joining.has(called) || inside.commas.length === 0) return { instead: null, fixes: [] };
  const edits = [
    { span: relative(piece, name), text: '' },
    ...inside.commas.map(comma => ({ span: relative(piece, comma), text: ` ${called}` })),
  ];
  const instead = `(a ${called} b)`;
  return { instead, fixes: [fix('write-instead', { text: instead }, true, edits)] };
}

/** What stands in the parentheses that open at an index: its tokens, and the commas of no inner parentheses. */
function argumentsOf(piece: Piece, open: number) {
  const commas: IToken[] = [];
  let depth = 0;
  for (let at = open; at < piece.tokens.length; at++) {
    const token = piece.tokens[at]!;
    if (token.tokenType === tokens.openParenthesis) depth++;
    else if (token.tokenType === tokens.closeParenthesis && --depth === 0)
      return { tokens: piece.tokens.slice(open + 1, at), commas, close: token };
    else if (token.tokenType === tokens.comma && depth === 1) commas.push(token);
  }
  return null;
}
