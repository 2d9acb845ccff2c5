// What an expression reads: fields of the lead, properties of activities, activities, personas and segments.
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression, ExpressionKind, ExpressionOf, OccurrenceNode } from '../../syntax/nodes/expression.ts';
import type { Name, Span } from '../../syntax/nodes/node.ts';
import type { Program } from '../model.ts';
import { occurrenceOf, visitExpressions } from '../types/children.ts';

/** A field, or a property of an activity, where it is read. */
export interface Read {
  /** null for a field of the lead. */
  readonly activity: string | null;
  readonly field: FieldNode;
  readonly span: Span;
  /** It only asks whether the fact is known. */
  readonly presence: boolean;
}

/** All that is read; names each once, reads by place. */
export interface Reads {
  readonly facts: readonly Read[];
  readonly activities: readonly string[];
  readonly segments: readonly string[];
}

/** The parts of a program that say what names mean. */
export type Meant = Pick<Program, 'meanings' | 'lead' | 'activities'>;

interface Found {
  readonly facts: Read[];
  readonly activities: Set<string>;
  readonly segments: Set<string>;
}

/** What the expressions read, and the occurrences and names of fields that stand beside them. */
export function readsOf(
  program: Meant,
  roots: readonly Expression[],
  beside: { readonly occurrences?: readonly OccurrenceNode[]; readonly facts?: readonly (Read | null)[] } = {},
): Reads {
  const found: Found = { facts: [], activities: new Set(), segments: new Set() };
  for (const fact of beside.facts ?? []) if (fact !== null) found.facts.push(fact);
  for (const occurrence of beside.occurrences ?? []) namesActivity(program, occurrence, found);
  const inside = (beside.occurrences ?? []).flatMap(({ where }) => (where === null ? [] : [where]));
  visitExpressions([...roots, ...inside], (expression, parent) => visit(program, expression, parent, found));
  found.facts.sort((a, b) => a.span.start - b.span.start);
  return { facts: found.facts, activities: [...found.activities], segments: [...found.segments] };
}

function namesActivity({ activities }: Meant, { activity }: OccurrenceNode, found: Found): void {
  if (activities.has(activity.text)) found.activities.add(activity.text);
}

function visit(program: Meant, expression: Expression, parent: Expression | null, found: Found): void {
  const occurrence = occurrenceOf(expression);
  if (occurrence !== null) namesActivity(program, occurrence, found);
  if (expression.kind === 'latest_activity' && program.activities.has(expression.activity.text))
    found.activities.add(expression.activity.text);
  const presence = parent?.kind === 'known';
  const meaning = program.meanings.get(expression);
  if (meaning?.kind === 'field')
    found.facts.push({ activity: null, field: meaning.field, span: expression.span, presence });
  if (meaning?.kind === 'property')
    found.facts.push({ activity: meaning.activity, field: meaning.field, span: expression.span, presence });
  if (meaning?.kind === 'segment') found.segments.add(meaning.name);
  for (const fact of namedFacts(program, expression, presence)) if (fact !== null) found.facts.push(fact);
}

type Named = {
  readonly [K in ExpressionKind]?: (
    program: Meant,
    expression: ExpressionOf<K>,
    presence: boolean,
  ) => readonly (Read | null)[];
};

/** Facts that an expression names by itself, not by an expression within it. */
const named: Named = {
  total: (program, { of, property }, presence) => [propertyRead(program, of, property, presence)],
  last: (program, { of, property }, presence) => [propertyRead(program, of, property, presence)],
  days_since: (program, { of }, presence) => [fieldRead(program, of, presence)],
  days_between: (program, { from, to }, presence) => [from, to].map(name => fieldRead(program, name, presence)),
};

function namedFacts<K extends ExpressionKind>(
  program: Meant,
  expression: ExpressionOf<K>,
  presence: boolean,
): readonly (Read | null)[] {
  const read = named[expression.kind as K] as Named[K] | undefined;
  return read?.(program, expression, presence) ?? [];
}

/** The field of the lead that a name stands for; null for a name that nothing declares. */
export function fieldRead({ lead }: Meant, name: Name, presence = false): Read | null {
  const field = lead?.node.fields.find(each => each.name.text === name.text);
  return field === undefined ? null : { activity: null, field, span: name.span, presence };
}

/** The property of the activity of an occurrence; null for a name that nothing declares. */
export function propertyRead(
  { activities }: Meant,
  { activity }: OccurrenceNode,
  name: Name,
  presence = false,
): Read | null {
  const field = activities.get(activity.text)?.node.properties.find(each => each.name.text === name.text);
  return field === undefined ? null : { activity: activity.text, field, span: name.span, presence };
}
