// The hand-offs to send: of stages passed through in this decision, and of the stage where the lead is.
import {
  type Decision,
  formatInstant,
  type HandoffDecision,
  type HandoffRecipient,
  type RawRecord,
  type Recipient,
} from '@funnel/bundle';
import { numberOfEntry } from '../history/numbers.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { Moved } from '../lifecycle/moves.ts';
import type { HandoffRow } from '../tables/handoffs.ts';
import { activitiesOf, factsOf, notesOf, reasonsOf } from './handed-over.ts';
import { idOf, type Who } from './ids.ts';

/** What of the decision hand-offs pass on, and the record as it came: people read texts as they were written. */
export type Passed = Pick<Decision, 'scores' | 'routes' | 'content'> & { readonly raw: RawRecord };

const NONE: readonly HandoffDecision[] = Object.freeze([]);

/** Behind the moves of this decision. */
export function handoffDecisions(moved: Moved, who: Who, passed: Passed): readonly HandoffDecision[] {
  const { state } = moved;
  const { handoffs } = state.tables;
  if (handoffs.length === 0 || isExcluded(state)) return NONE;
  return entriesOf(moved).flatMap(entry =>
    handoffs
      .filter(({ entering }) => entering === entry.stage)
      .map(handoff => handoffDecision(handoff, entry, state, who, passed)),
  );
}

interface Entered {
  readonly stage: number;
  readonly number: number;
  readonly at: number;
  readonly passedThrough: boolean;
}

/** Into the stages passed through, in the order of the moves, and the latest into the stage behind them. */
function entriesOf({ moves, state: { tables, journey, asOf } }: Moved): readonly Entered[] {
  const through = moves
    .filter(move => move.passed_through)
    .map(({ to, entry }) => ({
      stage: tables.stages.findIndex(({ name }) => name === to),
      number: entry,
      at: asOf,
      passedThrough: true,
    }));
  const latest = journey.effective.at(-1);
  if (latest === undefined || latest.stage < 0) return through;
  const { stage, at } = latest;
  return [...through, { stage, number: numberOfEntry(latest, journey), at, passedThrough: false }];
}

function handoffDecision(handoff: HandoffRow, entry: Entered, state: State, who: Who, passed: Passed): HandoffDecision {
  return {
    id: idOf(who, handoff.name, String(entry.number)),
    handoff: handoff.name,
    entry: entry.number,
    at: formatInstant(entry.at),
    to: recipientOf(handoff.to, passed),
    passed_through: entry.passedThrough,
    facts: factsOf(handoff, state, passed.raw),
    notes: notesOf(state),
    reasons: reasonsOf(handoff, state, passed),
    activities: activitiesOf(handoff, state, passed.raw),
    offers: handoff.suggestContent ? (passed.content?.offers ?? []) : [],
  };
}

const teams: { readonly [K in Recipient['kind']]: (name: string, passed: Passed) => string | null } = {
  team: name => name,
  route: (name, { routes }) => routes[name]?.team ?? null,
  role: () => null,
};

function recipientOf({ kind, name }: Recipient, passed: Passed): HandoffRecipient {
  return { kind, name, team: teams[kind](name, passed) };
}
