// Activities that the program declares and the data do not have.
import { suggest } from '@funnel/language';
import { isUnsent, rowsOf } from '../causes.ts';
import type { Inquiry } from '../inquiry.ts';

/** Tells of each, with the undeclared type that it may be called by now. */
export function checkActivityUnsent(inquiry: Inquiry): void {
  const { files, program, tell } = inquiry;
  const rows = rowsOf(inquiry);
  for (const [activity, at] of program.activities) {
    if (!isUnsent(inquiry, activity)) continue;
    const { from, name } = at.node;
    const event = from?.value ?? activity;
    const near = suggest(event, files.unknownTypes.keys());
    tell({ at, span: name!.span }, 'sample-activity-unsent', { activity, event, rows, near });
  }
}
