// `within 30 days`, `since entering nurture`.

import { replaceWith } from '../../diagnostics/report.ts';
import type { PeriodNode } from '../../syntax/nodes/expression.ts';
import type { Duration } from '../../syntax/nodes/node.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { durationMilliseconds, inSmallerUnit, LONGEST } from '../values/duration.ts';
import type { Scope } from './scope.ts';
import { findStage } from './stages.ts';

/** Checks an occurrence's period: its duration, or the stage that it starts or ends with. */
export function checkPeriod(scope: Scope, period: PeriodNode): void {
  if (period.duration !== null) checkDuration(scope.checking.report, scope.at, period.duration);
  else if (period.stage !== null) findStage(scope, period.stage, 'period', period.span);
}

/** A duration is a whole number of its unit, more than none and at most a hundred years. */
export function checkDuration(report: Report, at: Placed, duration: Duration): void {
  const milliseconds = durationMilliseconds(duration);
  const data = { count: duration.count.digits, unit: duration.unit };
  if (milliseconds === null) {
    const instead = inSmallerUnit(duration);
    const fixes = instead === null ? [] : [replaceWith(duration.span, instead, true)];
    report(at, 'duration-not-whole', { ...data, instead }, duration.span, { fixes });
  } else if (milliseconds <= 0 || duration.count.negative) report(at, 'duration-not-positive', data, duration.span);
  else if (milliseconds > LONGEST) report(at, 'duration-too-long', data, duration.span);
}
