// `gate`: a checklist, a chooser or hurdles.
import type {
  Ask,
  ChecklistGate,
  ChooserGate,
  Gate,
  GateKind,
  GateLine,
  GateOf,
  Hurdle,
  HurdleGate,
  Use,
} from '@funnel/bundle';
import { noted, type Sides, type Told, told } from '../change.ts';
import { explained, type FieldTable, fieldChanges, type Pair } from '../field-changes.ts';
import { isSameMeaning } from '../meaning.ts';
import { thing } from '../thing.ts';
import { conditionChanges, untilChanges } from './asked.ts';
import { declarationChanges, lineChanges, type OfDeclaration } from './lists.ts';

const ASK: FieldTable<Ask> = {
  name: (before, after, nodes) => [noted('line-name', { thing: thing('ask', nodes.after), before, after })],
  label: (before, after, nodes) => [noted('label', { thing: thing('ask', nodes.after), before, after })],
  when: (before, after, nodes) => conditionChanges(thing('ask', nodes.after), before, after),
  until: (before, after, nodes) => untilChanges(thing('ask', nodes.after), before, after),
};

const USE: FieldTable<Use> = {
  gate: (_, __, nodes) => [told('use-gate', nodes)],
  when: (before, after, nodes) => conditionChanges(thing('use', nodes.after), before, after),
  until: (before, after, nodes) => untilChanges(thing('use', nodes.after), before, after),
};

function lineTable(kind: 'refusal' | 'shortcut'): FieldTable<GateLine> {
  return {
    id: (before, after, nodes, sides) => idChanges(kind, before, after, nodes, sides),
    because: (before, after, nodes) => [noted('reason', { thing: thing(kind, nodes.before), before, after })],
    when: (before, after, nodes) => conditionChanges(thing(kind, nodes.before), before, after),
    until: (before, after, nodes) => untilChanges(thing(kind, nodes.after), before, after),
  };
}

/** Ids are made of what a line asks, of its reason or of its place: told only where none of these is different. */
function idChanges(
  kind: 'refusal' | 'shortcut',
  before: string,
  after: string,
  nodes: Pair<GateLine>,
  { renamed }: Sides,
): readonly Told[] {
  const isSame = nodes.before.because === nodes.after.because && isSameMeaning(nodes.before.when, nodes.after.when);
  if (renamed || !isSame || (isPlace(before) && isPlace(after))) return [];
  return [noted('line-name', { thing: thing(kind, nodes.after), before, after })];
}

/** `refuse 2`: the second of its kind, which another one may be now. */
function isPlace(id: string): boolean {
  return / \d+$/.test(id);
}

const HURDLE: FieldTable<Hurdle> = {
  id: (before, after, nodes, { renamed }) => {
    const isSame =
      nodes.before.because === nodes.after.because && isSameMeaning(nodes.before.condition, nodes.after.condition);
    if (renamed || !isSame || (isPlace(before) && isPlace(after))) return [];
    return [noted('line-name', { thing: thing('hurdle', nodes.after), before, after })];
  },
  because: (before, after, nodes) => [noted('reason', { thing: thing('hurdle', nodes.before), before, after })],
  condition: (before, after, nodes) => conditionChanges(thing('hurdle', nodes.before), before, after),
};

const linePairing = {
  by: [({ when }: GateLine) => JSON.stringify(when), ({ because }: GateLine) => because, ({ id }: GateLine) => id],
  body: ({ when }: GateLine) => when,
};

function labelChanges(before: string | null, after: string | null, nodes: Pair<Gate>): readonly Told[] {
  return [noted('label', { thing: thing('gate', nodes.after), before, after })];
}

const CHECKLIST: FieldTable<ChecklistGate> = {
  kind: explained,
  name: explained,
  label: labelChanges,
  passes_with: (_, __, nodes) => [told('passes-with', nodes)],
  asks: (before, after, nodes, sides) => {
    const pairing = { by: [({ name }: Ask) => name, ({ label }: Ask) => label], body: ({ when }: Ask) => when };
    const lines = lineChanges(
      { kind: 'ask', pairing, table: ASK, line: ({ name }) => name, ordered: false },
      { before, after },
      sides,
    );
    const isCounted = before.length !== after.length && nodes.before.passes_with === nodes.after.passes_with;
    return isCounted ? [...lines, told('passes-with', nodes)] : lines;
  },
};

const CHOOSER: FieldTable<ChooserGate> = {
  kind: explained,
  name: explained,
  label: labelChanges,
  uses: (before, after, _, sides) => {
    const pairing = {
      by: [
        ({ gate, when }: Use) => JSON.stringify([gate, when]),
        ({ when }: Use) => JSON.stringify(when),
        ({ gate }: Use) => gate,
      ],
    };
    return lineChanges(
      { kind: 'use', pairing, table: USE, line: ({ gate }) => gate, ordered: true },
      { before, after },
      sides,
    );
  },
};

const HURDLES: FieldTable<HurdleGate> = {
  kind: explained,
  name: explained,
  label: labelChanges,
  refusals: (before, after, _, sides) =>
    lineChanges(
      { kind: 'refusal', pairing: linePairing, table: lineTable('refusal'), line: ({ id }) => id, ordered: true },
      { before, after },
      sides,
    ),
  shortcuts: (before, after, _, sides) =>
    lineChanges(
      { kind: 'shortcut', pairing: linePairing, table: lineTable('shortcut'), line: ({ id }) => id, ordered: true },
      { before, after },
      sides,
    ),
  hurdles: (before, after, _, sides) => {
    const pairing = {
      by: [
        ({ condition }: Hurdle) => JSON.stringify(condition),
        ({ because }: Hurdle) => because,
        ({ id }: Hurdle) => id,
      ],
      body: ({ condition }: Hurdle) => condition,
    };
    return lineChanges(
      { kind: 'hurdle', pairing, table: HURDLE, line: ({ id }) => id, ordered: true },
      { before, after },
      sides,
    );
  },
};

type Tables = { readonly [K in GateKind]: FieldTable<GateOf<K>> };
const TABLES: Tables = { checklist: CHECKLIST, chooser: CHOOSER, hurdles: HURDLES };

export function gateChanges(sides: Sides): readonly OfDeclaration[] {
  const [olds, news] = [sides.before.rules.gates, sides.after.rules.gates];
  const stayed = news.flatMap(after => {
    const before = olds.find(each => each.name === after.name);
    return before === undefined ? [] : [{ of: `gate/${after.name}`, changes: ownChanges({ before, after }, sides) }];
  });
  const lone = (list: readonly Gate[], others: readonly Gate[]) =>
    list.filter(each => !others.some(other => other.name === each.name));
  const only = { before: lone(olds, news), after: lone(news, olds) };
  return [...stayed, ...declarationChanges('gate', {} as FieldTable<Gate>, only, sides)];
}

/** A gate of another kind asks something else altogether. */
function ownChanges(nodes: Pair<Gate>, sides: Sides): readonly Told[] {
  const { after, before } = nodes;
  if (before.kind === after.kind) return fieldChanges(TABLES[after.kind] as FieldTable<Gate>, nodes as never, sides);
  return [
    told('gate-kind', nodes),
    ...(before.label === after.label ? [] : labelChanges(before.label, after.label, nodes)),
  ];
}
