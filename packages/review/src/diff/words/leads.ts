// The words about whom a change concerns.
import { counted, joined, plainNumber } from '@funnel/explain';
import type {
  BeforeAfter,
  Cause,
  ClockLeads,
  GateLeads,
  GradeLeads,
  LeadsReport,
  Moved,
  ScoreLeads,
  TeamLeads,
} from '../leads/leads-report.ts';

const BAR = '█';
const LONGEST_BAR = 20;
/** So many causes are told, and so many leads named. */
const MOST_CAUSES = 3;

const STATES: Readonly<Record<keyof ClockLeads['states'], string>> = {
  running: 'running',
  paused: 'paused',
  met: 'met',
  met_late: 'met late',
  breached: 'breached',
  cancelled: 'cancelled',
};

function fromTo({ after, before }: BeforeAfter): string {
  return before === after ? plainNumber(after) : `${plainNumber(before)} → ${plainNumber(after)}`;
}

function leads(count: number): string {
  return counted(count, 'lead', 'leads');
}

function causesWords(causes: readonly Cause[]): string {
  const told = causes.slice(0, MOST_CAUSES).map(({ leads: count, title }) => `${title} (${plainNumber(count)})`);
  const left = causes.length - told.length;
  return joined(left > 0 ? [...told, counted(left, 'other cause', 'other causes')] : told);
}

function endedWords({ lost, won }: Moved): string {
  const known = won + lost;
  if (known === 0) return '';
  return `; of ${plainNumber(known)} whose end is known, ${plainNumber(won)} ${won === 1 ? 'was' : 'were'} won (${plainNumber((100 * won) / known, 0)}%)`;
}

export const LEAD_WORDS = {
  title: ({ affected, as_of, leads: all }: LeadsReport): string =>
    `On ${leads(all)} as of ${as_of.replace('.000Z', 'Z')}: ${affected === 0 ? 'nothing comes out otherwise for anybody' : `something comes out otherwise for ${plainNumber(affected)}`}.`,
  excluded: (label: string): string => `the exclusion "${label}"`,
  several: 'several things together',
  needed: 'how many are asked',
  gate: ({ label, results }: GateLeads): string => {
    const others = (['undecided', 'refused', 'failed'] as const)
      .filter(result => results[result].before !== results[result].after)
      .map(result => `${result} ${fromTo(results[result])}`);
    return `${label}: passed ${fromTo(results.passed)}${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
  },
  entering: (moved: Moved): string =>
    `${leads(moved.leads)} ${moved.leads === 1 ? 'passes' : 'pass'} now, by ${causesWords(moved.causes)}${endedWords(moved)}`,
  leaving: (moved: Moved): string =>
    `${leads(moved.leads)} no longer ${moved.leads === 1 ? 'passes' : 'pass'}, by ${causesWords(moved.causes)}${endedWords(moved)}`,
  undecided: (facts: GateLeads['undecided']): string =>
    `${joined(facts.slice(0, MOST_CAUSES).map(({ leads: count, title }) => `${plainNumber(count)} ${count === 1 ? 'becomes' : 'become'} undecided for want of ${title}`))}`,
  named: ({ first, leads: count }: Moved, most: number): string => {
    const told = first.slice(0, most).map(({ lead, product }) => (product === null ? lead : `${lead}, ${product}`));
    return count > told.length ? `${told.join(', ')} and ${plainNumber(count - told.length)} more` : told.join(', ');
  },
  grade: ({ bands, label }: GradeLeads): string =>
    `${label}: ${bands.map(band => `${band.label} ${fromTo(band)}`).join(', ')}`,
  bandMoves: ({ moves }: GradeLeads): string =>
    joined(
      moves.slice(0, MOST_CAUSES).map(({ from, leads: count, to }) => `${plainNumber(count)} from ${from} to ${to}`),
    ),
  score: ({ causes, changed, label }: ScoreLeads): string =>
    `${label} changes for ${leads(changed)}${causes.length === 0 ? '' : `, by ${causesWords(causes)}`}`,
  shift: ({ from, leads: count, to }: ScoreLeads['shifts'][number], most: number): string => {
    const bar = BAR.repeat(Math.max(1, Math.round((count / most) * LONGEST_BAR)));
    const shift = from === to ? signed(from) : `${signed(from)} to ${signed(to)}`;
    return `${shift.padEnd(14)} ${bar} ${plainNumber(count)}`;
  },
  stages: (report: LeadsReport): string =>
    `Stages: ${report.stages.map(stage => `${stage.label} ${fromTo(stage)}`).join(', ')}`,
  clock: ({ earlier, label, later, states }: ClockLeads): string => {
    const changed = (Object.keys(STATES) as (keyof ClockLeads['states'])[]).filter(
      state => states[state].before !== states[state].after,
    );
    const parts = [
      ...changed.map(state => `${STATES[state]} ${fromTo(states[state])}`),
      ...(earlier === 0 ? [] : [`${plainNumber(earlier)} due earlier`]),
      ...(later === 0 ? [] : [`${plainNumber(later)} due later`]),
    ];
    return `${label}: ${parts.join(', ')}`;
  },
  team: (team: TeamLeads): string => {
    const where = team.stages.length === 0 ? '' : ` in ${joined(team.stages)}`;
    const capacity = team.capacity === null ? '' : `; it takes ${plainNumber(team.capacity)} a week`;
    return `${team.label}: ${fromTo(team)} leads${where}${capacity}`;
  },
} as const;

function signed(value: number): string {
  return value > 0 ? `+${plainNumber(value)}` : plainNumber(value);
}
