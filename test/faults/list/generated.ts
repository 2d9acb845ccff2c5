// Faults in the code that is generated from a program.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/evaluator/src/generate/${name}.ts`,
    find,
    replace,
    breaks,
  });

export const generatedFaults: readonly Fault[] = [
  inFile('walk')(
    "writer.emit('if (a.known_at > asOf) continue;');",
    '',
    'generated: what became known later is seen already',
  ),
  inFile('periods')('`age < ', '`age <= ', 'generated: a window holds its open edge'),
  inFile('arms')(
    'const inForce = `day <= ',
    'const inForce = `day < ',
    'generated: until ends an arm before its last day',
  ),
  inFile('conditions')(
    'no, open: neverOpen(parts) ?',
    'no, open: !neverOpen(parts) ? either(parts.map(part => part.open)) : neverOpen(parts) ?',
    'generated: and is unknown though a part is false',
  ),
  inFile('values')('`day - ', '`-day + ', 'generated: days since a date count backwards'),
  inFile('scores')('numeral(score.unit / 2)', 'numeral(0)', 'generated: a score is rounded down'),
];
