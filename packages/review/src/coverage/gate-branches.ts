// The branches of gates: asks, refusals, shortcuts, requires, and which gate a chooser uses.
import type { Bundle, Gate, GateKind, GateOf } from '@funnel/bundle';
import { BOTH, type BranchPoint, declared, once, type Side, TAKEN, type Took } from './branch-point.ts';

type GateBranches = { readonly [K in GateKind]: (bundle: Bundle, gate: GateOf<K>) => BranchPoint[] };

const GATES: GateBranches = {
  checklist: (bundle, gate) => gate.asks.map(ask => line(bundle, gate, ask.name, BOTH, heldIn(gate, ask.name))),
  chooser: (bundle, gate) =>
    [...new Set(gate.uses.map(use => use.gate))].map(used =>
      line(
        bundle,
        gate,
        used,
        TAKEN,
        once(decision => (decision.gates[gate.name]?.uses === used ? 'taken' : null)),
      ),
    ),
  hurdles: (bundle, gate) => [
    ...gate.refusals.map(({ id }) => line(bundle, gate, id, BOTH, early(gate, id, 'refusals'))),
    ...gate.shortcuts.map(({ id }) => line(bundle, gate, id, BOTH, early(gate, id, 'shortcuts'))),
    ...gate.hurdles.map(({ id }) => line(bundle, gate, id, BOTH, heldIn(gate, id))),
  ],
};

/** The branches of a gate in the order in which its lines are asked. */
export function gateBranches<K extends GateKind>(bundle: Bundle, gate: GateOf<K>): BranchPoint[] {
  return (GATES[gate.kind as K] as (bundle: Bundle, gate: GateOf<K>) => BranchPoint[])(bundle, gate);
}

function line(bundle: Bundle, gate: Gate, id: string, sides: readonly Side[], took: Took): BranchPoint {
  const key = `${gate.name}/${id}`;
  const about = bundle.about.lines.find(each => each.key === key);
  const place = about?.at ?? declared(bundle, `gate/${gate.name}`);
  return { id: `gate/${key}`, text: `${gate.name}: ${about?.text ?? id}`, place, sides, took };
}

/** A require or an ask: not come to when the lead was refused, or let through at once. */
function heldIn(gate: Gate, id: string): Took {
  return once(decision => {
    const decided = decision.gates[gate.name];
    if (!decided || decided.result === 'refused' || (decided.result === 'passed' && decided.by !== null)) return null;
    return decided.lines.find(each => each.id === id)?.holds ?? null;
  });
}

/** Refusals and shortcuts are asked in order up to the one that is true; shortcuts only where nothing refused. */
function early(gate: GateOf<'hurdles'>, id: string, list: 'refusals' | 'shortcuts'): Took {
  const ids = gate[list].map(each => each.id);
  return once(decision => {
    const decided = decision.gates[gate.name];
    if (!decided || decision.excluded !== null) return null;
    if (decided.by === id) return 'yes';
    if (decided.not_checked.some(each => each.id === id)) return 'unknown';
    if (list === 'shortcuts' && decided.result === 'refused') return null;
    const deciding = decided.by === null ? -1 : ids.indexOf(decided.by);
    return deciding < 0 || ids.indexOf(id) < deciding ? 'no' : null;
  });
}
