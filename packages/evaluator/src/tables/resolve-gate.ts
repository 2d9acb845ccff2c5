// Gates as tables.
import type { Arm, Gate, GateKind, GateOf, When } from '@funnel/bundle';
import type { createAllotter } from './frame.ts';
import { placeOf, type Scope } from './names.ts';
import type { ArmRow, GateRow, LineRow } from './parts.ts';
import { resolveCondition } from './resolve-condition.ts';

export interface GateTools {
  readonly scope: Scope;
  readonly allot: ReturnType<typeof createAllotter>;
}

export function resolveGate(gate: Gate, tools: GateTools): GateRow {
  return (resolvers[gate.kind] as (gate: Gate, tools: GateTools) => GateRow)(gate, tools);
}

export function resolveArm(arm: Arm, scope: Scope): ArmRow {
  return {
    when: arm.when === null ? null : resolveCondition(arm.when, scope),
    until: arm.until ?? Number.POSITIVE_INFINITY,
  };
}

const GATE_SLOTS = 4;

const resolvers: { readonly [K in GateKind]: (gate: GateOf<K>, tools: GateTools) => GateRow } = {
  checklist: (gate, tools) => ({
    kind: 'checklist',
    name: gate.name,
    slot: tools.allot.take(GATE_SLOTS),
    needed: gate.passes_with,
    asks: gate.asks.map(ask => line({ ...ask, id: ask.name, because: null }, tools)),
  }),
  chooser: (gate, tools) => ({
    kind: 'chooser',
    name: gate.name,
    slot: tools.allot.take(GATE_SLOTS),
    arms: gate.uses.map(use => resolveArm(use, tools.scope)),
    gates: gate.uses.map(use => placeOf(tools.scope.names.gates, use.gate)),
  }),
  hurdles: (gate, tools) => ({
    kind: 'hurdles',
    name: gate.name,
    slot: tools.allot.take(GATE_SLOTS),
    refusals: gate.refusals.map(refusal => line(refusal, tools)),
    shortcuts: gate.shortcuts.map(shortcut => line(shortcut, tools)),
    hurdles: gate.hurdles.map(({ id, because, condition }) =>
      line({ id, because, when: condition, until: null }, tools),
    ),
  }),
};

function line(from: When & { readonly id: string; readonly because: string | null }, tools: GateTools): LineRow {
  return {
    id: from.id,
    because: from.because,
    when: resolveCondition(from.when, tools.scope),
    until: from.until ?? Number.POSITIVE_INFINITY,
    slot: tools.allot.take(1),
  };
}
