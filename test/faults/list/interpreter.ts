// Faults in conditions, values, rules and scores as the interpreter works them out.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/evaluator/src/interpret/${name}.ts`,
    find,
    replace,
    breaks,
  });

const rule = inFile('rule');
const score = inFile('score');
const occurring = inFile('occurring');

export const interpreterFaults: readonly Fault[] = [
  rule(
    'const recent = isInPeriod(row, activity.at, state);',
    'const recent = isInPeriod({ ...row, within: row.within + 1 }, activity.at, state);',
    'the window of a rule holds its open edge',
  ),
  rule(
    'if (value === null || seen.has(value))',
    'if (seen.has(value))',
    'once per counts an activity without the property',
  ),
  rule('if (inBucket >= rule.times)', 'if (inBucket > rule.times)', 'at most n per bucket lets one more through'),
  rule(
    'Math.floor((asOf - activity.at) / rule.step)',
    'Math.ceil((asOf - activity.at) / rule.step)',
    'fading is one step ahead',
  ),
  rule('Math.max(-upTo, Math.min(upTo, points))', 'Math.min(upTo, points)', 'up to does not bound what is subtracted'),
  rule('rule.perStep * limited(steps, rule.mostSteps)', 'rule.perStep * steps', 'more than a million units count'),
  score(
    'const half = sum + unit / 2;',
    'const half = sum + (sum < 0 ? unit / 2 - 1 : unit / 2);',
    'halves below zero are rounded downwards',
  ),
  score(
    'Math.max(score.lowest, Math.min(score.highest, rounded(sum, score.unit)))',
    'Math.min(score.highest, rounded(sum, score.unit))',
    'a score falls below its range',
  ),
  occurring('sure + open < least ? FALSE : UNKNOWN', 'FALSE', 'unknown occurrences count as false'),
  occurring(
    "const least = bound === 'at_least' ? times : times + 1;",
    'const least = times;',
    'at most n means fewer than n',
  ),
  occurring('return activities.findLast(', 'return activities.find(', 'the latest activity is the first one'),
  inFile('buckets')(
    'Math.floor((Math.floor(at / DAY) + 3) / 7)',
    'Math.floor((Math.floor(at / DAY) + 4) / 7)',
    'weeks begin on Sunday',
  ),
  inFile('logic')(
    'if (held < least) least = held;',
    'if (held !== TRUE) least = held;',
    'and is unknown though a part is false',
  ),
  inFile('arms')(
    'if (held === UNKNOWN) frame[slot + 1] = 1;',
    '',
    'a choice behind an unknown arm is not marked uncertain',
  ),
  inFile('gate')(
    'if (refused >= 0) settle',
    'if (refused >= 0 && shortcut < 0) settle',
    'pass at once goes before refuse',
  ),
  inFile('facts')("text.lastIndexOf('@')", "text.indexOf('@')", 'the domain follows the first @'),
  inFile('texts')('list.includes(null) ? UNKNOWN : FALSE', 'FALSE', 'an element that cannot be read counts as absent'),
  inFile('fill')(
    'if (isExcluded(state)) state.frame[score.slot] = score.lowest / 1000;',
    'if (isExcluded(state)) state.frame[score.slot] = 0;',
    'an excluded lead has no points instead of the floor',
  ),
];
