// What is watched and planned: measures and targets. They decide nothing and stand in `about`; per cents and amounts are plain decimals.
import type { When } from './arm.ts';
import type { Occurrence } from './occurrence.ts';

/** A share: of the entries into a stage, or of the clocks of an SLA. */
export interface Measure {
  readonly name: string;
  readonly label: string | null;
  readonly of: MeasuredStage | MeasuredSla;
  readonly aim: Aim | null;
  readonly alarm: Alarm | null;
}

/** Of the first entries of journeys into the stage, those after which `goal` came within so many milliseconds. */
export interface MeasuredStage {
  readonly kind: 'stage';
  readonly stage: string;
  readonly goal: ReachGoal | ActivityGoal;
  readonly within: number;
}

export interface ReachGoal {
  readonly kind: 'reach';
  readonly stage: string;
}

/** `period` is always null. */
export interface ActivityGoal {
  readonly kind: 'activity';
  readonly of: Occurrence;
}

/** Of its clocks that are met, met late or breached, those that were met. */
export interface MeasuredSla {
  readonly kind: 'sla';
  readonly sla: string;
}

/** `below`: less is better. Per cent, at most three decimals. */
export interface Aim {
  readonly below: boolean;
  /** @format decimal */
  readonly percent: number;
}

export interface Alarm {
  readonly side: 'below' | 'above';
  /** @format decimal */
  readonly percent: number;
}

/** What is to be won in a period, and by which rates it is to come about. */
export interface Target {
  readonly name: string;
  readonly label: string | null;
  /** The leads that it is about; null for all. */
  readonly only: When | null;
  readonly book: Booking;
  /** In source order; they add up to 100. Empty: not divided. */
  readonly shares: readonly PlannedShare[];
  /**
   * The usual amount of a won deal.
   *
   * @format decimal
   */
  readonly deal: number;
  /** In source order, each from where the one before leads. */
  readonly rates: readonly PlannedRate[];
}

/** An amount in the currency of the program's books, and UTC days since 1970-01-01, both inclusive. */
export interface Booking {
  /** @format decimal */
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

/** An owner's part, in per cent. */
export interface PlannedShare {
  readonly owner: string;
  /** @format decimal */
  readonly percent: number;
}

/** So many per cent of those who enter `from` enter `to` within so many milliseconds. */
export interface PlannedRate {
  readonly from: string;
  readonly to: string;
  /** @format decimal */
  readonly percent: number;
  readonly within: number;
}
