// What leads say of a change, as lines: a heading, and what is told below it.
import type { LeadsReport, Moved } from '../leads/leads-report.ts';
import { LEAD_WORDS } from '../words/leads.ts';

export interface LeadLine {
  readonly text: string;
  readonly below: readonly string[];
}

/** `most` leads are named for each way in and out of a gate. */
export function leadLines(report: LeadsReport, most: number): readonly LeadLine[] {
  const named = (words: (moved: Moved) => string, moved: Moved): readonly string[] => {
    if (moved.leads === 0) return [];
    return most === 0 ? [words(moved)] : [`${words(moved)}: ${LEAD_WORDS.named(moved, most)}`];
  };
  return [
    ...report.gates.map(gate => ({
      text: LEAD_WORDS.gate(gate),
      below: [
        ...named(LEAD_WORDS.entering, gate.entering),
        ...named(LEAD_WORDS.leaving, gate.leaving),
        ...(gate.undecided.length === 0 ? [] : [LEAD_WORDS.undecided(gate.undecided)]),
      ],
    })),
    ...report.grades.map(grade => ({ text: LEAD_WORDS.grade(grade), below: [LEAD_WORDS.bandMoves(grade)] })),
    ...report.scores.map(score => {
      const highest = Math.max(...score.shifts.map(({ leads }) => leads));
      return { text: LEAD_WORDS.score(score), below: score.shifts.map(shift => LEAD_WORDS.shift(shift, highest)) };
    }),
    ...(report.stages.length === 0 ? [] : [{ text: LEAD_WORDS.stages(report), below: [] }]),
    ...report.clocks.map(clock => ({ text: LEAD_WORDS.clock(clock), below: [] })),
    ...report.teams.map(team => ({ text: LEAD_WORDS.team(team), below: [] })),
  ];
}
