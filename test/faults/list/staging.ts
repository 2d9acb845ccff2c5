// Faults in staging: how data become facts.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/bundle/src/staging/${name}.ts`,
    find,
    replace,
    breaks,
  });

export const stagingFaults: readonly Fault[] = [
  inFile('activity')('known_at: Math.max(known, at)', 'known_at: known', 'an activity is known before it happened'),
  inFile('activities')(
    'const earlier = activity.known_at < rival.known_at;',
    'const earlier = activity.known_at <= rival.known_at;',
    'of two rows with one id the later is kept',
  ),
  inFile('activities')('compareBytes(idOf(raw, a), idOf(raw, b)) || ', '', 'at one instant rows go before ids'),
  inFile('number')(
    'Math.floor(number * stepsPerUnit + 0.5)',
    'Math.trunc(number * stepsPerUnit + 0.5)',
    'negative numbers are rounded upwards',
  ),
];
