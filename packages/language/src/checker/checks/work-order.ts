// In which order a team works its leads.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { WorkKeyNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { checkOnce, eachRepeated } from './repeats.ts';

/** A route says it once, and names each key once. */
export function checkWorkOrder({ report }: Checking, placed: Placed<DeclarationOf<'route'>>): void {
  const { work } = placed.node;
  checkOnce(report, placed, 'work by', work);
  eachRepeated(work[0]?.by ?? [], nameOf, (key, earlier) => {
    report(placed, 'work-key-twice', { name: nameOf(key) }, key.span, {
      related: [{ note: 'first-here', at: placed, span: earlier.span }],
    });
  });
}

function nameOf(key: WorkKeyNode): string {
  return key.kind === 'name' ? key.name.text : 'longest waiting';
}
