// The lines of a gate for its reasons.
import type { About, Condition, Decision, GateKind, GateOf, Holds } from '@funnel/bundle';
import { REASON_WORDS } from './reason-words.ts';

/** A rule, a line or an arm with what came of it, and the condition whose parts are shown below it. */
export interface Line {
  readonly text: string;
  readonly outcome: string;
  readonly condition: Condition | null;
  /** How many of the decision's moves had been taken when the condition was asked; none unless said. */
  readonly moved?: number;
}

/** The lines of a gate as written, by their ids. */
function lineTexts(about: About, gate: string): ReadonlyMap<string, string> {
  const prefix = `${gate}/`;
  const own = about.lines.filter(each => each.key.startsWith(prefix));
  return new Map(own.map(each => [each.key.slice(prefix.length), each.text]));
}

type Texts = ReadonlyMap<string, string>;
type GateLines = { readonly [K in GateKind]: (gate: GateOf<K>, decision: Decision, texts: Texts) => Line[] };

const GATE_LINES: GateLines = {
  hurdles: (gate, decision, texts) => {
    const by = decision.gates[gate.name]?.by;
    const decided = (id: string): string => (by === id ? REASON_WORDS.decides : '');
    const early = (each: { readonly id: string; readonly when: Condition }): Line => ({
      text: texts.get(each.id) ?? each.id,
      outcome: decided(each.id),
      condition: each.when,
    });
    return [
      ...gate.refusals.map(early),
      ...gate.shortcuts.map(early),
      ...gate.hurdles.map(each => ({
        text: texts.get(each.id) ?? each.id,
        outcome: [heldIn(decision, gate.name, each.id), decided(each.id)].filter(Boolean).join(', '),
        condition: each.condition,
      })),
    ];
  },
  checklist: (gate, decision, texts) =>
    gate.asks.map(ask => ({
      text: texts.get(ask.name) ?? ask.name,
      outcome: heldIn(decision, gate.name, ask.name),
      condition: ask.when,
    })),
  chooser: (gate, decision, texts) =>
    gate.uses.map(use => ({
      text: texts.get(use.gate) ?? use.gate,
      outcome: decision.gates[gate.name]?.uses === use.gate ? REASON_WORDS.taken : '',
      condition: use.when,
    })),
};

/** The lines of a gate as written, with what came of each. */
export function gateLines<K extends GateKind>(gate: GateOf<K>, decision: Decision, about: About): Line[] {
  return (GATE_LINES[gate.kind as K] as GateLines[K])(gate, decision, lineTexts(about, gate.name));
}

function heldIn(decision: Decision, gate: string, line: string): Holds | '' {
  return decision.gates[gate]?.lines.find(each => each.id === line)?.holds ?? '';
}
