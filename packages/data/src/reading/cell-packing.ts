// A row of cells as one short text and back: the cells with a mark between them, or JSON where a cell is more than a plain text.
import type { Datum } from '@funnel/bundle';
import type { Packing } from './lead-store.ts';

/** The unit separator of ASCII: no cell has it but by accident, and then JSON stands in. */
export const MARK = '\u001f';

/** Packs the cells of these columns, and no others. An empty text says as much as nothing: it comes back as null. */
export function cellPacking<C extends string>(columns: readonly C[]): Packing<Readonly<Record<C, Datum>>> {
  return {
    pack: cells => {
      const data = columns.map(column => cells[column] ?? '');
      const text = data.join(MARK);
      const plain = data.every(datum => typeof datum === 'string') && !text.startsWith('[');
      return plain && countOf(text, MARK) === columns.length - 1 ? text : JSON.stringify(data);
    },
    unpack: text => {
      const data: readonly Datum[] = text.startsWith('[') ? JSON.parse(text) : text.split(MARK);
      const cells: Partial<Record<C, Datum>> = {};
      columns.forEach((column, index) => {
        cells[column] = data[index] === '' ? null : data[index];
      });
      return cells as Record<C, Datum>;
    },
  };
}

/** How often a mark stands in a text. */
export function countOf(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}
