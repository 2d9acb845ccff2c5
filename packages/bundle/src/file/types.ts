// What a node does with values must be possible for values of their type: only lists include, only numbers add up.
import type { Rules } from '../nodes/bundle.ts';
import type { Expression, ExpressionKind, ExpressionOf } from '../nodes/expression.ts';
import type { Activity, Field } from '../nodes/lead.ts';
import type { ValueTypeKind } from '../nodes/type.ts';

export type TypeWord = ValueTypeKind | 'band';

/** Where an expression stands: what its names are looked up in. */
export interface Place {
  readonly rules: Rules;
  /** The one whose properties can be named; null where there is none. */
  readonly activity: Activity | null;
}

/** A member of a node whose value is not of the type that it has to be. */
export interface WrongType {
  readonly member: string;
  readonly expected: TypeWord;
}

type Node = Readonly<Record<string, unknown>>;

const typeIn = (fields: readonly Field[] | undefined, name: string): TypeWord | null =>
  fields?.find(field => field.name === name)?.type.kind ?? null;

const number = (): TypeWord => 'number';

/** null where a name stands for nothing. */
const types: { readonly [K in ExpressionKind]: (node: ExpressionOf<K>, place: Place) => TypeWord | null } = {
  field: ({ name }, { rules }) => typeIn(rules.lead.fields, name),
  property: ({ name }, { activity }) => typeIn(activity?.properties, name),
  last_property: ({ property, of }, { rules }) =>
    typeIn(rules.activities.find(({ name }) => name === of.activity)?.properties, property),
  text: () => 'text',
  domain: () => 'text',
  boolean: () => 'boolean',
  date: () => 'date',
  datetime: () => 'datetime',
  member: () => 'member',
  band: () => 'band',
  grade: () => 'band',
  number,
  param: number,
  score: number,
  add: number,
  subtract: number,
  times: number,
  rescale: number,
  lowest: number,
  highest: number,
  count: number,
  total: number,
  days_since_last: number,
  days_since: number,
  days_between: number,
  days_in_stage: number,
  entries: number,
};

const typeOf = (node: Expression, place: Place): TypeWord | null =>
  (types[node.kind] as (node: Expression, place: Place) => TypeWord | null)(node, place);

type Demands = (node: Node, place: Place) => readonly (readonly [member: string, expected: TypeWord])[];

/** Members that must all be of one type. */
const all =
  (expected: TypeWord, ...members: readonly string[]): Demands =>
  () =>
    members.map(member => [member, expected]);

/** Members that must be of the type that the node states. */
const stated =
  (...members: readonly string[]): Demands =>
  ({ type }) =>
    members.map(member => [member, type as TypeWord]);

const ordered: ReadonlySet<TypeWord> = new Set(['number', 'date', 'datetime']);

/** By kind: of which types the values in a node must be. Kinds that take any are not here. */
const DEMANDS: ReadonlyMap<string, Demands> = new Map<string, Demands>([
  [
    'compare',
    ({ left }, place) => {
      const type = typeOf(left as Expression, place);
      const expected = type !== null && ordered.has(type) ? type : 'number';
      return [
        ['left', expected],
        ['right', expected],
      ];
    },
  ],
  ['equal', stated('left', 'right')],
  ['among', stated('of')],
  ['includes', ({ type }) => [['of', type === 'text' ? 'text_list' : 'member_list']]],
  ['matches', all('text', 'of')],
  ['truth', all('boolean', 'of')],
  ['domain', all('text', 'of')],
  ['add', all('number', 'left', 'right')],
  ['subtract', all('number', 'left', 'right')],
  ['times', all('number', 'of')],
  ['rescale', all('number', 'of')],
  ['lowest', all('number', 'of')],
  ['highest', all('number', 'of')],
  ['days_since', stated('of')],
  ['days_between', stated('from', 'to')],
]);

/** The first member of a node with a value of a type that the node can do nothing with. */
export function wrongType(node: Node, place: Place): WrongType | null {
  if (typeof node['kind'] !== 'string') return null;
  for (const [member, expected] of DEMANDS.get(node['kind'])?.(node, place) ?? []) {
    const values = [node[member]].flat() as readonly Expression[];
    if (values.some(value => (typeOf(value, place) ?? expected) !== expected)) return { member, expected };
  }
  return null;
}
