// In which order a team works its leads.
import type { WorkKeyNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import { isKind } from '../names/names.ts';
import { checkOnce, eachRepeated } from './repeats.ts';

/** A route says it once, and names each key once. */
export function checkWorkOrder({ names, report }: Checking): void {
  for (const placed of names.declarations) {
    if (!isKind(placed, 'route')) continue;
    const { work } = placed.node;
    checkOnce(report, placed, 'work by', work);
    eachRepeated(work[0]?.by ?? [], nameOf, (key, earlier) => {
      report(placed, 'work-key-twice', { name: nameOf(key) }, key.span, {
        related: [{ note: 'first-here', at: placed, span: earlier.span }],
      });
    });
  }
}

function nameOf(key: WorkKeyNode): string {
  return key.kind === 'name' ? key.name.text : 'longest waiting';
}
