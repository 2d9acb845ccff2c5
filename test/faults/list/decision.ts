// Faults in what the decision tells: shares and cuts, gates, the next change, problems.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/evaluator/src/decide/${name}.ts`,
    find,
    replace,
    breaks,
  });

export const decisionFaults: readonly Fault[] = [
  inFile('next-change')(
    'next = Math.min(next, at + (steps + 1) * step);',
    'next = Math.min(next, at + (steps + 2) * step);',
    'the next fading step comes one late',
  ),
  inFile('next-change')(
    'if (window <= age) continue;',
    'if (window < age) continue;',
    'the next change is now, at the edge of a window',
  ),
  inFile('gates')(
    'result === REFUSED ? gate.refusals : [...gate.refusals, ...gate.shortcuts]',
    '[...gate.refusals, ...gate.shortcuts]',
    'a refused gate lists shortcuts as not checked',
  ),
  inFile('shares')('if (held === FALSE) return false;\n', '', 'a rule whose when is false asks for facts'),
  inFile('overflow')(
    'for (const row of always) holds(row, state);',
    '',
    'arithmetic out of range in a segment, param or grade is not reported',
  ),
];
