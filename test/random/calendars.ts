// Random calendars: several zones, hours at odd times, dates that are opened or closed.
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import { calendarDates, dayHours, zones } from './vocabulary-time.ts';
import type { World } from './world.ts';

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const holidays = { path: 'holidays.txt', text: '2026-11-18\n2026-11-26\n2026-12-25\n2027-01-01\n' };

/** The list that `closed on` names. */
export function declareHolidays(): Source {
  return optional`list holidays from "${holidays.path}"`;
}

export function declareCalendar(world: World, index: number): Source {
  const { chance } = world;
  const name = `office_${index}`;
  const label = chance.percent(20) ? optional` "Office ${index}"` : nothing;
  const lines: Source[] = [];
  if (chance.percent(60)) lines.push(fixed`\n  open monday to friday ${chance.pick(dayHours)}`);
  else for (const day of chance.some(week, 2, 5)) lines.push(fixed`\n  open ${day} ${chance.pick(dayHours)}`);
  const dates = chance.some(calendarDates, 1, 7);
  const closed = dates.filter((_, place) => place % 2 === 0);
  const opened = dates.filter((_, place) => place % 2 === 1);
  if (closed.length > 0) lines.push(optional`\n  closed ${closed.join(', ')}`);
  if (chance.percent(25) && !opened.some(date => holidays.text.includes(date)))
    lines.push(optional`\n  closed on holidays`);
  for (const date of opened) lines.push(optional`\n  open ${date} ${chance.pick(dayHours)}`);
  world.calendars.push(name);
  return fixed`calendar ${name}${label} in "${chance.pick(zones)}" {${joined(lines, '')}\n}`;
}
