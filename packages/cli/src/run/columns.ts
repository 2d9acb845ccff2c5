// A decision as one row of a table.
import type { Bundle, Decision } from '@funnel/bundle';
import type { Cell, Row } from '@funnel/data';

/** The columns of the table, in order. */
export function decisionColumns({ rules }: Bundle): readonly string[] {
  return [
    'lead',
    'excluded',
    'segments',
    ...rules.scores.map(each => each.name),
    ...rules.grades.map(each => each.name),
    ...rules.gates.flatMap(({ name }) => [name, `${name} by`, `${name} ask`]),
    'problems',
    'next_change_at',
  ];
}

/** Scores as numbers, grades as bands, gates as results with the line that decided and the facts to ask. */
export function decisionRow({ rules }: Bundle, decision: Decision): Row {
  const cells: [string, Cell][] = [
    ['lead', decision.lead],
    ['excluded', decision.excluded],
    ['segments', rules.segments.flatMap(({ name }) => (decision.segments[name]?.holds === 'yes' ? [name] : []))],
    ...rules.scores.map(({ name }): [string, Cell] => [name, decision.scores[name]?.value ?? null]),
    ...rules.grades.map(({ name }): [string, Cell] => [name, decision.grades[name]?.band ?? null]),
    ...rules.gates.flatMap(({ name }): [string, Cell][] => {
      const gate = decision.gates[name];
      return [
        [name, gate?.result ?? null],
        [`${name} by`, gate?.by ?? null],
        [`${name} ask`, gate?.ask ?? []],
      ];
    }),
    ['problems', [...new Set(decision.problems.map(each => each.fact))]],
    ['next_change_at', decision.next_change_at],
  ];
  return Object.fromEntries(cells);
}
