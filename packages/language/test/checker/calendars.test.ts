// Calendars: zones, weekdays, hours, dates, and the years they are for.
import { describe, expect, test } from 'vitest';
import { check, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';
import { expectMarked } from './marked.ts';

const calendar = (lines: string) =>
  expectMarked(`
lead { email text }
list free = "2026-12-25", "2026-12-26"
list mixed = "2026-12-25", "Christmas"
list odd from "holidays.txt"
list away from "missing.txt" // error: list-file-missing
calendar office in "Europe/Berlin" {
  ${lines}
}`);

describe('what is open', () => {
  test.each([
    'open monday to friday 09:00 to 17:00',
    'open sunday to thursday 09:00 to 17:00',
    'open friday to monday 00:00 to 24:00',
    'open saturday 10:00 to 12:30, 12:30 to 14:00',
    'open monday 09:00 to 12:00\n  closed on free\n  open 2026-12-24 09:00 to 12:00',
    'open monday 12:00 to 13:00, 09:00 to 12:00\n  closed on away',
    'open monday to friday 09:00 to 17:00\n  closed 2026-12-25, 2026-12-25\n  closed on free',
  ])('%s', lines => calendar(lines));

  test.each([
    ['open monday to fryday 09:00 to 17:00', 'unknown-weekday'],
    ['open Monday 09:00 to 17:00', 'unknown-weekday'],
    ['open monday 09:00 to 25:00', 'no-such-time'],
    ['open monday 24:00 to 24:00', 'no-such-time'],
    ['open monday 09:60 to 17:00', 'no-such-time'],
    ['open monday 09:00 to 09:00', 'hours-not-upwards'],
    ['open monday 22:00 to 06:00', 'hours-not-upwards'],
    ['open monday 09:00 to 12:00, 11:59 to 13:00', 'hours-overlap'],
    ['open saturday 09:00 to 12:00\n  open 2026-02-30 09:00 to 12:00', 'no-such-date'],
  ])('%s: %s', (lines, code) => calendar(`${lines} // error: ${code}`));

  test('weekdays and dates once, on lines that follow', () =>
    calendar(`open monday to friday 09:00 to 17:00
  open friday to sunday 09:00 to 12:00 // error: weekday-twice
  open 2026-12-05 09:00 to 12:00
  open 2026-12-05 13:00 to 14:00 // error: opened-twice
  open 2026-12-25 09:00 to 12:00 // error: open-and-closed
  open 2026-12-31 09:00 to 12:00 // error: open-and-closed
  closed on free
  closed 2026-12-31, 2026-11-31 // error: no-such-date
  closed 2041-01-01 // warning: date-outside-years
  closed on mixed // error: list-not-dates
  closed on odd // error: list-not-dates
  closed on dayz // error: unknown-list`));
});

describe('what is told', () => {
  const found = (source: string, years?: { first: number; last: number }) =>
    check([parseFile('rules.funnel', source)], reader, years === undefined ? {} : { years }).diagnostics.filter(
      ({ code }) => code !== 'unused',
    );
  const office = (zone: string, lines: string) => `lead { email text }\ncalendar office in "${zone}" {\n${lines}\n}`;
  const WEEK = 'open monday to friday 09:00 to 17:00';

  test.each([
    ['Berlin', ['Europe/Berlin']],
    ['Europe/Berlim', ['Europe/Berlin']],
    ['America/New York', ['America/New_York']],
    ['europe/berlin', ['Europe/Berlin']],
    ['nowhere at all', []],
  ])('zones like %s', (zone, candidates) => {
    expect(found(office(zone, WEEK)).map(({ code, data }) => [code, data['candidates']])).toEqual([
      ['unknown-zone', candidates],
    ]);
  });

  test.each(['Europe/Berlin', 'US/Eastern', 'UTC', 'Asia/Kolkata'])('%s exists', zone =>
    expect(found(office(zone, WEEK))).toEqual([]),
  );

  test('a short weekday is written out', () => {
    const [first] = found(office('Europe/Berlin', 'open Mon 09:00 to 17:00'));
    expect(first?.fixes.map(({ title }) => title)).toEqual(['Write `monday`']);
  });

  test('the file and line of what is no date', () => {
    const source = `lead { email text }\nlist odd from "holidays.txt"\ncalendar c in "UTC" {\n${WEEK}\nclosed on odd\n}`;
    expect(found(source)[0]?.data).toEqual({ list: 'odd', text: '1.1.2027', file: 'holidays.txt', line: 4 });
  });

  test('the first year without open time, of the years at hand', () => {
    const source = office('UTC', 'open 2026-12-05 10:00 to 14:00\nopen 2027-12-05 10:00 to 14:00');
    expect(found(source).map(({ data }) => data['year'])).toEqual([2015]);
    expect(found(source, { first: 2026, last: 2028 }).map(({ data }) => data['year'])).toEqual([2028]);
    expect(found(source, { first: 2026, last: 2027 })).toEqual([]);
    expect(found(source, { first: 2027, last: 2027 }).map(({ code }) => code)).toEqual(['date-outside-years']);
  });

  test('the years are part of the program', () => {
    const files = [parseFile('rules.funnel', 'lead { email text }')];
    expect(check(files, reader).program.years).toEqual({ first: 2015, last: 2040 });
    expect(check(files, reader, { years: { first: 2026, last: 2027 } }).program.years.first).toBe(2026);
  });
});
