// A decision as one row of a table.
import type { Bundle, ClockDecision, Decision } from '@funnel/bundle';
import type { Cell, Row } from '@funnel/data';
import { productCell, withProductColumn } from './product-column.ts';

type Cells = readonly (readonly [string, Cell])[];

/** The columns of the table, in order. */
export function decisionColumns(bundle: Bundle): readonly string[] {
  const { rules } = bundle;
  return withProductColumn(bundle, [
    'lead',
    'excluded',
    'segments',
    ...rules.scores.map(each => each.name),
    ...rules.grades.map(each => each.name),
    ...rules.gates.flatMap(({ name }) => [name, `${name} by`, `${name} ask`]),
    ...rules.routes.flatMap(({ name, work }) => [`route ${name}`, ...(work.length === 0 ? [] : [`queue ${name}`])]),
    ...(rules.content === null ? [] : ['content', 'offers']),
    ...(rules.lifecycle === null ? [] : ['stage', 'stage since', 'journey', 'stalled', 'moves']),
    ...rules.slas.flatMap(({ name }) => [`clock ${name}`, `clock ${name} due`]),
    ...(rules.handoffs.length === 0 ? [] : ['handoffs']),
    'problems',
    'next_change_at',
  ]);
}

/**
 * Scores as numbers, grades as bands, gates as results with the line that decided and the facts to ask, routes as teams; the
 * stage after the moves, the moves by their ids; of each SLA the state and the due of the newest clock; how far the content is and
 * what it offers; the hand-offs by their names.
 */
export function decisionRow(bundle: Bundle, decision: Decision): Row {
  const { rules } = bundle;
  const cells: Cells = [
    ['lead', decision.lead],
    ['excluded', decision.excluded],
    ['segments', rules.segments.flatMap(({ name }) => (decision.segments[name]?.holds === 'yes' ? [name] : []))],
    ...rules.scores.map(({ name }) => [name, decision.scores[name]?.value ?? null] as const),
    ...rules.grades.map(({ name }) => [name, decision.grades[name]?.band ?? null] as const),
    ...rules.gates.flatMap(({ name }): Cells => {
      const gate = decision.gates[name];
      return [
        [name, gate?.result ?? null],
        [`${name} by`, gate?.by ?? null],
        [`${name} ask`, gate?.ask ?? []],
      ];
    }),
    ...rules.routes.flatMap(({ name }): Cells => {
      const route = decision.routes[name];
      return [
        [`route ${name}`, route?.team ?? null],
        [`queue ${name}`, route?.queue?.map(({ value }) => String(value ?? '')) ?? []],
      ];
    }),
    ['content', decision.content?.step ?? null],
    ['offers', decision.content?.offers ?? []],
    ...stageCells(decision),
    ...rules.slas.flatMap(({ name }): Cells => {
      const clock = newestClock(decision, name);
      return [
        [`clock ${name}`, clock?.state ?? null],
        [`clock ${name} due`, clock?.due ?? null],
      ];
    }),
    ['handoffs', decision.handoffs.map(({ handoff }) => handoff)],
    ['problems', [...new Set(decision.problems.map(each => each.fact))]],
    ['next_change_at', decision.next_change_at],
  ];
  return { ...Object.fromEntries(cells), ...productCell(bundle, decision.product) };
}

function stageCells({ moves, stage }: Decision): Cells {
  if (stage === null) return [];
  return [
    ['stage', stage.name],
    ['stage since', stage.since],
    ['journey', stage.journey],
    ['stalled', stage.stall?.holds ?? null],
    ['moves', moves.map(({ move }) => move)],
  ];
}

/** The clock of an SLA that started last; they stand in that order. */
function newestClock({ clocks }: Decision, sla: string): ClockDecision | undefined {
  return clocks.findLast(clock => clock.sla === sla);
}
