// Where in the program the parts stand that a sample says something about.
import type { Bundle, Gate, GateKind, GateOf } from '@funnel/bundle';
import {
  type DeclarationOf,
  type FieldNode,
  type GateLineNode,
  type Placed,
  type Program,
  type RuleNode,
  rulesOf as ruleNodesOf,
  type Span,
} from '@funnel/language';
import { rulesOf } from '../parts/rules-of.ts';

/** A place in a declaration. */
export interface Spot {
  readonly at: Placed;
  readonly span: Span;
}

export interface RuleSpot extends Spot {
  readonly at: Placed<DeclarationOf<'score'>>;
  readonly rule: RuleNode;
}

/** By rule id, in the order of the files. */
export function ruleSpots(program: Program, { rules }: Bundle): ReadonlyMap<string, RuleSpot> {
  const spots = rules.scores.flatMap(score => {
    const at = program.scores.get(score.name)!;
    const nodes = ruleNodesOf(at.node);
    return rulesOf(score).map(({ id }, place) => [id, { at, span: nodes[place]!.span, rule: nodes[place]! }] as const);
  });
  return new Map(spots);
}

/** A field, or with an activity's name a property. */
export interface FieldSpot extends Spot {
  readonly field: FieldNode;
}

/** By fact, `field` or `activity.property`. The spot is the name. */
export function fieldSpots({ activities, lead }: Program): ReadonlyMap<string, FieldSpot> {
  const spots = new Map<string, FieldSpot>();
  for (const field of lead?.node.fields ?? []) spots.set(field.name.text, { at: lead!, span: field.name.span, field });
  for (const [activity, at] of activities) {
    for (const field of at.node.properties)
      spots.set(`${activity}.${field.name.text}`, { at, span: field.name.span, field });
  }
  return spots;
}

type Ids = { readonly [K in GateKind]: (gate: GateOf<K>) => readonly (readonly [GateLineNode['kind'], string])[] };

const IDS: Ids = {
  checklist: ({ asks }) => asks.map(({ name }) => ['ask', name]),
  chooser: () => [],
  hurdles: ({ refusals, shortcuts, hurdles }) => [
    ...refusals.map(({ id }) => ['refuse', id] as const),
    ...shortcuts.map(({ id }) => ['pass', id] as const),
    ...hurdles.map(({ id }) => ['require', id] as const),
  ],
};

/** The spot of a line of a gate; null where no line has the id, as in a chooser. */
export function gateLineSpot(program: Program, gate: Gate, id: string): Spot | null {
  const at = program.gates.get(gate.name)!;
  const ids = (IDS[gate.kind] as Ids['checklist' & GateKind])(gate as never);
  const kind = ids.find(each => each[1] === id)?.[0];
  const place = ids.filter(each => each[0] === kind).findIndex(each => each[1] === id);
  const node = at.node.lines.filter(line => line.kind === kind)[place];
  return node === undefined ? null : { at, span: node.span };
}
