// Hand-offs: which ones are to be sent for the entries of this decision and the one into the stage the lead is in, and to whom.
import type { ContentDecision, Handoff, HandoffDecision, HandoffRecipient, RouteDecision } from '@funnel/bundle';
import type { Case } from './case.ts';
import type { Entry } from './facts.ts';
import { idOf } from './ids.ts';
import type { Chain } from './moves.ts';
import { exclusionOf } from './named.ts';
import { factsFor, latestActivities, notesOf, reasonsFor } from './payload.ts';
import { numberOf, standingOf } from './stages.ts';
import { byteOrder } from './texts.ts';
import { writeInstant } from './time.ts';

/** What else was decided that a hand-off tells. */
export interface Decided {
  readonly routes: Readonly<Record<string, RouteDecision>>;
  readonly content: ContentDecision | null;
}

function recipientOf({ to }: Handoff, { routes }: Decided): HandoffRecipient {
  const { kind, name } = to;
  switch (kind) {
    case 'team':
      return { kind, name, team: name };
    case 'route':
      return { kind, name, team: routes[name]!.team };
    case 'role':
      return { kind, name, team: null };
  }
}

function handOff(handoff: Handoff, entry: Entry, isPassed: boolean, about: Case, decided: Decided): HandoffDecision {
  const number = numberOf(entry, about);
  return {
    id: idOf(about.facts, [handoff.name, String(number)]),
    handoff: handoff.name,
    entry: number,
    at: writeInstant(entry.at),
    to: recipientOf(handoff, decided),
    passed_through: isPassed,
    facts: factsFor(handoff.include, about),
    notes: notesOf(about),
    reasons: reasonsFor(handoff.include, about),
    activities: latestActivities(handoff.last_activities, about),
    offers: handoff.suggest_content ? decided.content!.offers : [],
  };
}

/** Asked after the moves. */
export function handoffsOf({ taken, about }: Chain, decided: Decided): HandoffDecision[] {
  const { lifecycle, handoffs } = about.rules;
  if (lifecycle === null || exclusionOf(about) !== null) return [];
  const { entry } = standingOf(about);
  const passed = taken.map(move => move.entry).filter(one => one !== entry);
  const entries = [...passed, ...(entry === null ? [] : [entry])];
  return entries.flatMap(one =>
    handoffs
      .filter(({ entering }) => entering === one.stage)
      .sort((left, right) => byteOrder(left.name, right.name))
      .map(handoff => handOff(handoff, one, one !== entry, about, decided)),
  );
}
