// No prefix of the tour makes the parser throw, and none leaves a character that neither a declaration nor a diagnostic covers.
import { parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { uncovered } from './covered.ts';
import { tourFiles } from './tour.ts';

test.each(tourFiles)('every prefix of $path parses', ({ text: whole }) => {
  const holes = [];
  for (let end = 0; end <= whole.length; end++) {
    const text = whole.slice(0, end);
    const hole = uncovered(parseFile('rules.funnel', text));
    if (hole !== null) holes.push(`prefix of ${end}: ${hole}`);
  }
  expect(holes).toEqual([]);
});
