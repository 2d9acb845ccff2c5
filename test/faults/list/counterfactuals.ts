// Faults in the changes that would pass a gate.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/evaluator/src/counterfactuals/${name}.ts`,
    find,
    replace,
    breaks,
  });

export const counterfactualFaults: readonly Fault[] = [
  inFile('counterfactuals')(
    'results[gate] === PASSED).map(',
    'results[gate]! > 0).map(',
    'a change that leaves the gate undecided passes for one',
  ),
  inFile('counterfactuals')(
    'const changed = fields.slice();',
    'const changed = fields as Value[];',
    'trying a change alters the lead',
  ),
  inFile('options')(
    'others(field, type.members),',
    'others(field, type.members.slice(1)),',
    'the first member is never tried',
  ),
];
