// `lead` and `activity`: fields and properties.
import type { Activity, Field, Lead, ValueType } from '@funnel/bundle';
import { noted, type Sides, type Told, told } from '../change.ts';
import { explained, type FieldTable, fieldChanges } from '../field-changes.ts';
import { type Thing, thing } from '../thing.ts';
import { declarationChanges, lineChanges, type OfDeclaration, setChanges } from './lists.ts';

type Typed = { readonly name: string; readonly type: ValueType };

/** The same for a field of the lead and a property of an activity. */
function fieldTable<F extends Field>(asThing: (field: F) => Thing): FieldTable<Field> {
  const of = (nodes: { readonly after: Field }): Thing => asThing(nodes.after as F);
  return {
    name: explained,
    label: (before, after, nodes) => [noted('label', { thing: of(nodes), before, after })],
    column: (before, after, nodes) => [told('column', { thing: of(nodes), before, after })],
    unknown: (before, after, nodes) => [told('unknown-values', { thing: of(nodes), ...setChanges(before, after) })],
    type: (before, after, nodes) => typeChanges(of(nodes), before, after),
  };
}

function typeChanges(of: Thing, before: ValueType, after: ValueType): readonly Told[] {
  if (before.kind === after.kind && 'members' in before && 'members' in after) {
    const changed = setChanges(before.members, after.members);
    if (changed.came.length + changed.went.length > 0) return [told('members', { thing: of, ...changed })];
  }
  return [told('type', { thing: of, before, after })];
}

const FIELD = fieldTable<Field>(field => thing('field', field));

const LEAD: FieldTable<Lead> = {
  fields: (before, after, _, sides) =>
    lineChanges(
      { kind: 'field', pairing: { by: [nameOf] }, table: FIELD, line: nameOf, ordered: false },
      { before, after },
      sides,
    ),
  per: (before, after) => [told('lead-per', { before, after })],
};

const ACTIVITY: FieldTable<Activity> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('activity', nodes.after), before, after })],
  event: (_, __, nodes) => [told('event', nodes)],
  by: (_, __, nodes) => [told('doer', nodes)],
  properties: (before, after, nodes, sides) => {
    const own = (fields: readonly Field[], { name }: Activity) => fields.map(field => ({ ...field, activity: name }));
    const table = {
      ...fieldTable<Field & { readonly activity: string }>(each => thing('property', each)),
      activity: explained,
    };
    return lineChanges(
      { kind: 'property', pairing: { by: [nameOf] }, table, line: nameOf, ordered: false },
      { before: own(before, nodes.before), after: own(after, nodes.after) },
      sides,
    );
  },
};

function nameOf({ name }: Typed): string {
  return name;
}

export function leadChanges(sides: Sides): readonly OfDeclaration[] {
  const { after, before } = sides;
  const changes = fieldChanges(LEAD, { before: before.rules.lead, after: after.rules.lead }, sides);
  return [{ of: 'lead', changes }];
}

export function activityChanges(sides: Sides): readonly OfDeclaration[] {
  const lists = { before: sides.before.rules.activities, after: sides.after.rules.activities };
  return declarationChanges('activity', ACTIVITY, lists, sides);
}
