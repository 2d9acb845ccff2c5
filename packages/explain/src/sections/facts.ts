// What is known of the lead: its fields, the unknown ones, and when it was last active.
import type { StagedRecord } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { dayWords, distanceWords } from '../wording/dates.ts';
import { capital, counted, folded, joined } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';

/** Of the last activities, so many kinds are named. */
const LAST = 3;
const LOOKED_AT = 20;
/** Of the known fields, so many stand on a line of their own. */
const MOST = 16;
const DAY = 86_400_000;

function activityLine(matter: Matter, record: StagedRecord): ExplanationLine {
  const types = matter.bundle.rules.activities;
  const visible = record.activities.filter(each => each.at <= matter.asOf && each.known_at <= matter.asOf);
  const own = visible.filter(each => types[each.type]?.by === null);
  const ours = visible.length - own.length;
  const [first] = visible;
  if (!first) return line('none', 'plain', 'none on record up to this instant', { label: 'Activity' });
  const times = new Map<string, number>();
  for (const each of own.slice(-LOOKED_AT).reverse()) {
    const name = called(matter.names.activities, types[each.type]?.name ?? '');
    const said = `${name} ${distanceWords(matter.asOf, each.at)}`;
    times.set(said, (times.get(said) ?? 0) + 1);
  }
  const named = [...times].slice(0, LAST).map(([said, count]) => (count === 1 ? said : `${count} × ${said}`));
  const since = `${counted(visible.length, 'activity', 'activities')} since ${dayWords(Math.floor(first.at / DAY))}`;
  return line('none', 'plain', named.length === 0 ? 'nothing by the lead itself' : `latest: ${joined(named)}`, {
    label: 'Activity',
    detail: ours === 0 ? since : `${since}, ${plainNumber(ours)} of them by our own people`,
  });
}

export function factSection(matter: Matter): readonly ExplanationSection[] {
  const { record, names, values } = matter;
  if (record === null) return [];
  const known = [...values].map(([name, value]) => ({ label: capital(called(names.fields, name)), value }));
  const unknown = matter.bundle.rules.lead.fields
    .filter(field => !values.has(field.name))
    .map(field => capital(called(names.fields, field.name)));
  const single = known.length > MOST + 1 ? known.slice(0, MOST) : known;
  const rest = known.slice(single.length).map(each => `${each.label} ${each.value}`);
  const lines = [
    ...single.map(each => line('none', 'plain', each.value, { label: each.label })),
    ...(rest.length === 0 ? [] : [line('none', 'plain', rest.join('; '), { label: 'Also' })]),
    ...(unknown.length === 0 ? [] : [line('none', 'open', folded(unknown, 12), { label: 'Not known' })]),
    ...(matter.bundle.rules.activities.length === 0 ? [] : [activityLine(matter, record)]),
  ];
  return [{ kind: 'facts', name: null, title: 'What we know', summary: null, meter: null, lines }];
}
