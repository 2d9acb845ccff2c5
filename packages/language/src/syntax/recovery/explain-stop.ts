// From where the parser stopped to one diagnostic that says what is missing.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { nestingLimit } from '../parser/base.ts';
import type { Stop } from '../parser/parser.ts';
import { clockProblem } from './clock-problem.ts';
import { clauseAhead, labelAhead, typeAhead } from './habits/clause-order.ts';
import { dateInWords } from './habits/dates.ts';
import { hyphenInDuration, numberMeant, wordMeant } from './habits/foreign-word.ts';
import { joiningCall } from './habits/functions.ts';
import { comparisonInWords } from './habits/phrases.ts';
import { hoursProblem } from './hours-problem.ts';
import { lineProblem } from './line-problem.ts';
import { nameProblem, nameWithBlank, typeProblem } from './name-problems.ts';
import { isBeforeOperator, notAfterWhere } from './operators.ts';
import { parenthesisProblem } from './parenthesis-problem.ts';
import { partProblem } from './part-problem.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';
import { planProblem } from './plan-problem.ts';
import type { Situation } from './situation.ts';
import { unitProblem } from './unit-problem.ts';
import { betweenProblem, boundProblem, onceProblem, takenProblem, wordProblem, zoneProblem } from './word-problem.ts';

function rangeProblem({ piece, rules, expected, before, token }: Situation): Diagnostic | undefined {
  if (!rules.includes('scoreHead') || before?.tokenType === k.by || expected.includes(tokens.name)) return undefined;
  const next = token === undefined ? undefined : piece.tokens[piece.tokens.indexOf(token) + 1];
  if (token?.tokenType === tokens.name && next?.tokenType === k.from) return nameWithBlank(piece, before!, token);
  const fixes =
    token?.tokenType === tokens.number ? [insertAt(relative(piece, token).start, `${wordOf(before)} `, true)] : [];
  return report('range-missing', { owner: piece.owner }, gap(piece, token), { fixes });
}

/** The word that is missing before a number of the range. */
const wordOf = (before: IToken | undefined): string => (before?.tokenType === tokens.number ? 'to' : 'from');

const partFirst: ReadonlySet<string> = new Set(['ruleTail', 'bucket', 'arm', 'duration', 'listHead', 'set']);

const inWords = ({ piece, token }: Situation): Diagnostic | undefined =>
  token === undefined || token === piece.tokens[0] ? undefined : comparisonInWords(piece, token);

const calls = ({ piece, token }: Situation): Diagnostic | undefined =>
  token === undefined ? undefined : (joiningCall(piece, token) ?? dateInWords(piece, token));

const explanations = [
  labelAhead,
  nameProblem,
  clauseAhead,
  rangeProblem,
  typeAhead,
  typeProblem,
  hyphenInDuration,
  unitProblem,
  lineProblem,
  hoursProblem,
  clockProblem,
  planProblem,
  zoneProblem,
  onceProblem,
  betweenProblem,
  boundProblem,
  takenProblem,
  isBeforeOperator,
  notAfterWhere,
  numberMeant,
  wordMeant,
  inWords,
  calls,
  parenthesisProblem,
];

/** Says what is missing where the parser stopped in a piece. */
export function explainStop(stop: Stop, piece: Piece): Diagnostic {
  const { token } = stop;
  if (stop.tooDeep) {
    const span = token === undefined ? gap(piece, token) : relative(piece, token);
    return report('nesting-too-deep', { limit: nestingLimit }, span);
  }
  const before = tokenBefore(piece, token);
  const situation = { ...stop, piece, before, found: token?.image ?? null, after: before?.image ?? piece.construct };
  for (const explanation of explanations) {
    const diagnostic = explanation(situation);
    if (diagnostic !== undefined) return diagnostic;
  }
  const rule = stop.rules.at(-1) ?? '';
  const asWord = partFirst.has(rule) ? undefined : wordProblem(situation);
  if (asWord !== undefined) return asWord;
  return partProblem(situation);
}
