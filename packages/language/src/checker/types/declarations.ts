// Types every condition of every declaration.
import type { DeclarationKind, DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { Typing } from '../checking.ts';
import type { Placed } from '../model.ts';
import { checkOccurrence } from './activity.ts';
import { checkArm, expectCondition } from './expect.ts';
import { checkContentNames, checkHandoffNames, checkMeasureNames, checkTargetNames } from './handover-declarations.ts';
import { checkLimits } from './limits.ts';
import { unknownName } from './names.ts';
import type { Scope } from './scope.ts';
import { fieldType, refer, tell } from './scope.ts';
import { findStage } from './stages.ts';
import {
  checkCalendarNames,
  checkLifecycleNames,
  checkRouteNames,
  checkSlaNames,
  checkTeamNames,
} from './time-declarations.ts';
import { typeOf } from './type-of.ts';
import { findGate } from './uses.ts';

type Handlers = {
  readonly [K in DeclarationKind]: (scope: Scope, node: DeclarationOf<K>) => void;
};

const handlers: Handlers = {
  funnel: () => {},
  lead: () => {},
  activity: () => {},
  list: () => {},
  param: (scope, node) => {
    for (const { arm } of node.overrides) checkArm(scope, arm);
  },
  segment: (scope, node) => expectCondition(scope, node.when),
  exclude: (scope, node) => expectCondition({ ...scope, place: 'exclude' }, node.when),
  score: (scope, node) => {
    for (const line of node.lines) {
      if (line.kind === 'rule') checkRule(scope, line);
      else if (line.kind === 'group') for (const rule of line.rules) checkRule(scope, rule);
      else if (line.kind === 'forget') findStage(scope, line.stage, 'forget', line.span);
    }
  },
  grade: (scope, node) => {
    for (const { arm } of node.bands) checkArm(scope, arm);
  },
  gate: (scope, node) => {
    for (const line of node.lines) {
      if (line.kind === 'require') expectCondition(scope, line.condition);
      else checkArm(scope, line.arm);
      if (line.kind === 'use') findGate(scope, line.gate, 'use');
    }
  },
  lifecycle: checkLifecycleNames,
  calendar: checkCalendarNames,
  sla: checkSlaNames,
  team: checkTeamNames,
  route: checkRouteNames,
  content: checkContentNames,
  handoff: checkHandoffNames,
  measure: checkMeasureNames,
  target: checkTargetNames,
};

/** Types the conditions of one declaration and notes what it needs. */
export function checkDeclaration<K extends DeclarationKind>(checking: Typing, placed: Placed<DeclarationOf<K>>): void {
  const { node } = placed;
  const scope: Scope = {
    checking,
    at: placed as unknown as Placed,
    owner: ownerOf(placed as unknown as Placed),
    place: 'lead',
    activity: null,
    typeOf,
  };
  (handlers[node.kind as K] as (scope: Scope, node: DeclarationOf<K>) => void)(scope, node);
}

/** The declaration's key in the graph of what needs what; null for those that nothing can need. */
export function ownerOf({ node }: Placed): string | null {
  if (node.kind === 'exclude') return 'exclusions';
  const isOwner = ['param', 'segment', 'score', 'grade', 'gate'].includes(node.kind);
  return isOwner && 'name' in node && node.name !== null ? `${node.kind}/${node.name.text}` : null;
}

function checkRule(scope: Scope, rule: RuleNode): void {
  const { source } = rule;
  if (source.kind === 'proportion') checkProportion(scope, source.field);
  if (source.kind === 'activities') checkLimits(scope, rule, checkOccurrence(scope, source.of));
  else checkLimits(scope, rule, null);
  if (rule.when !== null) checkArm(scope, rule.when);
}

/** `per 1 of f`: f is a number of the lead. */
function checkProportion(scope: Scope, name: RuleField): void {
  if (name.text === '') return;
  const shared = scope.checking.names.shared.get(name.text);
  if (shared === undefined && scope.checking.names.activities.has(name.text)) {
    tell(scope, 'proportion-of-field', { name: name.text, construct: 'activity' }, name.span);
    return;
  }
  if (shared === undefined) {
    unknownName(scope, name);
    return;
  }
  refer(scope, `${shared.kind}/${name.text}`, name.span);
  if (shared.kind !== 'field') {
    tell(scope, 'proportion-of-field', { name: name.text, construct: shared.kind }, name.span);
    return;
  }
  const { kind } = fieldType(shared.field);
  if (kind === 'number' || kind === 'unknowable') return;
  tell(scope, 'wrong-type', { expected: 'number', found: kind, name: name.text }, name.span);
}

type RuleField = Extract<RuleNode['source'], { kind: 'proportion' }>['field'];
