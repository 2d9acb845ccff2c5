// The summary of a replayed time for people.
import type { Bundle } from '@funnel/bundle';
import { counted, leadsOf, type Paint } from '../summary/figures.ts';
import { clockText, moveText } from '../summary/lifecycle-text.ts';
import type { ReplaySummary } from './summary.ts';

/** Ends in a newline. `strong` makes titles stand out. */
export function replaySummaryText(bundle: Bundle, summary: ReplaySummary, strong: Paint): string {
  const parts = [
    headLines(bundle, summary).join('\n'),
    moveText(bundle, summary.moves, strong),
    clockText(summary.clocks, strong),
    writtenLines(summary).join('\n'),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function headLines(bundle: Bundle, summary: ReplaySummary): string[] {
  const { changes, from, leads, moved_leads, moves, rejected, rejects, to } = summary;
  const span = `from ${from.replace('.000Z', 'Z')} to ${to.replace('.000Z', 'Z')}`;
  const taken = moves.reduce((sum, { count }) => sum + count, 0);
  const found = counted(changes, 'change', 'changes');
  const moved = taken === 0 ? '' : `, ${counted(taken, 'move', 'moves')} of ${leadsOf(bundle, moved_leads)}`;
  return [
    `Replayed ${leadsOf(bundle, leads)} ${span}: ${found}${moved}.`,
    ...(rejected === 0 ? [] : [`${counted(rejected, 'row', 'rows')} rejected (see ${rejects}).`]),
    'Fields have no past: they are as the data have them today.',
  ];
}

function writtenLines(summary: ReplaySummary): string[] {
  const { clocks_output, handoffs_output, moves, moves_output, output, steps_output } = summary;
  const written = [
    ['The changes are in', output],
    ['The moves are in', moves_output],
    ['The clocks are in', clocks_output],
    ['The steps reached are in', steps_output],
    ['The hand-offs are in', handoffs_output],
  ] as const;
  const startless = clocks_output !== null && moves_output === null && moves.length > 0;
  return [
    ...written.flatMap(([what, path]) => (path === null ? [] : [`${what} ${path}.`])),
    ...(startless ? ['Clocks that these moves started have no start without them: give --moves-out as well.'] : []),
  ];
}
