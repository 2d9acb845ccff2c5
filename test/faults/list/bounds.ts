// Faults in what filling the unknown facts can give: intervals, the next question, could pass.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/evaluator/src/bounds/${name}.ts`,
    find,
    replace,
    breaks,
  });

export const boundsFaults: readonly Fault[] = [
  inFile('rules')(
    '[Math.min(0, least), Math.max(0, most)]',
    '[least, most]',
    'an unknown when surely gives its points',
  ),
  inFile('choices')(
    'if (held !== FALSE) places.push(index);',
    'if (held === TRUE) places.push(index);',
    'an uncertain arm cannot be taken',
  ),
  inFile('interval')('by(a, b));', 'by(a, a));', 'a sum’s interval forgets its right side'),
  inFile('rules')(
    'if (certain) sure += points;',
    'if (held === TRUE) sure += points;',
    'an activity without the once per property surely counts',
  ),
];
