// The whole summary of a run for people.
import type { Bundle } from '@funnel/bundle';
import { type AsOf, asOfWords } from '../options/as-of.ts';
import { leadsOf, type Paint, whole } from '../summary/figures.ts';
import { decisionText } from '../summary/text.ts';
import { wrap } from '../terminal/wrap.ts';
import type { RunReport } from './report.ts';

const MOST_COLUMNS = 8;

function rows(count: number, one: string, several: string): string {
  return `${whole(count)} ${count === 1 ? one : several}`;
}

function readLine({ read, rejects }: RunReport): string {
  const { leads, activities } = read;
  const rejected = leads.rejected + activities.rejected;
  const parts = [`Read ${leadsOf(leads.read)} and ${rows(activities.read, 'activity', 'activities')}`];
  parts.push(
    rejected === 0
      ? 'no row rejected'
      : `${rows(rejected, 'row', 'rows')} rejected${rejects === null ? '' : ` (see ${rejects})`}`,
  );
  return `${parts.join(', ')}.`;
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_COLUMNS;
  return more > 1 ? `${names.slice(0, MOST_COLUMNS).join(', ')} and ${more} more` : names.join(', ');
}

function columnLines({ read }: RunReport): readonly string[] {
  return [
    ...read.unmapped_columns.map(
      each => `${rows(each.columns.length, 'column', 'columns')} of ${each.file} not used: ${named(each.columns)}.`,
    ),
    ...read.absent_fields.map(each => `${each.file} has no column for ${named(each.fields)}: unknown for every lead.`),
  ];
}

function decidedLine({ evaluated, passed_over, excluded }: RunReport): string {
  const left = excluded.reduce((sum, each) => sum + each.count, 0);
  const parts = [`Evaluated ${leadsOf(evaluated)}`];
  if (passed_over > 0) parts.push(`${whole(passed_over)} passed over by --where`);
  if (left > 0) parts.push(`${whole(left)} of them left out`);
  return `${parts.join(', ')}.`;
}

function speedLine({ seconds, evaluated, passed_over }: RunReport): string {
  const rate = seconds === 0 ? evaluated : Math.round((evaluated + passed_over) / seconds);
  return `${seconds.toFixed(1)} seconds, ${whole(rate)} leads per second.`;
}

/** Ends in a newline. `strong` makes titles stand out. */
export function reportText(bundle: Bundle, asOf: AsOf, report: RunReport, strong: Paint, width: number): string {
  const written =
    report.output === null ? 'No output file: give -o out.csv or -o out.jsonl.' : `Decisions are in ${report.output}.`;
  const title = bundle.about.label ?? bundle.about.name;
  const head = [
    strong(`${title === null ? '' : `${title}, `}as of ${asOfWords(asOf)}`),
    ...[readLine(report), ...columnLines(report), decidedLine(report)].flatMap(line => wrap(line, width)),
  ].join('\n');
  const body = decisionText(bundle, report, strong);
  return `${[head, body, `${written}\n${speedLine(report)}`].filter(part => part !== '').join('\n\n')}\n`;
}
