// What one rule gave to the leads of a sample.
import type { RuleShare } from '@funnel/bundle';
import { type Bits, bits } from './bits.ts';
import { addTo, type Tally } from './tally.ts';

export interface RuleFacts {
  /** Leads that it gave points. */
  readonly given: number;
  /** Which leads these are. */
  readonly who: Bits;
  /** The points, where all that got some got the same; null where they differ, or nobody got any. */
  readonly same: number | null;
  /** Leads for which it is unknown, and for want of which facts. */
  readonly unknown: number;
  readonly wants: ReadonlyMap<string, number>;
  /** Leads that have such activities, and none young enough to count. */
  readonly late: number;
}

export interface RuleCount extends RuleFacts {
  given: number;
  same: number | null;
  unknown: number;
  late: number;
  readonly wants: Tally;
}

export function ruleCount(): RuleCount {
  return { given: 0, who: bits(), same: null, unknown: 0, wants: new Map(), late: 0 };
}

/** Takes the rule's share for the lead with this number in. */
export function countShare(count: RuleCount, share: RuleShare, lead: number): void {
  if (share.points !== 0) {
    count.same = count.given === 0 || count.same === share.points ? share.points : null;
    count.given += 1;
    count.who.add(lead);
    return;
  }
  if (share.holds === 'unknown' || (share.holds === 'yes' && share.for_want_of.length > 0)) {
    count.unknown += 1;
    for (const fact of share.for_want_of) addTo(count.wants, fact);
  } else if (share.cuts.some(({ by }) => by === 'within' || by === 'age' || by === 'forget')) count.late += 1;
}
