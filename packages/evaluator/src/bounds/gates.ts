// Whether a gate surely passes, surely does not, or is open, however the unknown facts are filled.
import { armHolds } from '../interpret/arms.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { GateHandlers, GateRow, LineRow } from '../tables/parts.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../tables/rows.ts';
import { possibleArms } from './choices.ts';
import { loosely } from './loosely.ts';

export function looseGate(gate: GateRow, state: State): Kleene {
  if (isExcluded(state)) return FALSE;
  return (handlers[gate.kind] as GateHandlers<[State], Kleene>['chooser' & GateRow['kind']])(gate as never, state);
}

const handlers: GateHandlers<[State], Kleene> = {
  checklist: (gate, state) => {
    const held = looseLines(gate.asks, state);
    const met = held.filter(one => one === TRUE).length;
    const open = held.filter(one => one === UNKNOWN).length;
    return met >= gate.needed ? TRUE : met + open < gate.needed ? FALSE : UNKNOWN;
  },
  chooser: (gate, state) => {
    const results = possibleArms(gate.arms, gate.arms.length - 1, state).map(arm =>
      looseGate(state.tables.gates[gate.gates[arm]!]!, state),
    );
    return results.every(result => result === results[0]) ? results[0]! : UNKNOWN;
  },
  hurdles: (gate, state) => {
    const refused = Math.max(FALSE, ...looseLines(gate.refusals, state));
    const shortcut = Math.max(FALSE, ...looseLines(gate.shortcuts, state));
    const required = Math.min(TRUE, ...looseLines(gate.hurdles, state));
    return Math.min(TRUE - refused, Math.max(shortcut, required)) as Kleene;
  },
};

function looseLines(lines: readonly LineRow[], state: State): readonly Kleene[] {
  return lines.map(line => armHolds(line, state, loosely));
}

/** Every hurdle that is false today is open when scores may be the highest possible, with bars as in force. */
export function couldPass(gate: Extract<GateRow, { kind: 'hurdles' }>, state: State): boolean {
  state.bounds.scoresOnly = true;
  const open = gate.hurdles.every(line => state.frame[line.slot] !== FALSE || loosely(line.when, state) !== FALSE);
  state.bounds.scoresOnly = false;
  return open;
}
