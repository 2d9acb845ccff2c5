// Routes: which team a lead goes to.
import type { Arm } from './arm.ts';

/** The first true arm; the last one is `otherwise`. */
export interface Route {
  readonly name: string;
  readonly label: string | null;
  readonly arms: readonly RouteArm[];
  /** In which order a team works its leads, the first difference deciding; empty: in none. */
  readonly work: readonly WorkKey[];
}

/** In the order of its bands. */
export interface GradeKey {
  readonly kind: 'grade';
  readonly grade: string;
}

/** From the highest. */
export interface ScoreKey {
  readonly kind: 'score';
  readonly score: string;
}

/** From the earliest entry into the stage where the lead is. */
export interface WaitingKey {
  readonly kind: 'waiting';
}

export type WorkKey = GradeKey | ScoreKey | WaitingKey;
export type WorkKeyKind = WorkKey['kind'];

export interface RouteArm extends Arm {
  /** A declared team. */
  readonly team: string;
}
