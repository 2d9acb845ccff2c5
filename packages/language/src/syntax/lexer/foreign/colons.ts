// A colon between what a line is about and its condition: `ask need: need is known`, `band A: fit >= 80`.
import { fix, report } from '../../../diagnostics/report.ts';
import { type IToken, type TokenType, tokenMatcher } from '../../chevrotain.ts';
import { endOf, spanOf } from '../span-of.ts';
import * as tokens from '../tokens.ts';
import { type Around, apart, type Foreign, restOfLine } from './foreign.ts';

const { keyword: k } = tokens;

/** Words of lines and declarations whose condition follows a name. */
const named: ReadonlySet<TokenType> = new Set([k.ask, k.band, k.segment, k.persona, k.to, k.use]);
const counted: ReadonlySet<TokenType> = new Set([k.add, k.subtract]);

function opensCondition(read: readonly IToken[]): boolean {
  const last = read.at(-1);
  if (last === undefined) return false;
  if (last.tokenType === k.refuse) return true;
  if (last.tokenType === tokens.text) return read.at(-2)?.tokenType === k.exclude || opensCondition(read.slice(-3, -1));
  const before = read.at(-2)?.tokenType;
  if (before === undefined) return false;
  return tokenMatcher(last, tokens.name) ? named.has(before) : last.tokenType === tokens.number && counted.has(before);
}

/** What the colon stands for; undefined where it only is one sign too many. */
export function colonForWord(token: IToken, around: Around): Foreign | undefined {
  if (token.image !== ':' || !opensCondition(around.tokens.slice(-3))) return undefined;
  const rest = restOfLine(token, around);
  const word = /^[ \t]*([A-Za-z]+)(?![\w.])/.exec(rest);
  const small = word?.[1]?.toLowerCase();
  const span = spanOf(token);
  if (small === 'when' || small === 'otherwise') return undefined;
  if (small !== 'else' && small !== 'if') {
    const fixes = [fix('write-instead', { text: 'when' }, true, [{ span, text: apart('when', token, around) }])];
    return { type: k.when, diagnostic: report('colon-for-when', { count: 1 }, span, { fixes }) };
  }
  // The parser tells the word again, and that is left out.
  const whole = { start: span.start, end: endOf(token) + word![0].length };
  const instead = small === 'if' ? 'when' : 'otherwise';
  const edits = [{ span: whole, text: apart(instead, token, around).trimEnd() }];
  const fixes = [fix('write-instead', { text: instead }, true, edits)];
  const diagnostic =
    small === 'if'
      ? report('colon-for-when', { count: 1 }, whole, { fixes })
      : report('foreign-word', { text: `:${word![0]}`, instead }, whole, { fixes });
  return { type: null, diagnostic };
}
