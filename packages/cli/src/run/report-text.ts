// The whole summary of a run for people.
import type { Bundle } from '@funnel/bundle';
import { type AsOf, asOfWords } from '../options/as-of.ts';
import { unusedSentence } from '../program/unused.ts';
import { leadsOf, type Paint, whole } from '../summary/figures.ts';
import { decisionText } from '../summary/text.ts';
import { wrap } from '../terminal/wrap.ts';
import { likelyFields } from './likely-fields.ts';
import { type RowsRead, type RunReport, rejectedRows } from './report.ts';

const MOST_COLUMNS = 8;

function rows(count: number, one: string, several: string): string {
  return `${whole(count)} ${count === 1 ? one : several}`;
}

function readLine(bundle: Bundle, { read, rejects }: RunReport): string {
  const kinds = [
    leadsOf(bundle, read.leads.read),
    rows(read.activities.read, 'activity', 'activities'),
    ...(wasRead(read.history) ? [rows(read.history.read, 'entry into a stage', 'entries into stages')] : []),
    ...(wasRead(read.clocks) ? [rows(read.clocks.read, 'recorded clock', 'recorded clocks')] : []),
  ];
  const rejected = rejectedRows({ read });
  const parts = [`Read ${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`];
  parts.push(
    rejected === 0
      ? 'no row rejected'
      : `${rows(rejected, 'row', 'rows')} rejected${rejects === null ? '' : ` (see ${rejects})`}`,
  );
  return `${parts.join(', ')}.`;
}

function wasRead({ read, rejected }: RowsRead): boolean {
  return read + rejected > 0;
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_COLUMNS;
  return more > 1 ? `${names.slice(0, MOST_COLUMNS).join(', ')} and ${more} more` : names.join(', ');
}

function columnLines(bundle: Bundle, { read }: RunReport): readonly string[] {
  return [
    ...read.unmapped_columns.map(
      each => `${rows(each.columns.length, 'column', 'columns')} of ${each.file} not used: ${named(each.columns)}.`,
    ),
    ...read.absent_fields.flatMap(({ fields, file }) => {
      const likely = likelyFields(bundle, { read }, file);
      const absent = `${file} has no column for ${named(fields)}: unknown for every lead.`;
      return likely.length === 0 ? [absent] : [`${absent} If a column is meant, write in the rules ${named(likely)}.`];
    }),
    ...read.unused_files.map(unusedSentence),
  ];
}

function decidedLine(bundle: Bundle, { evaluated, passed_over, excluded }: RunReport): string {
  const left = excluded.reduce((sum, each) => sum + each.count, 0);
  const parts = [`Evaluated ${leadsOf(bundle, evaluated)}`];
  if (passed_over > 0) parts.push(`${whole(passed_over)} passed over by --where`);
  if (left > 0) parts.push(`${whole(left)} of them left out`);
  return `${parts.join(', ')}.`;
}

function newerLines(bundle: Bundle, { fields_are_newer: newer }: RunReport): readonly string[] {
  return newer === 0
    ? []
    : [`More is known of ${leadsOf(bundle, newer)} since then. Fields have no past: they are today's.`];
}

function speedLine(bundle: Bundle, { seconds, evaluated, passed_over }: RunReport): string {
  const rate = seconds === 0 ? evaluated : Math.round((evaluated + passed_over) / seconds);
  return `${seconds.toFixed(1)} seconds, ${leadsOf(bundle, rate)} per second.`;
}

function writtenLines(report: RunReport): readonly string[] {
  const { output, clocks_output, handoffs_output, moves_output, queues_output, steps_output } = report;
  return [
    output === null ? 'No output file: give -o out.csv or -o out.jsonl.' : `Decisions are in ${output}.`,
    ...(moves_output === null ? [] : [`The moves are in ${moves_output}.`]),
    ...(clocks_output === null ? [] : [`The clocks are in ${clocks_output}.`]),
    ...(steps_output === null ? [] : [`The steps reached are in ${steps_output}.`]),
    ...(handoffs_output === null ? [] : [`The hand-offs are in ${handoffs_output}.`]),
    ...(queues_output === null ? [] : [`The queues are in ${queues_output}.`]),
  ];
}

/** Ends in a newline. `strong` makes titles stand out. */
export function reportText(bundle: Bundle, asOf: AsOf, report: RunReport, strong: Paint, width: number): string {
  const title = bundle.about.label ?? bundle.about.name;
  const head = [
    strong(`${title === null ? '' : `${title}, `}as of ${asOfWords(asOf)}`),
    ...[
      readLine(bundle, report),
      ...columnLines(bundle, report),
      decidedLine(bundle, report),
      ...newerLines(bundle, report),
    ].flatMap(line => wrap(line, width)),
  ].join('\n');
  const body = decisionText(bundle, report, strong);
  return `${[head, body, `${writtenLines(report).join('\n')}\n${speedLine(bundle, report)}`].filter(part => part !== '').join('\n\n')}\n`;
}
