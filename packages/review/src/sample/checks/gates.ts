// Gates that nobody passes, and gates that everybody passes.
import { ranked } from '../facts/tally.ts';
import type { Inquiry } from '../inquiry.ts';
import { gateLineSpot, type Spot } from '../spots.ts';

/** Tells of each: nobody at the line where most fail, everybody at the gate's name. */
export function checkGates({ bundle, facts, program, qualified, tell, thresholds }: Inquiry): void {
  if (qualified < thresholds.leastLeads) return;
  for (const gate of bundle.rules.gates) {
    const at = program.gates.get(gate.name)!;
    const name: Spot = { at, span: at.node.name!.span };
    const { asks, nearest, results, stops } = facts.gates.get(gate.name)!;
    if (results.passed === qualified) tell(name, 'sample-gate-everybody', { gate: gate.name, leads: qualified });
    if (results.passed > 0) continue;
    const [most] = ranked(stops);
    const spot = most === undefined ? null : gateLineSpot(program, gate, most[0]);
    tell(spot ?? name, 'sample-gate-nobody', {
      gate: gate.name,
      leads: qualified,
      refused: results.refused,
      undecided: results.undecided,
      stop: most === undefined ? null : { line: most[0], leads: most[1], nearest: nearest.get(most[0]) ?? null },
      facts: ranked(asks).map(([fact]) => fact),
    });
  }
}
