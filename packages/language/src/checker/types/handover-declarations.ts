// Types the conditions of content, hand-offs, measures and targets, and looks up the names they use.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { WorkKeyNode } from '../../syntax/nodes/time-declarations.ts';
import { checkOccurrence } from './activity.ts';
import { checkArm } from './expect.ts';
import { findFact } from './facts.ts';
import {
  contentArms,
  contentOffers,
  contentSteps,
  handoffLines,
  measuredActivity,
  takenBy,
  targetLines,
} from './handover-lines.ts';
import { findMeasured } from './measured.ts';
import type { Scope } from './scope.ts';
import { tell } from './scope.ts';
import { findStage, needsLifecycle } from './stages.ts';
import { findContentStep, findRecipient } from './uses.ts';
import { findWorkKey } from './work-keys.ts';

export function checkContentNames(scope: Scope, node: DeclarationOf<'content'>): void {
  for (const line of node.lines) {
    for (const arm of contentArms(line)) checkArm(scope, arm);
    for (const taken of takenBy(line)) checkOccurrence(scope, taken);
  }
  const steps = contentSteps(node).map(({ name }) => name.text);
  for (const { step } of contentOffers(node)) findContentStep(scope, step, steps);
}

export function checkHandoffNames(scope: Scope, node: DeclarationOf<'handoff'>): void {
  if (node.entering !== null) findStage(scope, node.entering, 'entering', node.entering.span);
  for (const { to } of handoffLines(node, 'to')) findRecipient(scope, to);
  for (const { facts } of handoffLines(node, 'include')) for (const fact of facts) findFact(scope, fact);
  const { content, lost } = scope.checking.names;
  for (const { span } of handoffLines(node, 'suggest')) {
    if (content === null && !lost.any) tell(scope, 'suggest-without-content', {}, span);
  }
}

export function checkMeasureNames(scope: Scope, node: DeclarationOf<'measure'>): void {
  const { of, goal } = node;
  if (of !== null) findMeasured(scope, of);
  if (goal?.kind === 'reach') findStage(scope, goal.stage, 'measure', goal.span);
  for (const activity of measuredActivity(node)) checkOccurrence(scope, activity);
}

export function checkTargetNames(scope: Scope, node: DeclarationOf<'target'>): void {
  for (const { arm } of targetLines(node, 'only')) checkArm(scope, arm);
  for (const { from, to } of targetLines(node, 'rate')) {
    for (const stage of [from, to]) findStage(scope, stage, 'rate', stage.span);
  }
}

/** One key of the order in which a team works. */
export function checkWorkKey(scope: Scope, key: WorkKeyNode): void {
  if (key.kind === 'name') findWorkKey(scope, key);
  else needsLifecycle(scope, 'longest waiting', key.span);
}
