// Lines of an SLA and moves of a lifecycle whose words are not the ones that the language has.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, replaceWith, report } from '../../diagnostics/report.ts';
import type { TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { relative } from './piece.ts';
import type { Situation } from './situation.ts';

/** `met by 3 call`. */
function timesAlone({ piece, rules, token, found, after }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'meeting' || token?.tokenType !== tokens.number) return undefined;
  const span = relative(piece, token);
  const fixes = [insertAt(span.start, 'at least ', false)];
  return report('word-missing', { words: ['at least'], after, found }, span, { fixes });
}

/** `use around the clock otherwise`. */
function clockInUse({ piece, rules, before, token }: Situation): Diagnostic | undefined {
  if (!rules.includes('clockLine') || before?.tokenType !== k.around || token?.tokenType !== k.the) return undefined;
  const end = piece.tokens.find(other => other.tokenType === k.clock) ?? token;
  const span = { start: relative(piece, before).start, end: relative(piece, end).end };
  return report('around-the-clock-in-use', {}, span);
}

/** `move mql => sal`. */
function arrowInMove({ piece, rules, expected, token }: Situation): Diagnostic | undefined {
  if (rules.at(-1) !== 'move' || expected[0] !== k.to || token?.tokenType !== tokens.greaterOrEqual) return undefined;
  const span = relative(piece, token);
  const fixes = [replaceWith(span, 'to', false)];
  return report('foreign-operator', { text: token.image, instead: 'to' }, span, { fixes });
}

/** `notify owner at 75%`, `at 75% of the target`. */
function shareAlone({ piece, rules, token, expected }: Situation): Diagnostic | undefined {
  const isPhrase = expected.length === 1 && phrase.has(expected[0]!);
  const share = piece.tokens.findLastIndex(({ tokenType }) => tokenType === tokens.percent);
  if (rules.at(-1) !== 'moment' || !isPhrase || share === -1) return undefined;
  const rest = piece.tokens.slice(share + 1);
  const percent = piece.tokens[share]!;
  const { end } = relative(piece, percent);
  const isReplaced = rest.length < 4 && rest.every(({ image }) => /^[a-z]+$/i.test(image));
  const last = isReplaced && rest.length > 0 ? relative(piece, rest.at(-1)!).end : end;
  const data = {
    words: ['of the time'],
    after: percent.image,
    found: isReplaced && rest.length > 0 ? rest.map(({ image }) => image).join(' ') : (rest[0]?.image ?? null),
  };
  const span = token === undefined ? { start: end, end } : relative(piece, token);
  return report('word-missing', data, span, { fixes: [replaceWith({ start: end, end: last }, ' of the time', true)] });
}

const phrase: ReadonlySet<TokenType> = new Set([k.of, k.the, k.time]);

/** Says what was meant in a line about time where the parser stopped. */
export const clockProblem = (situation: Situation): Diagnostic | undefined =>
  timesAlone(situation) ?? clockInUse(situation) ?? arrowInMove(situation) ?? shareAlone(situation);
