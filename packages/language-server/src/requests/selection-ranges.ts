// What a selection grows to.
import { selectionRanges as ranges } from '@funnel/language-service';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature, type Place } from '../feature.ts';

function at({ file, path, program }: Place, position: Position): SelectionRange {
  const spans = ranges(program.snapshot, path, offsetIn(file, position));
  const chain = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: rangeIn(file, span), ...(parent === undefined ? {} : { parent }) }),
    undefined,
  );
  return chain ?? { range: { start: position, end: position } };
}

export const selectionRanges: Feature = {
  capabilities: { selectionRangeProvider: true },
  register: context => {
    context.connection.onSelectionRanges(
      aboutFile(context, (place, { positions }) => positions.map(position => at(place, position))),
    );
  },
};
