// Conditions that are true for no lead, or for every one.
import type { DeclarationKind } from '../../../syntax/nodes/declaration.ts';
import type { Expression } from '../../../syntax/nodes/expression.ts';
import type { MoveNode } from '../../../syntax/nodes/time-declarations.ts';
import type { Placed } from '../../model.ts';
import { ALWAYS, type Formula } from '../../reasoning/formula.ts';
import type { Related } from '../../report.ts';
import { rootsOf, visitExpressions } from '../../types/children.ts';
import { movesOf } from '../../types/lifecycle-lines.ts';
import { type Analysis, askingAt } from './analysis.ts';
import { type Finding, findingsIn } from './findings.ts';

const SOURCES: ReadonlySet<DeclarationKind> = new Set(['segment', 'exclude', 'score', 'param']);

/** Those that scores, arms and gates ask come first, since what is wrong with them follows elsewhere. */
export function checkSources(analysis: Analysis, placed: Placed): void {
  if (SOURCES.has(placed.node.kind)) check(analysis, placed);
}

/** All others. */
export function checkConditions(analysis: Analysis, placed: Placed): void {
  if (!SOURCES.has(placed.node.kind)) check(analysis, placed);
}

function check(analysis: Analysis, placed: Placed): void {
  const { checking } = analysis;
  const asking = askingAt(analysis, placed);
  const moves = placed.node.kind === 'lifecycle' ? movesOf(placed.node) : [];
  for (const root of rootsOf(placed.node)) {
    if (checking.isTold(placed, root.span)) continue;
    for (const finding of findingsIn(asking, root, stageOf(moves, root))) tell(analysis, placed, finding);
  }
}

/** A move is asked in the stage that it leaves. */
function stageOf(moves: readonly MoveNode[], condition: Expression): Formula {
  const move = moves.find(({ when }) => when?.condition === condition);
  if (move === undefined) return ALWAYS;
  return { kind: 'among', of: 'now/stage', texts: new Set([move.from.text]), isIn: true, all: null };
}

const CODES = {
  never: 'condition-never',
  always: 'condition-always',
  never_false: 'condition-always-if-known',
} as const;

function tell({ checking }: Analysis, at: Placed, { condition, verdict, isOfActivity, pair }: Finding): void {
  const facts = factsOf(checking.meanings, condition);
  const [first, second] = pair ?? [];
  const related: Related[] =
    first === undefined || second === undefined || isAllOf(condition, pair)
      ? []
      : [
          { note: 'one-side', at, span: first.span },
          { note: 'other-side', at, span: second.span },
        ];
  const data = { facts, isOfActivity, isPair: pair !== null, isMember: isOfMembers(pair) };
  checking.report(at, CODES[verdict], data, condition.span, { related });
}

/** The fields and properties that a condition asks, in the order they stand. */
function factsOf(meanings: Analysis['checking']['meanings'], condition: Expression) {
  const found = new Map<string, number>();
  visitExpressions([condition], expression => {
    const meaning = meanings.get(expression);
    if (meaning?.kind !== 'field' && meaning?.kind !== 'property') return;
    found.set(meaning.field.name.text, expression.span.start);
  });
  return [...found].sort(([, a], [, b]) => a - b).map(([name]) => name);
}

/** Then there is nothing to point at within it. */
function isAllOf(condition: Expression, pair: Finding['pair']): boolean {
  return condition.kind === 'logic' && condition.operands.length === pair?.length;
}

/** `a is x` and `a is y`, with or without `not`. */
function isOfMembers(pair: Finding['pair']): boolean {
  return pair?.every(({ kind }) => kind === 'is' || kind === 'in') ?? false;
}
