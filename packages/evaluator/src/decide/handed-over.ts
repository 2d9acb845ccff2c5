// What a hand-off tells its recipient: facts, notes, reasons of scores, the latest activities.
import {
  compareBytes,
  type Decision,
  type FactValue,
  formatInstant,
  type HandoffActivity,
  type HandoffNote,
  type HandoffReasons,
  type RawRecord,
  type RuleShare,
  type Segment,
  type StagedActivity,
  writtenField,
  writtenProperty,
} from '@funnel/bundle';
import type { State } from '../interpret/state.ts';
import { asData, type Found, note, ofExpression } from '../lifecycle/fact-values.ts';
import { RESULTS } from '../tables/frame.ts';
import type { HandoffRow, IncludeRow } from '../tables/handoffs.ts';
import { TRUE } from '../tables/rows.ts';

/** In source order. */
export function factsOf({ include }: HandoffRow, state: State, raw: RawRecord): readonly FactValue[] {
  const found: Found = new Map();
  for (const row of include)
    (facts[row.kind] as (row: IncludeRow, s: State, f: Found, r: RawRecord) => void)(row, state, found, raw);
  return Array.from(found, ([fact, value]) => ({ fact, value }));
}

const facts: {
  readonly [K in IncludeRow['kind']]: (
    row: Extract<IncludeRow, { kind: K }>,
    state: State,
    found: Found,
    raw: RawRecord,
  ) => void;
} = {
  value: ({ of }, state, found, raw) => {
    if (of.kind === 'field') {
      const { lead } = state.tables.source;
      const { name, type } = lead.fields[of.index]!;
      note(found, name, asData(type, writtenField(lead, raw, of.index, state.fields[of.index]!)));
    } else ofExpression(of, state, found);
  },
  result: ({ of }, { tables, frame }, found) => {
    const { name, slot } = tables.gates[of.index]!;
    note(found, `gates.${name}`, RESULTS[frame[slot]!]!);
  },
  names: ({ construct }, state, found) => {
    const holding = segmentsThatHold(state).filter(segment => segment.construct === construct);
    note(
      found,
      construct,
      holding.map(({ name }) => name),
    );
  },
};

/** Of every persona and segment that holds. */
export function notesOf(state: State): readonly HandoffNote[] {
  return segmentsThatHold(state).flatMap(({ name, notes }) =>
    notes.map(({ title, text }) => ({ segment: name, title, text })),
  );
}

function segmentsThatHold({ tables, frame }: State): readonly Segment[] {
  return tables.source.segments
    .filter((_, place) => frame[tables.segments[place]!.slot] === TRUE)
    .toSorted((a, b) => compareBytes(a.name, b.name));
}

/** Of each score that is included, what its rules gave, the greatest first. */
export function reasonsOf(
  { include }: HandoffRow,
  { tables }: State,
  { scores }: Pick<Decision, 'scores'>,
): readonly HandoffReasons[] {
  return include.flatMap(row => {
    if (row.kind !== 'value' || row.of.kind !== 'score') return [];
    const { name, groups } = tables.scores[row.of.index]!;
    const because = new Map(groups.flatMap(({ rules }) => rules).map(rule => [rule.id, rule.because]));
    const rules = scores[name]!.shares.filter(share => share.kind === 'rule')
      .filter(({ points }) => points !== 0)
      .toSorted(bySize)
      .map(({ rule, points }) => ({ rule, points, because: because.get(rule) ?? null }));
    return [{ score: name, rules }];
  });
}

function bySize(a: RuleShare, b: RuleShare): number {
  return Math.abs(b.points) - Math.abs(a.points) || compareBytes(a.rule, b.rule);
}

/** The lead's own, the latest first. */
export function activitiesOf({ lastActivities }: HandoffRow, state: State, raw: RawRecord): readonly HandoffActivity[] {
  const { activities: types } = state.tables.source;
  const own = lastActivities === 0 ? [] : state.activities.filter(({ type }) => types[type]!.by === null);
  return own
    .slice(-lastActivities)
    .toReversed()
    .map(activity => shownActivity(activity, state, raw));
}

function shownActivity(activity: StagedActivity, { tables }: State, raw: RawRecord): HandoffActivity {
  const { at, properties, row, type } = activity;
  const declared = tables.source.activities[type]!;
  const known = declared.properties.flatMap((property, place) => {
    const value = asData(property.type, writtenProperty(declared, raw, row, place, properties[place]!));
    return value === null ? [] : [[property.name, readable(value)] as const];
  });
  return { activity: declared.name, at: formatInstant(at), properties: Object.fromEntries(known) };
}

/** An element that could not be read is not known. */
function readable(value: Exclude<FactValue['value'], null>): HandoffActivity['properties'][string] {
  return typeof value === 'object' ? value.filter(element => element !== null) : value;
}
