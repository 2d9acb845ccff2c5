// The interpreter: fills a frame part by part, in the order of the tables.
import { EXCLUDED_SLOT, REFUSED } from '../tables/frame.ts';
import type { StepRow } from '../tables/parts.ts';
import { TRUE } from '../tables/rows.ts';
import { chooseArm } from './arms.ts';
import { fillGate } from './gate.ts';
import { holds } from './holds.ts';
import { fillScore } from './score.ts';
import type { State } from './state.ts';

export function fillFrame(state: State): void {
  state.frame[EXCLUDED_SLOT] = -1;
  for (const step of state.tables.steps) fillers[step.kind](step.index, state);
}

const fillers: { readonly [K in StepRow['kind']]: (index: number, state: State) => void } = {
  param: (index, state) => {
    const param = state.tables.params[index]!;
    const set = state.settings?.[index];
    const arm = chooseArm(param.arms, -1, param.slot + 1, state);
    state.frame[param.slot] = arm < 0 ? param.normally : param.values[arm]!;
    if (set === undefined) return;
    state.frame.set([set, -2, 0], param.slot);
  },
  segment: (index, state) => {
    const segment = state.tables.segments[index]!;
    state.frame[segment.slot] = holds(segment.when, state);
  },
  exclusions: (_index, state) => {
    const held = state.tables.exclusions.map(({ slot, when }) => (state.frame[slot] = holds(when, state)));
    state.frame[EXCLUDED_SLOT] = held.indexOf(TRUE);
  },
  score: (index, state) => {
    const score = state.tables.scores[index]!;
    if (isExcluded(state)) state.frame[score.slot] = score.lowest / 1000;
    else fillScore(score, state);
  },
  grade: (index, state) => {
    const grade = state.tables.grades[index]!;
    chooseArm(grade.arms, grade.arms.length - 1, grade.slot, state);
  },
  gate: (index, state) => {
    const gate = state.tables.gates[index]!;
    if (isExcluded(state)) state.frame[gate.slot] = REFUSED;
    else fillGate(gate, state);
  },
};

export function isExcluded(state: State): boolean {
  return state.frame[EXCLUDED_SLOT]! >= 0;
}
