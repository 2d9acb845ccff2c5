// Faults in histories, stages and moves.
import type { Fault } from '../fault.ts';

const inFile =
  (name: string) =>
  (find: string, replace: string, breaks: string): Fault => ({
    file: `packages/evaluator/src/${name}.ts`,
    find,
    replace,
    breaks,
  });

const moves = inFile('lifecycle/moves');
const flags = inFile('lifecycle/flags');

export const lifecycleFaults: readonly Fault[] = [
  inFile('history/journey')(
    'return at <= asOf && known_at <= asOf;',
    'return at <= asOf;',
    'an entry is seen before it is known',
  ),
  inFile('history/journey')(
    'if (effective.length > 0 && entry.stage === stage) {',
    'if (effective.length > 1 && entry.stage === stage) {',
    'a second entry into the stage entered first counts',
  ),
  inFile('history/numbers')('a.known_at - b.known_at || ', '', 'an entry known late renumbers others'),
  inFile('history/numbers')('left?.returns || left?.ends || ', 'left?.returns || ', 'the end of a journey is not one'),
  inFile('history/periods')(
    'return at > journey.latest[row.since]!;',
    'return at >= journey.latest[row.since]!;',
    'what happens on entering a stage has happened since',
  ),
  moves(
    'move !== null && !entered.has(move.to)',
    'move !== null && taken.length < 9',
    'a chain of moves enters a stage again',
  ),
  moves('if (tables.stages[move.to]!.forgets) break;', '', 'a chain goes on where a score counts anew'),
  moves('asOf - journey.since < after', 'asOf - journey.since <= after', 'after holds a millisecond too late'),
  moves(
    'return needs < 0 || frame[tables.gates[needs]!.slot] === PASSED;',
    'return true;',
    'a move into a stage does not ask the gate that it needs',
  ),
  inFile('tables/lifecycle')(
    '[...taken.filter(move => !isBare(move)), ...taken.filter(isBare)]',
    'taken',
    'a bare after is tried in its place',
  ),
  flags('from === undefined || from.ends || ', 'from === undefined || ', 'what leaves an ended journey is off path'),
  flags('entry.at, settings, frame', 'state.asOf, settings, frame', 'a stage needs what its gate says today'),
  inFile('lifecycle/stage')('asOf >= at ?', 'asOf > at ?', 'a lead stalls a millisecond late'),
  inFile('decide/routes')(
    'if (isExcluded(state)) return { team: null, uncertain: NOTHING, queue: null };',
    '',
    'an excluded lead is sent to a team',
  ),
];
