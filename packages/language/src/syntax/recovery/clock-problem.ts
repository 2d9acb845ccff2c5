// Lines of an SLA and moves of a lifecycle whose words are not the ones that the language has.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, replaceWith, report } from '../../diagnostics/report.ts';
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

/** Says what was meant in a line about time where the parser stopped. */
export const clockProblem = (situation: Situation): Diagnostic | undefined =>
  timesAlone(situation) ?? clockInUse(situation) ?? arrowInMove(situation);
