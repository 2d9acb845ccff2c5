// What stands before a cursor in a YAML text that is half written: tokens up to it, open brackets, what is being written.
import { Lexer } from 'yaml';

export interface Lexed {
  /** What is being written, with the blanks behind it; empty between tokens. */
  readonly written: string;
  /** The last sign or value before that: `:`, `-`, `{`, a scalar …; null where the line begins with what is written, outside brackets. */
  readonly before: string | null;
  /** The innermost open bracket. */
  readonly bracket: '{' | '[' | null;
}

const MARKS = new Set(['\u0002', '\u001f', '\u0018', '\ufeff']);
const SIGNS = new Set(['-', '?', ':', ',', '{', '}', '[', ']']);
const isBlank = (token: string): boolean => /^\s+$/.test(token);
const isScalarToken = (token: string): boolean =>
  !SIGNS.has(token) && !isBlank(token) && !/^[#&*!%]|^---$|^\.\.\.$|^[|>][-+\d]*$/.test(token);

/** null in a comment, and in a text over several lines. */
export function lexedBefore(text: string, offset: number): Lexed | null {
  const tokens = [...new Lexer().lex(text.slice(0, offset))].filter(token => !MARKS.has(token));
  const brackets: ('{' | '[')[] = [];
  for (const token of tokens) {
    if (token === '{' || token === '[') brackets.push(token);
    else if (token === '}' || token === ']') brackets.pop();
  }
  const blanks = tokens.length > 0 && /^[ \t]+$/.test(tokens.at(-1)!) ? tokens.pop()! : '';
  const last = tokens.at(-1);
  if (last?.startsWith('#') && text[offset - 1] !== '\n') return null;
  let written = '';
  if (last !== undefined && isScalarToken(last)) {
    if (last.includes('\n')) return null;
    tokens.pop();
    // Behind a closed quote nothing can be added.
    written = isClosed(last) && blanks !== '' ? '' : last + blanks;
    if (written === '') tokens.push(last);
  }
  const bracket = brackets.at(-1) ?? null;
  return { written, before: signBefore(tokens, bracket !== null), bracket };
}

function isClosed(token: string): boolean {
  const quote = token[0];
  return (quote === '"' || quote === "'") && token.length > 1 && token.endsWith(quote);
}

/** Inside brackets lines mean nothing. */
function signBefore(tokens: readonly string[], inBrackets: boolean): string | null {
  for (const token of tokens.toReversed()) {
    if (token.includes('\n') && isBlank(token) && !inBrackets) return null;
    if (!isBlank(token) && !token.startsWith('#')) return token;
  }
  return null;
}
