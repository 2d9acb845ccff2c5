// Writes what was drawn as CSV.
import { BROKEN_ACTIVITIES, BROKEN_HISTORY, BROKEN_LEADS, RESENT_ACTIVITIES, withBroken } from './breakage.ts';
import type { Doing } from './doing.ts';
import type { Entry } from './entry.ts';
import type { Person } from './people.ts';
import { SPEND_COLUMNS } from './spend.ts';
import { instantText } from './time.ts';

const LEAD_COLUMNS = [
  ...['id', 'email', 'title', 'seniority', 'department', 'employees', 'region', 'Lead Source', 'campaign'],
  ...['technology', 'budget', 'authority', 'need', 'timeframe'],
];

const PROPERTIES = [
  'path',
  'campaign',
  'asset',
  'title',
  'minutes',
  'topic',
  'strength',
  'outcome',
  'answer',
  'reason',
];
const ACTIVITY_COLUMNS = ['id', 'lead_id', 'type', 'at', 'known_at', ...PROPERTIES];
const HISTORY_COLUMNS = ['lead_id', 'stage', 'at', 'by', 'reason', 'amount'];

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => cells.map(cell).join(',');
const table = (columns: readonly string[], lines: readonly string[]): string =>
  `${[line(columns), ...lines].join('\n')}\n`;

/** A lead's cells under the columns' names. */
export const leadCells = (person: Person): Readonly<Record<string, string>> => ({
  ...person.fields,
  'Lead Source': person.fields['source']!,
});

export function leadsTable(people: readonly Person[]): string {
  const lines = people.map(person => {
    const cells: Readonly<Record<string, string>> = { ...leadCells(person), id: person.id };
    return line(LEAD_COLUMNS.map(column => cells[column]!));
  });
  return table(LEAD_COLUMNS, withBroken(lines, BROKEN_LEADS));
}

/** In order of time. Lists of those who came to a webinar carry no id; the resent batch stands at the end. */
export function activitiesTable(doings: readonly Doing[]): string {
  const lines = doings.map((each, place) => {
    const id = each.type === 'webinar_attended' ? '' : `a${String(place + 1).padStart(5, '0')}`;
    const known = each.knownAt === each.at ? '' : instantText(each.knownAt);
    const properties = PROPERTIES.map(name => each.properties[name] ?? '');
    return line([id, each.lead, each.type, instantText(each.at), known, ...properties]);
  });
  const withId = lines.filter(each => each.startsWith('a'));
  const resent = RESENT_ACTIVITIES.map(place => withId[place]!);
  return table(ACTIVITY_COLUMNS, [...withBroken(lines, BROKEN_ACTIVITIES), ...resent]);
}

export function historyTable(entries: readonly Entry[]): string {
  const lines = entries.map(entry =>
    line([entry.lead, entry.stage, instantText(entry.at), entry.by, entry.reason, entry.amount]),
  );
  return table(HISTORY_COLUMNS, withBroken(lines, BROKEN_HISTORY));
}

export const spendTable = (rows: readonly (readonly string[])[]): string => table(SPEND_COLUMNS, rows.map(line));
