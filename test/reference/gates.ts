// Gates: hurdles, a checklist, or a choice of another gate.
import type { Condition, Gate, GateDecision, GateLineDecision, GateOf, NotChecked } from '@funnel/bundle';
import { armOf, firstOf } from './arms.ts';
import { type Case, inOrderOfFacts } from './case.ts';
import { conditionOf } from './condition.ts';
import { decimalsOf, resultOf } from './expression.ts';
import type { Verdict } from './kleene.ts';
import { gateOf } from './named.ts';
import { plainNumber } from './numbers.ts';

/** All of a gate's decision but what bounds and counterfactuals tell. */
export type GateOutcome = Omit<GateDecision, 'could_pass' | 'counterfactuals'>;

const nothing: Omit<GateOutcome, 'result'> = {
  by: null,
  because: null,
  uses: null,
  uncertain: [],
  lines: [],
  met: null,
  needed: null,
  ask: [],
  not_checked: [],
};

/** Of one comparison of numbers its left side and its bar, in plain units. */
function distanceOf(condition: Condition, about: Case): { value: number | null; bar: number | null } {
  if (condition.kind !== 'compare') return { value: null, bar: null };
  const plain = (side: typeof condition.left) => {
    const decimals = decimalsOf(side, about);
    const { value } = resultOf(side, about);
    return decimals === null || value === null ? null : plainNumber(value as bigint, decimals);
  };
  return { value: plain(condition.left), bar: plain(condition.right) };
}

function lineOf(id: string, condition: Condition, verdict: Verdict, about: Case): GateLineDecision {
  const for_want_of = inOrderOfFacts(about.rules, verdict.wants);
  return { id, holds: verdict.holds, ...distanceOf(condition, about), for_want_of };
}

function decideHurdles(gate: GateOf<'hurdles'>, about: Case): GateOutcome {
  const ask = <L extends { id: string; because: string | null }>(line: L, verdict: Verdict) => ({ line, verdict });
  const refusals = gate.refusals.map(line => ask(line, armOf(line, about)));
  const shortcuts = gate.shortcuts.map(line => ask(line, armOf(line, about)));
  const hurdles = gate.hurdles.map(line => ask(line, conditionOf(line.condition, about)));
  const lines = hurdles.map(({ line, verdict }) => lineOf(line.id, line.condition, verdict, about));

  const refusal = refusals.find(({ verdict }) => verdict.holds === 'yes');
  const shortcut = shortcuts.find(({ verdict }) => verdict.holds === 'yes');
  const stop = hurdles.find(({ verdict }) => verdict.holds === 'no');
  const open = hurdles.filter(({ verdict }) => verdict.holds === 'unknown');

  const standing = refusal === undefined ? [...refusals, ...shortcuts] : refusals;
  const not_checked: NotChecked[] = standing
    .filter(({ verdict }) => verdict.holds === 'unknown')
    .map(({ line, verdict }) => ({ id: line.id, for_want_of: inOrderOfFacts(about.rules, verdict.wants) }));

  const found = { ...nothing, lines, not_checked };
  const because = (line: { id: string; because: string | null }) => ({ by: line.id, because: line.because });
  if (refusal !== undefined) return { ...found, result: 'refused', ...because(refusal.line) };
  if (shortcut !== undefined) return { ...found, result: 'passed', ...because(shortcut.line) };
  if (stop !== undefined) return { ...found, result: 'failed', ...because(stop.line) };
  if (open.length > 0) return { ...found, result: 'undecided', ask: open.flatMap(({ verdict }) => verdict.wants) };
  return { ...found, result: 'passed' };
}

function decideChecklist(gate: GateOf<'checklist'>, about: Case): GateOutcome {
  const asks = gate.asks.map(ask => ({ ask, verdict: armOf(ask, about) }));
  const lines = asks.map(({ ask, verdict }) => lineOf(ask.name, ask.when, verdict, about));
  const met = asks.filter(({ verdict }) => verdict.holds === 'yes').length;
  const open = asks.filter(({ verdict }) => verdict.holds === 'unknown');
  const found = { ...nothing, lines, met, needed: gate.passes_with };
  if (met >= gate.passes_with) return { ...found, result: 'passed' };
  if (met + open.length < gate.passes_with) return { ...found, result: 'failed' };
  return { ...found, result: 'undecided', ask: open.flatMap(({ verdict }) => verdict.wants) };
}

function decideChooser(gate: GateOf<'chooser'>, about: Case): GateOutcome {
  const { index, uncertain } = firstOf(gate.uses, about);
  const { gate: uses } = gate.uses[index!]!;
  return { ...gateOf(uses, about), uses, uncertain };
}

export function decideGate(gate: Gate, excluded: string | null, about: Case): GateOutcome {
  if (excluded !== null) return { ...nothing, result: 'refused', by: 'excluded', because: excluded };
  switch (gate.kind) {
    case 'hurdles':
      return decideHurdles(gate, about);
    case 'checklist':
      return decideChecklist(gate, about);
    case 'chooser':
      return decideChooser(gate, about);
  }
}
