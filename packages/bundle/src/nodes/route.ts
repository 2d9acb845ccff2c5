// Routes: which team a lead goes to.
import type { Arm } from './arm.ts';

/** The first true arm; the last one is `otherwise`. */
export interface Route {
  readonly name: string;
  readonly label: string | null;
  readonly arms: readonly RouteArm[];
}

export interface RouteArm extends Arm {
  /** A declared team. */
  readonly team: string;
}
