// The first true arm of several; unknown ones are skipped and make the choice uncertain.
import type { ArmRow } from '../tables/parts.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../tables/rows.ts';
import { holds } from './holds.ts';
import type { State } from './state.ts';

/** An arm past its day is false; one without a condition true. */
export function armHolds(arm: ArmRow, state: State, asked: typeof holds = holds): Kleene {
  if (state.day > arm.until) return FALSE;
  return arm.when === null ? TRUE : asked(arm.when, state);
}

/** Writes the place of the first true arm, or `otherwise`, and behind it whether an unknown one stood before. */
export function chooseArm(arms: readonly ArmRow[], otherwise: number, slot: number, state: State): number {
  const { frame } = state;
  frame[slot + 1] = 0;
  for (let index = 0; index < arms.length; index += 1) {
    const held = armHolds(arms[index]!, state);
    if (held === TRUE) return (frame[slot] = index);
    if (held === UNKNOWN) frame[slot + 1] = 1;
  }
  return (frame[slot] = otherwise);
}

/** The place of the first true arm; how many there are when none is. */
export function firstArm(arms: readonly ArmRow[], state: State): number {
  const place = arms.findIndex(arm => armHolds(arm, state) === TRUE);
  return place < 0 ? arms.length : place;
}
