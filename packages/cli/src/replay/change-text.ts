// The changes of one lead as a table for people.
import type { Bundle, ClockState, HandoffRecipient, Rules } from '@funnel/bundle';
import { called } from '../summary/figures.ts';
import type { Named } from '../summary/named.ts';
import { aligned } from '../summary/table.ts';
import type { ClockChange, ReplayChange, Turn } from './change.ts';

/** One line a thing that changed, the instant before the first of each; every line ends in a newline. */
export function changeText(bundle: Bundle, changes: readonly ReplayChange[]): string {
  const rows = changes.flatMap(change =>
    changeLines(bundle, change).map((line, index) => [index === 0 ? instant(change.at) : '', line]),
  );
  return aligned(rows, ['left', 'left'])
    .map(line => `${line}\n`)
    .join('');
}

function instant(iso: string): string {
  return iso.replace(/\.000Z$/, 'Z');
}

function changeLines({ rules }: Bundle, change: ReplayChange): readonly string[] {
  const stages = names(rules.lifecycle?.stages ?? []);
  const gates = names(rules.gates);
  const slas = names(rules.slas);
  const contentSteps = names(rules.content?.steps ?? []);
  const { clocks = [], content, excluded, first, grades = {}, handoffs = [], moves = [], stage, steps = [] } = change;
  const lines = [
    ...(excluded === undefined ? [] : [excluded.to === null ? 'No longer left out' : `Left out: ${excluded.to}`]),
    ...moves.map(({ because, from, to }) => {
      return `Moves from ${stages(from)} to ${stages(to)}${because === null ? '' : ` (${because})`}`;
    }),
    ...(stage === undefined || moves.length > 0 ? [] : [stageLine(stage, first, stages)]),
    ...Object.entries(change.gates ?? {}).map(([name, turn]) => `${gates(name)}: ${turned(turn)}`),
    ...Object.entries(grades).map(([name, turn]) => {
      const grade = rules.grades.find(each => each.name === name);
      return `${names(rules.grades)(name)}: ${turned(turn, names(grade?.bands ?? []))}`;
    }),
    ...(content === undefined || content.to === null
      ? []
      : [`Content: ${turned({ ...content, to: content.to }, contentSteps)}`]),
    ...clocks.map(clock => `${slas(clock.sla)}${clock.entry > 1 ? ` ${clock.entry}` : ''}: ${clockLine(clock)}`),
    ...steps.map(({ action, sla, to }) => `${slas(sla)}: ${action} ${to.name.replaceAll('_', ' ')}`),
    ...handoffs.map(({ handoff, to }) => `Hand-off ${names(rules.handoffs)(handoff)} to ${recipient(rules, to)}`),
  ];
  return lines.length === 0 ? ['Nothing is decided yet'] : lines;
}

/** Names as people read them; one that is not declared as it is. */
function names(declared: readonly Named[]): (name: string) => string {
  return name => called(declared.find(each => each.name === name) ?? { name, label: null });
}

function stageLine({ to }: Turn<string | null>, first: boolean, stages: (name: string) => string): string {
  if (to === null) return 'In a stage that is not declared';
  return `${first ? 'In' : 'Comes to'} ${stages(to)}`;
}

function turned({ from, to }: Turn<string>, name: (value: string) => string = same): string {
  return from === null ? name(to) : `${name(to)}, was ${name(from)}`;
}

function same(text: string): string {
  return text;
}

/** A team or a route as people read it, with the team that it chose; a role of the runtime as it is written. */
function recipient({ routes, teams }: Rules, { kind, name, team }: HandoffRecipient): string {
  if (kind === 'role') return `"${name}"`;
  const chosen = team === null ? null : names(teams)(team);
  return kind === 'team' ? (chosen ?? name) : `${names(routes)(name)}${chosen === null ? '' : ` (${chosen})`}`;
}

const STATES: Readonly<Record<ClockState, string>> = {
  running: 'running',
  paused: 'paused',
  met: 'met',
  met_late: 'met late',
  breached: 'breached',
  cancelled: 'cancelled',
};

function clockLine({ due, state }: ClockChange): string {
  return `${STATES[state.to]}${due === null || state.to !== 'running' ? '' : `, due ${instant(due)}`}`;
}
