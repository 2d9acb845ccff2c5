// What a lead that has just arrived is like: no time has passed, and nothing has happened since it entered the stages at hand.
import type { OccurrenceNode } from '../../syntax/nodes/expression.ts';
import type { Checking } from '../checking.ts';
import { ANY, type Truths } from './truth.ts';

export interface Arrival {
  readonly checking: Pick<Checking, 'names' | 'meanings'>;
  /** The stages that were all entered at this very instant. */
  readonly entered: ReadonlySet<string>;
  /** The stage the lead is in; null where the question may have been answered before it came there. */
  readonly stage: string | null;
  /** Does time count as something new? Then `days in stage` is 0; else it may be anything. */
  readonly time: boolean;
  /** What is known of segments and gates so far; those that are being looked into can be anything, against circles. */
  readonly named: Map<string, Truths>;
}

/** A lead that has entered these stages just now. */
export function arrivalIn(
  checking: Arrival['checking'],
  stage: string,
  entered: Iterable<string>,
  time: boolean,
): Arrival {
  return { checking, stage, entered: new Set(entered), time, named: new Map() };
}

/** What a segment or gate can be; each is looked into once. Its value may be from before the lead came into its stage. */
export function named(arrival: Arrival, key: string, look: (inside: Arrival) => Truths): Truths {
  const known = arrival.named.get(key);
  if (known !== undefined) return known;
  arrival.named.set(key, ANY);
  const truths = look({ ...arrival, stage: null });
  arrival.named.set(key, truths);
  return truths;
}

/** Is it about activities since entering a stage that was entered just now? There are none. */
export function isEmpty({ entered }: Arrival, { period }: OccurrenceNode): boolean {
  return period?.kind === 'since' && period.stage !== null && entered.has(period.stage.text);
}
