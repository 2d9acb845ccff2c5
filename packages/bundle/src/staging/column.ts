// Looking a column up in a record that may have come from JSON: by its outside name, else by the field's own.
import type { Datum } from '../decision/record.ts';
import type { Field } from '../nodes/lead.ts';

export type Cells = Readonly<Record<string, Datum>>;
export type Look = (cells: Cells) => Datum;

/** The field's datum in a record, `undefined` when there is none. */
export function columnLook(field: Field): Look {
  const { column, name } = field;
  // Every object seems to have a `constructor`; only for such names is it worth asking whose it is.
  if (column in Object.prototype || name in Object.prototype)
    return cells => own(cells, Object.hasOwn(cells, column) ? column : name);
  if (column === name) return cells => cells[name];
  return cells => {
    const datum = cells[column];
    return datum === undefined ? cells[name] : datum;
  };
}

function own(cells: Cells, name: string): Datum {
  return Object.hasOwn(cells, name) ? cells[name] : undefined;
}
