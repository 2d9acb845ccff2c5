// From where the parser stopped to one diagnostic that says what is missing.

import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { insertAt, replaceWith, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { nestingLimit } from '../parser/base.ts';
import type { Stop } from '../parser/parser.ts';
import { checklistProblem } from './checklist-head.ts';
import { clockProblem } from './clock-problem.ts';
import { clauseAhead, labelAhead, typeAhead } from './habits/clause-order.ts';
import { dateInWords } from './habits/dates.ts';
import { hyphenInDuration, numberMeant, wordMeant } from './habits/foreign-word.ts';
import { joiningCall } from './habits/functions.ts';
import { comparisonInWords } from './habits/phrases.ts';
import { hoursProblem } from './hours-problem.ts';
import { lineProblem } from './line-problem.ts';
import { clauseBefore } from './misplaced/clause.ts';
import { listedValues } from './misplaced/listed-values.ts';
import { dashedRange } from './misplaced/number.ts';
import { nameProblem, nameWithBlank, typeProblem } from './name-problems.ts';
import { blankInName, hyphenInName } from './name-spelling.ts';
import { isBeforeOperator, notAfterWhere } from './operators.ts';
import { parenthesisProblem } from './parenthesis-problem.ts';
import { partProblem } from './part-problem.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';
import { planProblem } from './plan-problem.ts';
import type { Situation } from './situation.ts';
import { spanProblem } from './span-problem.ts';
import { unitProblem } from './unit-problem.ts';
import { betweenProblem, boundProblem, onceProblem, takenProblem, wordProblem, zoneProblem } from './word-problem.ts';

function rangeProblem({ piece, rules, expected, before, token }: Situation): Diagnostic | undefined {
  if (!rules.includes('scoreHead') || before?.tokenType === k.by || expected.includes(tokens.name)) return undefined;
  const next = token === undefined ? undefined : piece.tokens[piece.tokens.indexOf(token) + 1];
  if (token?.tokenType === tokens.name && next?.tokenType === k.from) return nameWithBlank(piece, before!, token);
  const dashed = token === undefined ? undefined : rangeWithDash(piece, token);
  const fixes =
    dashed !== undefined
      ? [dashed]
      : token?.tokenType === tokens.number
        ? [insertAt(relative(piece, token).start, `${wordOf(before)} `, true)]
        : [];
  return report('range-missing', { owner: piece.owner }, gap(piece, token), { fixes });
}

/** `0-100` and `from 0 - 100`. */
function rangeWithDash(piece: Piece, token: IToken): Fix | undefined {
  const at = piece.tokens.indexOf(token);
  const first = token.tokenType === tokens.minus ? at - 1 : at;
  const [low, dash, high] = piece.tokens.slice(first, first + 3);
  if (low?.tokenType !== tokens.number || dash?.tokenType !== tokens.minus || high?.tokenType !== tokens.number)
    return undefined;
  const before = piece.tokens[first - 1];
  const start = relative(piece, before?.tokenType === k.from ? before : low).start;
  return replaceWith({ start, end: relative(piece, high).end }, `from ${low.image} to ${high.image}`, true);
}

/** The word that is missing before a number of the range. */
const wordOf = (before: IToken | undefined): string => (before?.tokenType === tokens.number ? 'to' : 'from');

const partFirst: ReadonlySet<string> = new Set(['ruleTail', 'bucket', 'arm', 'duration', 'listHead', 'set']);

const inWords = ({ piece, token }: Situation): Diagnostic | undefined =>
  token === undefined || token === piece.tokens[0] ? undefined : comparisonInWords(piece, token);

const spelled = ({ piece, token }: Situation): Diagnostic | undefined =>
  token === undefined ? undefined : (hyphenInName(piece, token) ?? blankInName(piece, token));

/** `is any of owner, dentist`: the values stand further on, and are told with the words before them. */
const valuesAhead = ({ piece, token }: Situation): Diagnostic | undefined => {
  if (token === undefined) return undefined;
  const at = piece.tokens.indexOf(token);
  const comma = piece.tokens.slice(at, at + 6).find(({ tokenType }) => tokenType === tokens.comma);
  const isHere = comma !== undefined && clauseBefore(piece, comma).includes(token);
  return isHere ? listedValues(piece, comma) : undefined;
};

const calls = ({ piece, token }: Situation): Diagnostic | undefined =>
  token === undefined
    ? undefined
    : (dashedRange(piece, token) ?? joiningCall(piece, token) ?? dateInWords(piece, token));

const explanations = [
  labelAhead,
  nameProblem,
  spelled,
  clauseAhead,
  checklistProblem,
  rangeProblem,
  typeAhead,
  typeProblem,
  hyphenInDuration,
  spanProblem,
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
  valuesAhead,
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
