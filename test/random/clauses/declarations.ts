// The clauses of data, params, segments, exclusions, grades and gates.
import type { Field, Gate, GateKind, GateOf, Rules, ValueTypeKind } from '@funnel/bundle';
import { type Clause, declarationClause, mapSame, nodeClause, rewrite } from './clause.ts';
import { comparisonClause } from './conditions.ts';

/** A type is taken out with every comparison of a field or property of it. */
function typeClause(name: string, kind: ValueTypeKind): Clause {
  const namesOf = (fields: readonly Field[]) =>
    fields.filter(field => field.type.kind === kind).map(field => field.name);
  const remove = (rules: Rules) => {
    const names = [
      ...namesOf(rules.lead.fields),
      ...rules.activities.flatMap(activity => namesOf(activity.properties)),
    ];
    const isNamed = (value: unknown) => typeof value === 'string' && names.includes(value);
    const isOfType = (node: Record<string, unknown>) =>
      ((node['kind'] === 'field' || node['kind'] === 'property') && isNamed(node['name'])) || isNamed(node['property']);
    return comparisonClause(name, isOfType).remove(rules);
  };
  return { name, remove };
}

/** Fields of the lead and properties of activities. */
function fieldClause(name: string, isIt: (field: Field) => boolean, change: (field: Field) => Field): Clause {
  const changed = (field: Field) => (isIt(field) ? change(field) : field);
  return {
    name,
    remove: rules => {
      const fields = mapSame(rules.lead.fields, changed);
      const activities = mapSame(rules.activities, activity => {
        const properties = mapSame(activity.properties, changed);
        return properties === activity.properties ? activity : { ...activity, properties };
      });
      if (fields === rules.lead.fields && activities === rules.activities) return rules;
      return { ...rules, lead: { ...rules.lead, fields }, activities };
    },
  };
}

export const typeClauses: Readonly<Record<ValueTypeKind, readonly Clause[]>> = {
  text: [typeClause('text', 'text')],
  number: [
    typeClause('number', 'number'),
    fieldClause(
      'number by',
      field => field.type.kind === 'number' && field.type.decimals !== 3,
      field => ({ ...field, type: { kind: 'number', decimals: 3 } }),
    ),
  ],
  boolean: [typeClause('boolean', 'boolean')],
  date: [typeClause('date', 'date')],
  datetime: [typeClause('datetime', 'datetime')],
  member: [typeClause('one of', 'member')],
  text_list: [typeClause('list of text', 'text_list')],
  member_list: [typeClause('list of one of', 'member_list')],
};

function gateClause<K extends GateKind>(name: string, kind: K, change: (gate: GateOf<K>) => Gate): Clause {
  return declarationClause(name, 'gates', gate => (gate.kind === kind ? change(gate as GateOf<K>) : gate));
}

export const gateClauses: Readonly<Record<GateKind, readonly Clause[]>> = {
  checklist: [
    gateClause('passes with', 'checklist', gate => (gate.passes_with === 1 ? gate : { ...gate, passes_with: 1 })),
    gateClause('ask', 'checklist', gate => ({ ...gate, asks: gate.asks.slice(1) })),
  ],
  chooser: [gateClause('use … when of a gate', 'chooser', gate => ({ ...gate, uses: gate.uses.slice(-1) }))],
  hurdles: [
    gateClause('refuse', 'hurdles', gate => (gate.refusals.length === 0 ? gate : { ...gate, refusals: [] })),
    gateClause('pass at once', 'hurdles', gate => (gate.shortcuts.length === 0 ? gate : { ...gate, shortcuts: [] })),
    gateClause('require', 'hurdles', gate => ({ ...gate, hurdles: gate.hurdles.slice(1) })),
  ],
};

function withoutGroups(rules: Rules): Rules {
  if (rules.activities.every(activity => activity.by === null)) return rules;
  return rewrite(rules, node =>
    'by' in node && ('event' in node || 'period' in node) && node['by'] !== null ? { ...node, by: null } : node,
  );
}

export const declarationClauses: readonly Clause[] = [
  fieldClause(
    'from of a field',
    field => field.column !== field.name,
    field => ({ ...field, column: field.name }),
  ),
  fieldClause(
    'unknown of a field',
    field => field.unknown.length > 0,
    field => ({ ...field, unknown: [] }),
  ),
  declarationClause('from of an activity', 'activities', activity =>
    activity.event === activity.name ? activity : { ...activity, event: activity.name },
  ),
  { name: 'by of an activity', remove: withoutGroups },
  declarationClause('list', 'lists', list => ({ ...list, values: [] })),
  declarationClause('param normally', 'params', param => (param.normally === 0 ? param : { ...param, normally: 0 })),
  declarationClause('use … when of a param', 'params', param =>
    param.overrides.length === 0 ? param : { ...param, overrides: [] },
  ),
  declarationClause('persona', 'segments', one =>
    one.construct === 'persona' ? { ...one, when: { kind: 'constant', value: false } } : one,
  ),
  declarationClause('segment', 'segments', one =>
    one.construct === 'segment' ? { ...one, when: { kind: 'constant', value: false } } : one,
  ),
  { name: 'exclude', remove: rules => (rules.exclusions.length === 0 ? rules : { ...rules, exclusions: [] }) },
  declarationClause('band', 'grades', grade =>
    grade.bands.length === 1 ? grade : { ...grade, bands: grade.bands.slice(-1) },
  ),
  nodeClause(
    'until',
    node => typeof node['until'] === 'number',
    node => ({ ...node, until: null }),
  ),
  nodeClause(
    'because of a gate',
    node => typeof node['because'] === 'string' && 'id' in node && !('points' in node),
    node => ({ ...node, because: null }),
  ),
];
