// With `lead per …` each row of a file says which of a lead's records it is about, in a column of the field's name.
import type { Bundle } from '@funnel/bundle';
import type { Row } from '@funnel/data';

/** The columns, with that one behind the lead's. */
export function withProductColumn({ rules }: Bundle, columns: readonly string[]): readonly string[] {
  const { per } = rules.lead;
  const behind = columns.findIndex(column => column === 'lead' || column === 'lead_id') + 1;
  return per === null ? columns : columns.toSpliced(behind, 0, per);
}

/** The cell to add to a row; none where leads are decided as a whole. */
export function productCell({ rules }: Bundle, product: string | null): Row {
  return rules.lead.per === null ? {} : { [rules.lead.per]: product };
}
