// The expressions within an expression, and those at the top of a declaration.
import type { Declaration, DeclarationKind, DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import type {
  ArmNode,
  Expression,
  ExpressionKind,
  ExpressionOf,
  OccurrenceNode,
  SetNode,
} from '../../syntax/nodes/expression.ts';
import type { Ownership } from '../../syntax/nodes/node.ts';
import type { TriggerNode } from '../../syntax/nodes/time-declarations.ts';
import { contentArms, measuredActivity, takenBy, targetLines } from './handover-lines.ts';
import { slaArms, triggersOf } from './sla-lines.ts';

type Children = { readonly [K in ExpressionKind]: (expression: ExpressionOf<K>) => readonly Expression[] };

const none = (): readonly Expression[] => [];
const ofSet = (set: SetNode): readonly Expression[] => (set.list === null ? set.values : []);
const ofOccurrence = ({ where }: OccurrenceNode): readonly Expression[] => (where === null ? [] : [where]);

const children: Children = {
  logic: ({ operands }) => operands,
  not: ({ operand }) => [operand],
  occurs: ({ occurrence }) => ofOccurrence(occurrence),
  latest_activity: none,
  ever_entered: none,
  compare: ({ left, right }) => [left, right],
  is: ({ left, right }) => [left, right],
  known: ({ of }) => [of],
  between: ({ of, low, high }) => [of, low, high],
  in: ({ of, set }) => [of, ...ofSet(set)],
  includes: ({ of, set }) => [of, ...ofSet(set)],
  matches: ({ of, set }) => [of, ...ofSet(set)],
  arithmetic: ({ left, right }) => [left, right],
  negate: ({ operand }) => [operand],
  grouped: ({ inner }) => [inner],
  name: none,
  number: none,
  percent: none,
  text: none,
  date: none,
  instant: none,
  boolean: none,
  count: ({ of }) => ofOccurrence(of),
  total: ({ of }) => ofOccurrence(of),
  last: ({ of }) => ofOccurrence(of),
  days_since_last: ({ of }) => ofOccurrence(of),
  days_since: none,
  days_between: none,
  days_in_stage: none,
  entries: none,
  domain: ({ of }) => [of],
  extreme: ({ of }) => of,
  missing: none,
};

/** The occurrence that an expression asks about; null where it asks about none. */
export function occurrenceOf(expression: Expression): OccurrenceNode | null {
  if (expression.kind === 'occurs') return expression.occurrence;
  const asks = expression.kind === 'count' || expression.kind === 'total' || expression.kind === 'last';
  return asks || expression.kind === 'days_since_last' ? expression.of : null;
}

/** The expressions directly within an expression. */
export function childrenOf<K extends ExpressionKind>(expression: ExpressionOf<K>): readonly Expression[] {
  return (children[expression.kind as K] as (expression: ExpressionOf<K>) => readonly Expression[])(expression);
}

/** Visits expressions and all within them, outer ones first, each with the one that holds it. Holds no deep stack. */
export function visitExpressions(
  roots: readonly Expression[],
  visit: (expression: Expression, parent: Expression | null) => void,
): void {
  const waiting: [Expression, Expression | null][] = roots.map(root => [root, null]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [expression, parent] = next;
    visit(expression, parent);
    for (const child of childrenOf(expression)) waiting.push([child, expression]);
  }
}

type Roots = { readonly [K in DeclarationKind]: (node: DeclarationOf<K>) => readonly Expression[] };

const ofArm = ({ condition }: ArmNode): readonly Expression[] => (condition === null ? [] : [condition]);
const ofRule = ({ source, when }: RuleNode): readonly Expression[] => [
  ...(source.kind === 'activities' ? ofOccurrence(source.of) : []),
  ...(when === null ? [] : ofArm(when)),
];

const ofTrigger = (trigger: TriggerNode): readonly Expression[] =>
  trigger.kind === 'happening' ? ofOccurrence(trigger.of) : [];

const roots: Roots = {
  funnel: none,
  lead: none,
  activity: none,
  list: none,
  param: ({ overrides }) => overrides.flatMap(({ arm }) => ofArm(arm)),
  segment: ({ when }) => [when],
  exclude: ({ when }) => [when],
  score: node => rulesOf(node).flatMap(ofRule),
  grade: ({ bands }) => bands.flatMap(({ arm }) => ofArm(arm)),
  gate: ({ lines }) => lines.flatMap(line => (line.kind === 'require' ? [line.condition] : ofArm(line.arm))),
  lifecycle: ({ lines }) => lines.flatMap(line => (line.kind === 'move' && line.when !== null ? ofArm(line.when) : [])),
  calendar: none,
  sla: ({ lines }) => lines.flatMap(line => [...slaArms(line).flatMap(ofArm), ...triggersOf(line).flatMap(ofTrigger)]),
  team: none,
  route: ({ arms }) => arms.flatMap(({ arm }) => ofArm(arm)),
  content: ({ lines }) =>
    lines.flatMap(line => [...contentArms(line).flatMap(ofArm), ...takenBy(line).flatMap(ofOccurrence)]),
  handoff: none,
  measure: node => measuredActivity(node).flatMap(ofOccurrence),
  target: node => targetLines(node, 'only').flatMap(({ arm }) => ofArm(arm)),
};

/** The conditions at the top of a declaration. */
export function rootsOf<K extends DeclarationKind>(node: DeclarationOf<K>): readonly Expression[] {
  return (roots[node.kind as K] as (node: DeclarationOf<K>) => readonly Expression[])(node);
}

/** All rules of a score, those in groups too, in the order they stand. */
export function rulesOf({ lines }: DeclarationOf<'score'>): readonly RuleNode[] {
  return lines.flatMap(line => (line.kind === 'rule' ? [line] : line.kind === 'group' ? line.rules : []));
}

/** The ownership lines of each braced block of a declaration: its own, and those of its groups. */
export function ownershipsOf(node: Declaration): readonly (readonly Ownership[])[] {
  const own = 'ownership' in node ? [node.ownership] : [];
  const groups = node.kind === 'score' ? node.lines.filter(line => line.kind === 'group') : [];
  return [...own, ...groups.map(({ ownership }) => ownership)];
}
