// A made-up lead in words.
import type { ExampleLead, ExampleValue } from '../../checker/examples/example.ts';
import { quoted } from './entry.ts';

const MINUTE = 60_000;

/** `a lead with employees 300, 2 days in the stage, and a demo_request 1 hour ago`. */
export function exampleWords({ lead, activities, history }: ExampleLead): string {
  const fields = Object.entries(lead).map(([name, value]) => quoted(`${name} ${written(value)}`));
  const stay = history.at(-1);
  const stages = history.slice(0, -1).map(({ stage }) => `${quoted(stage)} behind it`);
  const times = new Map<string, { count: number; ago: number }>();
  for (const { type, properties, ago } of activities) {
    const own = Object.entries(properties).map(([name, value]) => `${name} ${written(value)}`);
    const what = quoted([type, ...(own.length === 0 ? [] : [`(${own.join(', ')})`])].join(' '));
    const seen = times.get(what);
    times.set(what, { count: (seen?.count ?? 0) + 1, ago: seen?.ago ?? ago });
  }
  const done = [...times].map(
    ([what, { count, ago }]) => `${count === 1 ? '' : `${count} `}${what} ${length(ago)} ago`,
  );
  const parts = [...fields, ...stages, ...(stay === undefined ? [] : [`${length(stay.ago)} in the stage`]), ...done];
  const last = parts.pop();
  if (last === undefined) return 'a lead of whom nothing is known';
  return `a lead with ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}`;
}

function written(value: ExampleValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** In days, hours or minutes, whichever is the first that fits in. */
function length(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / MINUTE));
  if (minutes >= 1440) return said(Math.floor(minutes / 1440), 'day');
  return minutes >= 60 ? said(Math.floor(minutes / 60), 'hour') : said(minutes, 'minute');
}

function said(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
