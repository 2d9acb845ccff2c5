// The life of one lead between two instants, as the rules would have had it.
import { type Decision, parseInstant, type RawRecord } from '@funnel/bundle';
import { type Prepared, replay } from '@funnel/evaluator';
import { changeBetween, type ReplayChange } from './change.ts';
import { knownThen } from './known-then.ts';

export interface Span {
  /** Milliseconds since 1970-01-01T00:00:00Z, as is `to`; from the lead's first event on where it is null. */
  readonly from: number | null;
  readonly to: number;
}

export interface ReplayLeadOptions {
  readonly set: Readonly<Record<string, number>>;
  readonly migrate: boolean;
  /** Whether decisions may be left out that change nothing but points. */
  readonly turnsOnly?: boolean;
}

export interface ReplayStep {
  /** Milliseconds. */
  readonly at: number;
  readonly decision: Decision;
  /** null where nothing changed. */
  readonly change: ReplayChange | null;
}

/** Every decision, with what it says otherwise than the one before it. */
export function* replayLead(
  prepared: Prepared,
  record: RawRecord,
  { from, to }: Span,
  { migrate, set, turnsOnly = false }: ReplayLeadOptions,
): Generator<ReplayStep> {
  const begin = Math.min(from ?? firstEvent(record) ?? to, to);
  let before: Decision | null = null;
  for (const { at, decision } of replay(prepared, knownThen(record, begin), {
    from: begin,
    to,
    settings: set,
    migrate,
    turnsOnly,
  })) {
    yield { at, decision, change: changeBetween(before, decision) };
    before = decision;
  }
}

/** The first instant at which something is known to have happened to the lead; null where there is none. */
export function firstEvent({ activities = [], history = [] }: RawRecord): number | null {
  let first: number | null = null;
  for (const { at } of [...activities, ...history]) {
    const instant = parseInstant(at);
    if (instant !== null && (first === null || instant < first)) first = instant;
  }
  return first;
}
