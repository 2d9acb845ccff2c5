// Measures: what they count, of what, and within which time.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { measuredKind } from '../types/measured.ts';
import { checkDuration } from '../types/period.ts';

/** A measure of a stage says what counts and how long; the clocks of an SLA are met or not. */
export function checkMeasures({ names, report }: Checking, placed: Placed<DeclarationOf<'measure'>>): void {
  const { of, within } = placed.node;
  if (within !== null) checkDuration(report, placed, within);
  if (of === null) return;
  const kind = measuredKind(names, of.text);
  if (kind === 'stage') checkOfStage(report, placed, of.text, of.span);
  if (kind === 'sla') checkOfSla(report, placed, of.text);
}

function checkOfStage(report: Report, at: Placed<DeclarationOf<'measure'>>, stage: string, span: Span): void {
  const { goal, within } = at.node;
  if (goal === null) report(at, 'measure-goal-missing', { stage }, span, { structural: true });
  else if (within === null) report(at, 'measure-within-missing', { stage }, goal.span, { structural: true });
  if (goal?.kind === 'reach' && goal.stage.text === stage) {
    report(at, 'measure-of-itself', { stage }, goal.stage.span);
  }
}

function checkOfSla(report: Report, at: Placed<DeclarationOf<'measure'>>, sla: string): void {
  const { goal, within } = at.node;
  if (goal !== null) {
    report(at, 'measure-of-sla', { sla, clause: goal.kind === 'reach' ? 'that reach' : 'with' }, goal.span);
  } else if (within !== null) report(at, 'measure-of-sla', { sla, clause: 'within' }, within.span);
}
