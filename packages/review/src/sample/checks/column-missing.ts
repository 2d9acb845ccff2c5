// Fields for which a file of leads has no column.
import { suggest } from '@funnel/language';
import type { Inquiry } from '../inquiry.ts';
import { fieldSpots } from '../spots.ts';

/** Tells once of each field, with the column of the first such file that it may be called by now. */
export function checkColumnMissing({ files, program, tell }: Inquiry): void {
  for (const [fact, { at, field, span }] of fieldSpots(program)) {
    const lacking = files.columns.filter(({ absent }) => absent.includes(fact));
    const [first] = lacking;
    if (first === undefined) continue;
    const column = field.from?.value ?? fact;
    const named = [column, ...(field.label === null ? [] : [field.label.value])];
    const near = [...new Set(named.flatMap(each => suggest(each, first.unmapped)))];
    const data = { field: fact, column, files: lacking.map(({ file }) => file), near };
    tell({ at, span: field.from?.span ?? span }, 'sample-column-missing', data);
  }
}
