// `owned by`, `review every`, `reviewed`.
import type { Ownership } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import { checkDuration } from '../types/period.ts';
import { DAY, durationMilliseconds } from '../values/duration.ts';

/** Each line stands once in a block; reviews come every so many days. */
export function checkOwnership({ names, report }: Checking): void {
  for (const placed of names.declarations) {
    const seen = new Map<Ownership['kind'], Ownership>();
    for (const line of 'ownership' in placed.node ? placed.node.ownership : []) {
      const earlier = seen.get(line.kind);
      if (earlier !== undefined) {
        report(placed, 'clause-twice', { clause: line.kind }, line.span, {
          related: [{ note: 'first-here', at: placed, span: earlier.span }],
        });
      }
      seen.set(line.kind, earlier ?? line);
      if (line.every === null) continue;
      checkDuration(report, placed, line.every);
      const milliseconds = durationMilliseconds(line.every);
      if (milliseconds !== null && milliseconds % DAY !== 0) report(placed, 'review-in-days', {}, line.every.span);
    }
  }
}
