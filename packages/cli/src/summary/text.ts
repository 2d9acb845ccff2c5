// The summary of a run for people.
import type { Bundle } from '@funnel/bundle';
import { BAR, barOf, block, called, leadsOf, type Paint, share, whole } from './figures.ts';
import { handoverText } from './handover-text.ts';
import { lifecycleText } from './lifecycle-text.ts';
import { outcomeText } from './outcome-text.ts';
import { problemText } from './problem-text.ts';
import type { DecisionSummary, GateSummary, ScoreSummary } from './run-summary.ts';
import { aligned } from './table.ts';

const MOST_WANTS = 5;

function scoreRows(scores: readonly ScoreSummary[]): readonly string[] {
  const rows = scores.map(each => [
    called(each),
    String(each.lowest),
    `▕${each.blocks}▏`,
    String(each.highest),
    each.median === null ? '' : `median ${each.median}`,
  ]);
  return aligned(rows, ['left', 'right', 'left', 'left', 'left']);
}

function gateRow(gate: GateSummary): readonly string[] {
  return [called(gate), ...[gate.passed, gate.failed, gate.refused, gate.undecided].map(whole)];
}

/** In the middle of a sentence; a label with a comma stands in quotes. */
function factCalled(bundle: Bundle, fact: string): string {
  const label = bundle.rules.lead.fields.find(field => field.name === fact)?.label ?? fact.replaceAll('_', ' ');
  return label.includes(',') ? `"${label}"` : label;
}

function wantRows(bundle: Bundle, gates: readonly GateSummary[]): readonly string[] {
  return gates.flatMap(gate => {
    const notes: string[] = [];
    if (gate.undecided > 0 && gate.wants.length > 0) {
      const named = gate.wants
        .slice(0, MOST_WANTS)
        .map(each => `${factCalled(bundle, each.name)} (${whole(each.count)})`);
      const more = gate.wants.length > MOST_WANTS ? ` and ${gate.wants.length - MOST_WANTS} more` : '';
      notes.push(`${called(gate)}: undecided for want of ${named.join(', ')}${more}`);
    }
    if (gate.could_pass > 0)
      notes.push(`${called(gate)}: ${whole(gate.could_pass)} that failed could still pass once more is known`);
    return notes;
  });
}

function changeRow({ next_change: next }: DecisionSummary): readonly string[] {
  if (next.day + next.week + next.later === 0) return ['nothing'];
  const parts = [
    `${whole(next.day)} within a day`,
    `${whole(next.week)} more within a week`,
    `${whole(next.later)} later`,
    `${whole(next.never)} never by time alone`,
  ];
  return [parts.join(', ')];
}

/** What was decided; the caller says what was read and written. */
export function decisionText(bundle: Bundle, summary: DecisionSummary, strong: Paint): string {
  const excluded = summary.excluded.map(each => [each.name, whole(each.count)]);
  const decided = summary.evaluated - summary.excluded.reduce((sum, each) => sum + each.count, 0);
  const grades = summary.grades.map(grade =>
    block(
      called(grade),
      aligned(
        grade.bands.map(band => [
          called(band),
          whole(band.count),
          share(band.count, decided),
          barOf(band.count, decided, BAR),
        ]),
        ['left', 'right', 'right', 'left'],
      ),
      strong,
    ),
  );
  const gates =
    summary.gates.length === 0 ? [] : [['', 'passed', 'failed', 'refused', 'undecided'], ...summary.gates.map(gateRow)];
  return [
    block('Left out', aligned(excluded, ['left', 'right']), strong),
    block('Scores', scoreRows(summary.scores), strong),
    ...grades,
    block(
      'Gates',
      [...aligned(gates, ['left', 'right', 'right', 'right', 'right']), ...wantRows(bundle, summary.gates)],
      strong,
    ),
    ...lifecycleText(bundle, summary, strong),
    ...handoverText(summary, strong),
    ...summary.outcomes.map(each => outcomeText(bundle, each, strong)),
    block('Problems in the data', problemText(bundle, summary.problems), strong),
    summary.evaluated === 0
      ? ''
      : block(`What can change by itself, of ${leadsOf(bundle, summary.evaluated)}`, changeRow(summary), strong),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}
