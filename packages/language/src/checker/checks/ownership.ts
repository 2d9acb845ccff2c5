// `owned by`, `review every`, `reviewed`.
import type { Ownership } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { ownershipsOf } from '../types/children.ts';
import { checkDuration } from '../types/period.ts';
import { DAY, durationMilliseconds } from '../values/duration.ts';

/** Each line stands once in a block; reviews come every so many days. */
export function checkOwnership({ report }: Checking, placed: Placed): void {
  for (const lines of ownershipsOf(placed.node)) checkBlock(report, placed, lines);
}

function checkBlock(report: Report, at: Placed, lines: readonly Ownership[]): void {
  const seen = new Map<Ownership['kind'], Ownership>();
  for (const line of lines) {
    const earlier = seen.get(line.kind);
    if (earlier !== undefined) {
      report(at, 'clause-twice', { clause: line.kind }, line.span, {
        related: [{ note: 'first-here', at, span: earlier.span }],
      });
    }
    seen.set(line.kind, earlier ?? line);
    if (line.every === null) continue;
    checkDuration(report, at, line.every);
    const milliseconds = durationMilliseconds(line.every);
    if (milliseconds !== null && milliseconds % DAY !== 0) report(at, 'review-in-days', {}, line.every.span);
  }
}
