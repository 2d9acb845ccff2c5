// What conditions belong to: each with its place, and when it is come to.
import {
  type Arm,
  type Bundle,
  type Condition,
  formatDate,
  type Gate,
  type GateKind,
  type GateOf,
  type SourcePlace,
} from '@funnel/bundle';
import { declared } from '../coverage/branch-point.ts';
import { conditionText } from '../parts/condition-text.ts';
import { decimalText } from '../parts/expression-text.ts';
import { rulesOf } from '../parts/rules-of.ts';
import { armText } from '../parts/sla-text.ts';

/** What a case about an owner expects: parts of the decision, by the kind of construct. */
export type OwnerKind =
  | 'param'
  | 'segment'
  | 'exclusion'
  | 'rule'
  | 'grade'
  | 'gate'
  | 'route'
  | 'move'
  | 'stage'
  | 'sla'
  | 'content';

export interface Owner {
  readonly kind: OwnerKind;
  /** The construct's name, or the exclusion's label, or the move's id. */
  readonly name: string;
  /** `score/fit`: the declaration in which it stands. */
  readonly key: string;
  /** Which of the parts of the declaration, in the order in which they are written. */
  readonly part: string;
  readonly text: string;
  readonly place: SourcePlace | null;
  readonly root: Condition | null;
  /** The last day on which it holds, in days since 1970-01-01. */
  readonly until: number | null;
  /** What must not be true, and what must be, for the lead to come here. */
  readonly first: readonly (readonly [Arm, boolean])[];
  /** The stage that the lead must be in. */
  readonly stage: string | null;
  /** How long the lead must be there; null where it does not matter. */
  readonly after: number | null;
  /** Whether excluded leads come here too. */
  readonly ofExcluded: boolean;
}

type Known = Pick<Owner, 'kind' | 'name' | 'key' | 'part' | 'text' | 'place' | 'root'> & Partial<Owner>;

const owner = (known: Known): Owner => ({
  until: null,
  first: [],
  stage: null,
  after: null,
  ofExcluded: false,
  ...known,
});

const plain = (when: Condition): Arm => ({ when, until: null });

function arms<A extends Arm>(list: readonly A[], make: (arm: A, index: number) => Known): Owner[] {
  return list.map((arm, index) =>
    owner({
      ...make(arm, index),
      root: arm.when,
      until: arm.until,
      first: list.slice(0, index).map(each => [each, false] as const),
    }),
  );
}

type GateOwners = { readonly [K in GateKind]: (bundle: Bundle, gate: GateOf<K>) => Owner[] };

function lineOwner(bundle: Bundle, gate: Gate, id: string, arm: Arm, first: Owner['first']): Owner {
  const key = `gate/${gate.name}`;
  const about = bundle.about.lines.find(each => each.key === `${gate.name}/${id}`);
  return owner({
    kind: 'gate',
    name: gate.name,
    key,
    part: id,
    text: `${gate.name}: ${about?.text ?? id}`,
    place: about?.at ?? declared(bundle, key),
    root: arm.when,
    until: arm.until,
    first,
  });
}

const GATES: GateOwners = {
  checklist: (bundle, gate) => gate.asks.map(ask => lineOwner(bundle, gate, ask.name, ask, [])),
  chooser: (bundle, gate) =>
    gate.uses.map((use, index) =>
      lineOwner(
        bundle,
        gate,
        use.gate,
        use,
        gate.uses.slice(0, index).map(each => [each, false] as const),
      ),
    ),
  hurdles: (bundle, gate) => {
    const { hurdles, refusals, shortcuts } = gate;
    const not = (list: readonly Arm[]) => list.map(each => [each, false] as const);
    const must = hurdles.map(each => [plain(each.condition), true] as const);
    return [
      ...refusals.map((each, index) => lineOwner(bundle, gate, each.id, each, not(refusals.slice(0, index)))),
      ...shortcuts.map((each, index) =>
        lineOwner(bundle, gate, each.id, each, not([...refusals, ...shortcuts.slice(0, index)])),
      ),
      ...hurdles.map((each, index) =>
        lineOwner(bundle, gate, each.id, plain(each.condition), [
          ...not([...refusals, ...shortcuts]),
          ...must.slice(0, index),
        ]),
      ),
    ];
  },
};

function gateOwners<K extends GateKind>(bundle: Bundle, gate: GateOf<K>): Owner[] {
  return (GATES[gate.kind as K] as GateOwners[K])(bundle, gate);
}

/** Everything that a condition can belong to, in the order of a decision. */
export function ownersOf(bundle: Bundle): Owner[] {
  const { about, rules } = bundle;
  const at = (key: string): SourcePlace | null => declared(bundle, key);
  const inside = (kind: OwnerKind, construct: string, name: string) => (part: string, text: string) => {
    const key = `${construct}/${name}`;
    return { kind, name, key, part, text: `${name}: ${text}`, place: at(key), root: null };
  };
  return [
    ...rules.params.flatMap(({ decimals, name, overrides }) =>
      arms(overrides, (arm, index) =>
        inside(
          'param',
          'param',
          name,
        )(`use ${index + 1}`, armText(rules, `use ${decimalText(arm.value, decimals)}`, arm)),
      ),
    ),
    ...rules.segments.map(({ construct, name, when }) => {
      const text = `${construct} ${name} when ${conditionText(rules, when)}`;
      const key = `${construct}/${name}`;
      return owner({ kind: 'segment', name, key, part: '', text, place: at(key), root: when, ofExcluded: true });
    }),
    ...rules.exclusions.map(({ label, when }, index) => {
      const key = `exclude/${label}`;
      const text = `exclude "${label}" when ${conditionText(rules, when)}`;
      const first = rules.exclusions.slice(0, index).map(each => [plain(each.when), false] as const);
      const place = at(key);
      return owner({ kind: 'exclusion', name: label, key, part: '', text, place, root: when, first, ofExcluded: true });
    }),
    ...rules.scores.flatMap(score =>
      rulesOf(score).map(rule => {
        const found = about.rules.find(each => each.id === rule.id);
        const key = `score/${score.name}`;
        const text = `${score.name}: ${found?.text ?? rule.id}`;
        const place = found?.at ?? at(key);
        const { when } = rule;
        const until = when?.until ?? null;
        return owner({
          kind: 'rule',
          name: score.name,
          key,
          part: rule.id,
          text,
          place,
          root: when?.when ?? null,
          until,
        });
      }),
    ),
    ...rules.grades.flatMap(({ bands, name }) =>
      arms(bands, arm => inside('grade', 'grade', name)(arm.name, armText(rules, `band ${arm.name}`, arm))),
    ),
    ...rules.gates.flatMap(gate => gateOwners(bundle, gate)),
    ...rules.routes.flatMap(route =>
      arms(route.arms, (arm, index) =>
        inside('route', 'route', route.name)(`to ${index + 1}`, armText(rules, `to ${arm.team}`, arm)),
      ),
    ),
    ...contentOwners(bundle),
    ...moveOwners(bundle),
    ...rules.slas.flatMap(sla =>
      arms(sla.targets, (arm, index) => {
        const span = arm.span === null ? 'no target' : 'target';
        return inside('sla', 'sla', sla.name)(`target ${index + 1}`, armText(rules, span, arm));
      }),
    ),
  ].map(each => ({
    ...each,
    text:
      each.until === null || each.text.includes('until') ? each.text : `${each.text} until ${formatDate(each.until)}`,
  }));
}

function contentOwners(bundle: Bundle): Owner[] {
  const steps = bundle.rules.content?.steps ?? [];
  return steps.flatMap((step, index) => {
    if (step.opens === null) return [];
    const about = bundle.about.content.find(each => each.key === `step/${step.name}`);
    const later = steps.slice(index + 1).flatMap(each => (each.opens === null ? [] : [[each.opens, false] as const]));
    return owner({
      kind: 'content',
      name: step.name,
      key: 'content',
      part: `step/${step.name}`,
      text: about?.text ?? `step ${step.name}`,
      place: about?.at ?? declared(bundle, 'content'),
      root: step.opens.when,
      until: step.opens.until,
      first: later,
    });
  });
}

function moveOwners(bundle: Bundle): Owner[] {
  const { lifecycle } = bundle.rules;
  if (lifecycle === null) return [];
  const isBare = (move: { readonly after: number | null; readonly when: unknown }): boolean =>
    move.after !== null && move.when === null;
  return lifecycle.moves.flatMap((move, index) => {
    if (move.by_hand) return [];
    const about = bundle.about.moves.find(each => each.key === move.id);
    const before = lifecycle.moves.filter(
      (each, place) =>
        each.from === move.from &&
        !each.by_hand &&
        each.when !== null &&
        (isBare(move) || place < index) &&
        each !== move,
    );
    const needs = lifecycle.stages.find(each => each.name === move.to)?.needs ?? null;
    const asked: Owner['first'] = needs === null ? [] : [[plain({ kind: 'gate', name: needs }), true]];
    return owner({
      kind: 'move',
      name: move.id,
      key: 'lifecycle',
      part: `move/${move.id}`,
      text: about?.text ?? `move ${move.id}`,
      place: about?.at ?? declared(bundle, 'lifecycle'),
      root: move.when?.when ?? null,
      until: move.when?.until ?? null,
      first: [...before.map(each => [each.when!, false] as const), ...asked],
      stage: move.from,
      after: move.after,
    });
  });
}
