// A gate's result and the line that decided.
import { FAILED, PASSED, REFUSED, UNDECIDED } from '../tables/frame.ts';
import type { GateHandlers, GateRow, LineRow } from '../tables/parts.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../tables/rows.ts';
import { armHolds, chooseArm } from './arms.ts';
import type { State } from './state.ts';

export function fillGate(gate: GateRow, state: State): void {
  state.frame[gate.slot + 1] = -1;
  (fillers[gate.kind] as GateHandlers<[State], void>['chooser' & GateRow['kind']])(gate as never, state);
}

const fillers: GateHandlers<[State], void> = {
  checklist: (gate, state) => {
    const held = gate.asks.map(ask => fillLine(ask, state));
    const met = held.filter(one => one === TRUE).length;
    const open = held.filter(one => one === UNKNOWN).length;
    state.frame[gate.slot] = met >= gate.needed ? PASSED : met + open < gate.needed ? FAILED : UNDECIDED;
  },
  chooser: (gate, state) => {
    const arm = chooseArm(gate.arms, gate.arms.length - 1, gate.slot + 2, state);
    const used = state.tables.gates[gate.gates[arm]!]!;
    state.frame[gate.slot] = state.frame[used.slot]!;
  },
  hurdles: (gate, state) => {
    const refused = gate.refusals.map(line => fillLine(line, state)).indexOf(TRUE);
    const shortcut = gate.shortcuts.map(line => fillLine(line, state)).indexOf(TRUE);
    const held = gate.hurdles.map(line => fillLine(line, state));
    if (refused >= 0) settle(gate.slot, REFUSED, refused, state);
    else if (shortcut >= 0) settle(gate.slot, PASSED, shortcut, state);
    else if (held.includes(FALSE)) settle(gate.slot, FAILED, held.indexOf(FALSE), state);
    else settle(gate.slot, held.includes(UNKNOWN) ? UNDECIDED : PASSED, -1, state);
  },
};

function fillLine(line: LineRow, state: State): Kleene {
  const held = armHolds(line, state);
  state.frame[line.slot] = held;
  return held;
}

function settle(slot: number, result: number, line: number, { frame }: State): void {
  frame[slot] = result;
  frame[slot + 1] = line;
}
