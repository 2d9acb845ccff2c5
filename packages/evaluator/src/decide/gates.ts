// A gate as a decision shows it: result, the line that decided, distances, what to ask.
import type { GateDecision, GateLineDecision, NotChecked } from '@funnel/bundle';
import { couldPass } from '../bounds/gates.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import { EXCLUDED_SLOT, FAILED, REFUSED, RESULTS, UNDECIDED } from '../tables/frame.ts';
import type { GateHandlers, GateRow, LineRow } from '../tables/parts.ts';
import { TRUE, UNKNOWN } from '../tables/rows.ts';
import { wantsOfArms, wantsOfGate, wantsOfLines } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';
import { lineDecision } from './lines.ts';

/** All of a gate's decision but its counterfactuals. */
export type GateFindings = Omit<GateDecision, 'counterfactuals'>;

export function gateFindings(gate: GateRow, state: State): GateFindings {
  if (isExcluded(state)) return excluded(state.tables.exclusions[state.frame[EXCLUDED_SLOT]!]!.name);
  return (handlers[gate.kind] as GateHandlers<[State], GateFindings>['chooser' & GateRow['kind']])(
    gate as never,
    state,
  );
}

const NO_LINES: readonly GateLineDecision[] = Object.freeze([]);
const ALL_CHECKED: readonly NotChecked[] = Object.freeze([]);

function excluded(label: string): GateFindings {
  return {
    result: 'refused',
    by: 'excluded',
    because: label,
    could_pass: false,
    uses: null,
    uncertain: NOTHING,
    lines: NO_LINES,
    met: null,
    needed: null,
    ask: NOTHING,
    not_checked: ALL_CHECKED,
  };
}

const handlers: GateHandlers<[State], GateFindings> = {
  checklist: (gate, state) => ({
    result: resultOf(gate, state),
    by: null,
    because: null,
    could_pass: false,
    uses: null,
    uncertain: NOTHING,
    lines: gate.asks.map(ask => lineDecision(ask, state)),
    met: gate.asks.filter(ask => state.frame[ask.slot] === TRUE).length,
    needed: gate.needed,
    ask: asked(gate, state),
    not_checked: ALL_CHECKED,
  }),
  chooser: (gate, state) => {
    const { tables, frame } = state;
    const arm = frame[gate.slot + 2]!;
    const used = tables.gates[gate.gates[arm]!]!;
    const certain = frame[gate.slot + 3] === 0;
    return {
      ...gateFindings(used, state),
      uses: used.name,
      uncertain: certain ? NOTHING : wanted(state, wanting => wantsOfArms(gate.arms, arm, wanting)),
    };
  },
  hurdles: (gate, state) => {
    const result = state.frame[gate.slot]!;
    const line = decidingLine(gate, result, state.frame[gate.slot + 1]!);
    return {
      result: resultOf(gate, state),
      by: line?.id ?? null,
      because: line?.because ?? null,
      could_pass: result === FAILED && couldPass(gate, state),
      uses: null,
      uncertain: NOTHING,
      lines: gate.hurdles.map(hurdle => lineDecision(hurdle, state)),
      met: null,
      needed: null,
      ask: asked(gate, state),
      not_checked: notChecked(result === REFUSED ? gate.refusals : [...gate.refusals, ...gate.shortcuts], state),
    };
  },
};

function resultOf(gate: GateRow, { frame }: State): GateDecision['result'] {
  return RESULTS[frame[gate.slot]!]!;
}

function decidingLine(gate: Extract<GateRow, { kind: 'hurdles' }>, result: number, line: number): LineRow | undefined {
  const lines = result === REFUSED ? gate.refusals : result === FAILED ? gate.hurdles : gate.shortcuts;
  return lines[line];
}

function asked(gate: GateRow, state: State): readonly string[] {
  return state.frame[gate.slot] === UNDECIDED ? wanted(state, wanting => wantsOfGate(gate, wanting)) : NOTHING;
}

function notChecked(lines: readonly LineRow[], state: State): readonly NotChecked[] {
  const open = lines.filter(line => state.frame[line.slot] === UNKNOWN);
  if (open.length === 0) return ALL_CHECKED;
  return open.map(line => ({ id: line.id, for_want_of: wanted(state, wanting => wantsOfLines([line], wanting)) }));
}
