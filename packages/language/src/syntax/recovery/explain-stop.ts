// From where the parser stopped to one diagnostic that says what is missing.

import type { Part } from '../../diagnostics/catalogue/parts.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { insertAt, replaceWith, report } from '../../diagnostics/report.ts';
import { suggest } from '../../words/suggest.ts';
import type { TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import { nestingLimit } from '../parser/base.ts';
import type { Stop } from '../parser/parser.ts';
import { clockProblem } from './clock-problem.ts';
import { hoursProblem } from './hours-problem.ts';
import { lineProblem } from './line-problem.ts';
import { missingPart } from './missing-part.ts';
import { nameProblem, typeProblem } from './name-problems.ts';
import { isBeforeOperator, notAfterWhere } from './operators.ts';
import { parenthesisProblem } from './parenthesis-problem.ts';
import { gap, type Piece, relative, tokenBefore } from './piece.ts';
import { type Situation, words } from './situation.ts';
import { unitProblem } from './unit-problem.ts';

const spelled: ReadonlyMap<TokenType, string> = new Map([
  [tokens.openParenthesis, '('],
  [tokens.closeParenthesis, ')'],
  [tokens.comma, ','],
  [tokens.equal, '='],
]);

function rangeProblem({ piece, rules, expected, before, token }: Situation): Diagnostic | undefined {
  if (!rules.includes('scoreHead') || before?.tokenType === k.by || expected.includes(tokens.name)) return undefined;
  return report('range-missing', { owner: piece.owner }, gap(piece, token));
}

function wordProblem({ piece, expected, found, after, token }: Situation): Diagnostic | undefined {
  const names = expected.map(type => (words.has(type) ? type.name : spelled.get(type)));
  const known = names.filter(name => name !== undefined);
  if (known.length !== names.length || known.length === 0 || known.length > 4) return undefined;
  const before = tokenBefore(piece, token);
  const close = found === null ? undefined : suggest(found, known)[0];
  const fixes =
    close !== undefined && token !== undefined
      ? [replaceWith(relative(piece, token), close, false)]
      : known.length === 1 && before !== undefined
        ? [insertAt(relative(piece, before).end, ` ${known[0]}`, false)]
        : [];
  return report('word-missing', { words: known, after, found }, gap(piece, token), { fixes });
}

/** The part before a word that stands where the part should be. */
const takenParts: Readonly<Record<string, Part>> = {
  move: 'stage',
  capacity: 'stage',
  clockLine: 'trigger',
  call: 'property',
};

/** `move to mql`: a word that may be a name was taken for one, and is missing behind itself. */
function takenProblem({ piece, rules, expected, before }: Situation): Diagnostic | undefined {
  const part = takenParts[rules.at(-1) ?? ''];
  if (part === undefined || before === undefined || expected.length !== 1 || before.tokenType !== expected[0])
    return undefined;
  const after = tokenBefore(piece, before)?.image ?? piece.construct;
  return report('part-missing', { part, after, found: before.image }, relative(piece, before));
}

const partFirst: ReadonlySet<string> = new Set(['ruleTail', 'bucket', 'arm', 'duration', 'listHead', 'set']);

const explanations = [
  nameProblem,
  rangeProblem,
  typeProblem,
  unitProblem,
  lineProblem,
  hoursProblem,
  clockProblem,
  takenProblem,
  isBeforeOperator,
  notAfterWhere,
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
  const index = token === undefined ? piece.tokens.length : piece.tokens.indexOf(token);
  const types = piece.tokens.slice(Math.max(0, index - 2), index).map(other => other.tokenType);
  const part = missingPart(stop.rules, stop.expected, types);
  return report('part-missing', { part, after: situation.after, found: situation.found }, gap(piece, token));
}
