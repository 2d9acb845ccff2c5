// Grades: the first band that fits.
import type { Arm } from './arm.ts';

/** The first band whose arm is true; the last one is `otherwise`. */
export interface Grade {
  readonly name: string;
  readonly label: string | null;
  readonly bands: readonly Band[];
}

export interface Band extends Arm {
  readonly name: string;
  readonly label: string | null;
}
