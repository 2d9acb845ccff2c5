// `lead per product`: which of the rows of a lead belong to the record of one product.
import type { Datum, Value } from '../decision/record.ts';
import type { Field, Lead } from '../nodes/lead.ts';
import { makeFieldStage } from './field.ts';
import type { ProblemList } from './problems.ts';
import type { Note } from './stage.ts';

/** Whether a row that names this product, or none, is one of the record's. */
export type Belongs = (product: Datum) => boolean;

/** For a record with these staged fields; tells of what is no declared product. */
export type ProductStage = (fields: readonly Value[], problems: ProblemList) => Belongs;

const ALL: Belongs = () => true;

/** Without `lead per` every row belongs, whatever it says. */
export function makeProductStage({ fields, per }: Lead): ProductStage {
  const place = fields.findIndex(({ name }) => name === per);
  return place < 0 ? () => ALL : stageOf(fields[place]!, place);
}

/** A row of another product is none of the record's business; one of no product is about each. */
function stageOf(field: Field, place: number): ProductStage {
  const stage = makeFieldStage(field);
  const note: Note = { code: null };
  return (fields, problems) => {
    const own = fields[place];
    return datum => {
      note.code = null;
      const product = stage(datum, note);
      if (note.code !== null) problems.add(note.code, field.name, datum);
      return note.code === null && (product === null || product === own);
    };
  };
}
