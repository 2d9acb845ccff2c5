// Routes, stages, moves, flags and clocks of a run, for people.
import type { Bundle } from '@funnel/bundle';
import { BAR, barOf, block, called, counted, type Paint, share, whole } from './figures.ts';
import type { ClockSummary, FlagSummary, LifecycleSummary, MoveSummary, RouteSummary } from './lifecycle-summary.ts';
import { aligned } from './table.ts';

const MOST_PEOPLE = 12;

/** Blocks of text, empty ones among them. */
export function lifecycleText(bundle: Bundle, summary: LifecycleSummary, strong: Paint): readonly string[] {
  return [
    ...summary.routes.map(route => block(called(route), routeRows(route), strong)),
    block('Stages', stageRows(summary), strong),
    moveText(bundle, summary.moves, strong),
    block('Entries that the rules do not provide for', flagRows(summary.flags), strong),
    clockText(summary.clocks, strong),
  ];
}

function routeRows({ teams, uncertain }: RouteSummary): readonly string[] {
  const all = teams.reduce((sum, team) => sum + team.count, 0);
  const rows = teams.map(team => [
    called(team),
    whole(team.count),
    share(team.count, all),
    barOf(team.count, all, BAR),
  ]);
  const note = uncertain === 0 ? [] : [`${whole(uncertain)} could go elsewhere once more is known`];
  return [...aligned(rows, ['left', 'right', 'right', 'left']), ...note];
}

function stageRows({ in_no_stage: left, stages }: LifecycleSummary): readonly string[] {
  if (stages.length === 0) return [];
  const all = stages.reduce((sum, stage) => sum + stage.leads, left);
  const row = (name: string, leads: number, note: string) => [
    name,
    whole(leads),
    share(leads, all),
    barOf(leads, all, BAR),
    note,
  ];
  const rows = stages.map(stage =>
    row(called(stage), stage.leads, stage.stalled === 0 ? '' : `${whole(stage.stalled)} stalled`),
  );
  const last = left === 0 ? [] : [row('(a stage not declared)', left, '')];
  return aligned([...rows, ...last], ['left', 'right', 'right', 'left', 'left']);
}

/** One row a move, with its reason. */
export function moveText({ rules }: Bundle, moves: readonly MoveSummary[], strong: Paint): string {
  const stages = new Map((rules.lifecycle?.stages ?? []).map(stage => [stage.name, called(stage)]));
  const rows = moves.map(({ because, count, from, to }) => [
    `${stages.get(from)} to ${stages.get(to)}`,
    whole(count),
    because ?? '',
  ]);
  return block('Moves taken', aligned(rows, ['left', 'right', 'left']), strong);
}

function flagRows(flags: readonly FlagSummary[]): readonly string[] {
  if (flags.length === 0) return [];
  const rows = flags
    .slice(0, MOST_PEOPLE)
    .map(({ by, needs, off_path }) => [by ?? '(nobody named)', whole(off_path), whole(needs)]);
  const more = flags.length - MOST_PEOPLE;
  return [
    ...aligned([['', 'off path', 'without its gate'], ...rows], ['left', 'right', 'right']),
    ...(more > 0 ? [`and ${counted(more, 'person', 'people')} more`] : []),
  ];
}

const CLOCK_COLUMNS = [
  ['running', 'running'],
  ['due_soon', 'due in a day'],
  ['paused', 'paused'],
  ['met', 'met'],
  ['met_late', 'met late'],
  ['breached', 'breached'],
  ['cancelled', 'cancelled'],
] as const satisfies readonly (readonly [keyof ClockSummary, string])[];

/** One row an SLA; of the running those due within a day stand beside them. */
export function clockText(clocks: readonly ClockSummary[], strong: Paint): string {
  if (clocks.length === 0) return '';
  const head = ['', ...CLOCK_COLUMNS.map(([, title]) => title)];
  const rows = clocks.map(clock => [called(clock), ...CLOCK_COLUMNS.map(([state]) => whole(clock[state]))]);
  const aligns = head.map((_, index) => (index === 0 ? 'left' : 'right') as 'left' | 'right');
  return block('Clocks', aligned([head, ...rows], aligns), strong);
}
