// What became of the leads, for people: the qualified against the rest, and how well the scores rank.
import type { Bundle } from '@funnel/bundle';
import { called, leadsOf, type Paint, share, whole } from './figures.ts';
import type { GateOutcomeSummary, OutcomeSummary } from './run-summary.ts';
import { aligned } from './table.ts';

const DIGITS = 6;

/** `2,470 of 3,321 (74.4%)`. */
function converting(won: number, of: number): string {
  return `${whole(won)} of ${whole(of)} (${share(won, of)})`;
}

function row(gate: GateOutcomeSummary): readonly string[] {
  const { passed, passed_converted: won, rest, rest_converted: others } = gate;
  return [
    called(gate),
    converting(won, passed),
    converting(others, rest),
    share(won, passed),
    share(won, won + others),
  ];
}

export function outcomeText(bundle: Bundle, outcome: OutcomeSummary, strong: Paint): string {
  const known = `${whole(outcome.converted)} of ${leadsOf(bundle, outcome.leads)} converted (${share(outcome.converted, outcome.leads)})`;
  const head = ['', 'of the qualified', 'of the rest', 'precision', 'recall'];
  const gates = aligned([head, ...outcome.gates.map(row)], ['left', 'right', 'right', 'right', 'right']);
  const scores = aligned(
    outcome.scores.flatMap(score => (score.auc === null ? [] : [[called(score), score.auc.toFixed(DIGITS)]])),
    ['left', 'right'],
  );
  const ranking =
    scores.length === 0 ? [] : ['How often the one that converted has the higher score (AUC):', ...scores];
  const rows = [known, ...(outcome.gates.length === 0 ? [] : gates), ...ranking];
  const title = outcome.fold === null ? 'Outcome' : `Outcome, ${outcome.fold}`;
  return [strong(title), ...rows.map(each => `  ${each}`)].join('\n');
}
