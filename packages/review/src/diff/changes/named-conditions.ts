// Lists, params, personas, segments and exclusions: what conditions name.
import { type Exclusion, fold, type Note, type Param, type Segment, type TextList } from '@funnel/bundle';
import { noted, type Sides, told } from '../change.ts';
import { explained, type FieldTable } from '../field-changes.ts';
import { isSameMeaning } from '../meaning.ts';
import { type Override, thing } from '../thing.ts';
import { conditionChanges, untilChanges } from './asked.ts';
import { declarationChanges, lineChanges, type OfDeclaration, setChanges } from './lists.ts';

const LIST: FieldTable<TextList> = {
  name: explained,
  values: (before, after, nodes) => {
    const now = setChanges(before.map(fold), after.map(fold));
    return now.came.length + now.went.length === 0 ? [] : [told('list-values', { name: nodes.after.name, ...now })];
  },
};

const OVERRIDE: FieldTable<Override> = {
  when: (before, after, nodes) => conditionChanges(thing('override', nodes.after), before, after),
  until: (before, after, nodes) => untilChanges(thing('override', nodes.after), before, after),
  value: explained,
  decimals: explained,
};

const PARAM: FieldTable<Param> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('param', nodes.after), before, after })],
  decimals: (_, __, nodes) => [told('param-decimals', nodes)],
  normally: (_, __, nodes) => [told('param-normally', { ...nodes, kept: keptOverrides(nodes.before, nodes.after) })],
  allowed: (_, __, nodes) => [told('param-allowed', nodes)],
  overrides: (_, __, nodes, sides) => overrideChanges(nodes.before, nodes.after, sides),
};

/** An exception is the same one with the same condition, and then with the same value. */
function overrideChanges(before: Param, after: Param, sides: Sides) {
  const lists = { before: overridesOf(before), after: overridesOf(after) };
  const values: FieldTable<Override> = {
    ...OVERRIDE,
    value: (_, __, nodes) => [told('override-value', { param: after, ...nodes })],
    decimals: (_, __, nodes) =>
      nodes.before.value === nodes.after.value ? [told('override-value', { param: after, ...nodes })] : [],
  };
  const pairing = {
    by: [(each: Override) => meaningKey(each.when), (each: Override) => String(each.value)],
    body: (each: Override) => each,
  };
  return lineChanges({ kind: 'override', pairing, table: values, line: () => null, ordered: true }, lists, sides);
}

function meaningKey(condition: Override['when']): string {
  return JSON.stringify(condition);
}

function overridesOf({ decimals, overrides }: Param): readonly Override[] {
  return overrides.map(each => ({ ...each, decimals }));
}

function keptOverrides(before: Param, after: Param): readonly Override[] {
  const olds = overridesOf(before);
  return overridesOf(after).filter(each => olds.some(old => isSameMeaning(old, each)));
}

const NOTE: FieldTable<Note> = {
  title: explained,
  text: (before, after, nodes) => [noted('note-text', { title: nodes.after.title, before, after })],
};

const SEGMENT: FieldTable<Segment> = {
  name: explained,
  construct: (before, after, nodes) => [told('construct', { thing: thing(after, nodes.after), before, after })],
  label: (before, after, nodes) => [noted('label', { thing: asThing(nodes.after), before, after })],
  when: (before, after, nodes) => conditionChanges(asThing(nodes.after), before, after),
  notes: (before, after, _, sides) =>
    lineChanges(
      { kind: 'note', pairing: { by: [({ title }) => title] }, table: NOTE, line: () => null, ordered: false },
      { before, after },
      sides,
    ),
};

function asThing(segment: Segment) {
  return thing(segment.construct, segment);
}

const EXCLUSION: FieldTable<Exclusion> = {
  label: (before, after, nodes) => [told('label', { thing: thing('exclude', nodes.after), before, after })],
  when: (before, after, nodes) => conditionChanges(thing('exclude', nodes.after), before, after),
};

export function listChanges(sides: Sides): readonly OfDeclaration[] {
  return declarationChanges('list', LIST, { before: sides.before.rules.lists, after: sides.after.rules.lists }, sides);
}

export function paramChanges(sides: Sides): readonly OfDeclaration[] {
  return declarationChanges(
    'param',
    PARAM,
    { before: sides.before.rules.params, after: sides.after.rules.params },
    sides,
  );
}

/** A persona that is a segment now is still the same declaration. */
export function segmentChanges(sides: Sides): readonly OfDeclaration[] {
  const lists = { before: sides.before.rules.segments, after: sides.after.rules.segments };
  const keyOf = ({ construct, name }: Segment): string => `${construct}/${name}`;
  return declarationChanges('segment', SEGMENT, lists, sides, keyOf);
}

/** Exclusions have labels instead of names; with the same condition, one is only labelled otherwise. */
export function exclusionChanges(sides: Sides): readonly OfDeclaration[] {
  const lists = { before: sides.before.rules.exclusions, after: sides.after.rules.exclusions };
  const pairing = {
    by: [({ label }: Exclusion) => label, ({ when }: Exclusion) => JSON.stringify(when)],
  };
  const changes = lineChanges(
    { kind: 'exclude', pairing, table: EXCLUSION, line: ({ label }) => label, ordered: false },
    lists,
    sides,
  );
  return changes.map(each => ({ of: `exclude/${each.line}`, changes: [{ ...each, line: null }] }));
}
