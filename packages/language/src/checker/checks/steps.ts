// What an SLA does as its time runs out.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { SlaLine } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { shapeOf } from '../values/shape.ts';

type Step = Extract<SlaLine, { kind: 'step' }>;

/** Steps need a target, shares are whole percents on the way, and nothing happens twice. */
export function checkSteps({ report }: Checking, placed: Placed<DeclarationOf<'sla'>>): void {
  const { lines } = placed.node;
  const hasTarget = lines.some(line => line.kind === 'target');
  const seen = new Map<string, Step>();
  for (const line of lines) {
    if (line.kind !== 'step') continue;
    if (!hasTarget) report(placed, 'step-without-target', { action: line.action }, line.span, { structural: true });
    if (line.at.kind === 'share') {
      const { percent } = line.at;
      const share = stepsAt(decimalOf(percent), 0);
      if (share === null || share < 1n || share > 99n) {
        report(placed, 'share-of-time', { digits: percent.digits }, percent.span);
      }
    }
    const shape = shapeOf([line.action, line.to, line.at]);
    const earlier = seen.get(shape);
    if (earlier === undefined) seen.set(shape, line);
    else {
      report(placed, 'duplicate-step', {}, line.span, {
        related: [{ note: 'first-here', at: placed, span: earlier.span }],
      });
    }
  }
}
