// `grade`: bands, the first that fits.
import type { Band, Grade } from '@funnel/bundle';
import { noted, type Sides, told } from '../change.ts';
import { bandShifts } from '../consequences/bands.ts';
import { explained, type FieldTable } from '../field-changes.ts';
import { thing } from '../thing.ts';
import { conditionChanges, untilChanges } from './asked.ts';
import { declarationChanges, lineChanges, type OfDeclaration } from './lists.ts';

const BAND: FieldTable<Band> = {
  name: (before, after, nodes) => [told('line-name', { thing: thing('band', nodes.after), before, after })],
  label: (before, after, nodes) => [noted('label', { thing: thing('band', nodes.after), before, after })],
  when: (before, after, nodes) => conditionChanges(thing('band', nodes.after), before, after),
  until: (before, after, nodes) => untilChanges(thing('band', nodes.after), before, after),
};

const GRADE: FieldTable<Grade> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('grade', nodes.after), before, after })],
  bands: (before, after, nodes, sides) => {
    const pairing = { by: [({ name }: Band) => name, ({ label }: Band) => label], body: ({ when }: Band) => when };
    const lines = lineChanges(
      { kind: 'band', pairing, table: BAND, line: ({ name }) => name, ordered: true },
      { before, after },
      sides,
    );
    const shifted = bandShifts(nodes.before, nodes.after);
    const isTold = shifted !== null && shifted.shifts.length > 0;
    return isTold ? [...lines, told('bands-shift', { grade: nodes.after, ...shifted })] : lines;
  },
};

export function gradeChanges(sides: Sides): readonly OfDeclaration[] {
  const lists = { before: sides.before.rules.grades, after: sides.after.rules.grades };
  return declarationChanges('grade', GRADE, lists, sides);
}
