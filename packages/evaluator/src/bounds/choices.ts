// Which arms may be taken when the unknown facts are filled.
import { armHolds } from '../interpret/arms.ts';
import type { State } from '../interpret/state.ts';
import type { ArmRow, GradeRow, ParamRow } from '../tables/parts.ts';
import { FALSE, TRUE } from '../tables/rows.ts';
import { loosely } from './loosely.ts';

/** Places of the arms that are not surely passed over, up to the first that is surely true; `otherwise` if none is. */
export function possibleArms(arms: readonly ArmRow[], otherwise: number, state: State): readonly number[] {
  const places: number[] = [];
  for (let index = 0; index < arms.length; index += 1) {
    const held = armHolds(arms[index]!, state, loosely);
    if (held !== FALSE) places.push(index);
    if (held === TRUE) return places;
  }
  return places.includes(otherwise) ? places : [...places, otherwise];
}

export function possibleBands(grade: GradeRow, state: State): readonly number[] {
  return possibleArms(grade.arms, grade.arms.length - 1, state);
}

/** Whether a param keeps its value however the unknown facts are filled. */
export function isParamFixed(param: ParamRow, state: State): boolean {
  if (state.frame[param.slot + 1] === -2) return true;
  return possibleArms(param.arms, -1, state).length === 1;
}
