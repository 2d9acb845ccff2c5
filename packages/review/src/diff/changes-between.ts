// What changed between two bundles: every change of meaning, as data.
import { type Bundle, canonicalText, type Rules, type SourcePlace } from '@funnel/bundle';
import { type Change, noted, type Sides, type Told, told } from './change.ts';
import { aboutChanges } from './changes/about.ts';
import { calendarChanges } from './changes/calendar.ts';
import { contentChanges } from './changes/content.ts';
import { gateChanges } from './changes/gate.ts';
import { gradeChanges } from './changes/grade.ts';
import { handoffChanges } from './changes/handoff.ts';
import { activityChanges, leadChanges } from './changes/lead.ts';
import { lifecycleChanges } from './changes/lifecycle.ts';
import type { OfDeclaration } from './changes/lists.ts';
import { exclusionChanges, listChanges, paramChanges, segmentChanges } from './changes/named-conditions.ts';
import { routeChanges, teamChanges } from './changes/people.ts';
import { planChanges } from './changes/plan.ts';
import { renameChanges } from './changes/renamed.ts';
import { scoreChanges } from './changes/score.ts';
import { slaChanges } from './changes/sla.ts';
import { isSameMeaning } from './meaning.ts';
import { placesIn } from './places.ts';
import { findRenames } from './renames/find-renames.ts';
import { renamedBundle } from './renames/names.ts';

/** The changes, and both bundles as their sentences speak of them. */
export interface Difference {
  readonly changes: readonly Change[];
  readonly sides: Sides;
}

/** Each part of the rules that declares something, in the order in which it is told. */
const PARTS: { readonly [K in keyof Rules]-?: (sides: Sides) => readonly OfDeclaration[] } = {
  lead: leadChanges,
  activities: activityChanges,
  lists: listChanges,
  params: paramChanges,
  segments: segmentChanges,
  exclusions: exclusionChanges,
  scores: scoreChanges,
  grades: gradeChanges,
  gates: gateChanges,
  lifecycle: lifecycleChanges,
  calendars: calendarChanges,
  zones: () => [],
  slas: slaChanges,
  teams: teamChanges,
  routes: routeChanges,
  content: contentChanges,
  handoffs: handoffChanges,
  order: () => [],
};

/** Pure data, in the order of the program; nothing where both mean the same. */
export function changesBetween(before: Bundle, after: Bundle): readonly Change[] {
  return differenceOf(before, after).changes;
}

/** The same with what sentences are made with. */
export function differenceOf(before: Bundle, after: Bundle): Difference {
  const renames = findRenames(before, after);
  const renamed = Object.keys(renames).length > 0;
  const sides = { before: renamedBundle(before, renames), after, renamed };
  const decisive = Object.values(PARTS).flatMap(changes => changes(sides));
  const isFound = renamed || decisive.some(({ changes }) => changes.length > 0);
  const found = [
    ...renameChanges(renames, sides),
    ...decisive,
    ...(isFound ? [] : unexplained(sides)),
    ...planChanges(sides),
    ...aboutChanges(sides),
  ];
  const places = { before: placesIn(before, renames), after: placesIn(after, {}) };
  return { changes: found.flatMap(({ changes, of }) => changes.map(each => place(of, each, places))), sides };
}

interface Places {
  readonly before: (of: string, line: string | null) => SourcePlace | null;
  readonly after: (of: string, line: string | null) => SourcePlace | null;
}

function place(of: string, change: Told, places: Places): Change {
  return {
    ...change,
    of,
    before: change.code === 'came' ? null : places.before(of, change.line),
    after: change.code === 'went' ? null : places.after(of, change.line),
  };
}

/** Where the rules are other ones although no field of theirs told a change; they were not made by a compiler. */
function unexplained({ after, before }: Sides): readonly OfDeclaration[] {
  if (before.digests.rules === after.digests.rules) return [];
  const parts = (Object.keys(PARTS) as (keyof Rules)[]).filter(
    part => part !== 'order' && !isSameMeaning({ [part]: before.rules[part] }, { [part]: after.rules[part] }),
  );
  if (parts.length === 0 && !isOtherOrder(before.rules, after.rules)) return [];
  const digests = { before: before.digests.rules, after: after.digests.rules };
  const change = parts.length === 0 ? noted('order-of-work', {}) : told('otherwise-different', { parts, ...digests });
  return [{ of: 'program', changes: [change] }];
}

/** The order of work follows from the rest, so it is told only where the rest is the same to the byte. */
function isOtherOrder({ order: old, ...before }: Rules, { order: now, ...after }: Rules): boolean {
  return canonicalText(before) === canonicalText(after) && canonicalText(old) !== canonicalText(now);
}
