// Codes of calendars.
import { entry, quoted } from './entry.ts';
import { didYouMean, several } from './type-words.ts';

export const calendars = {
  'unknown-zone': entry<{ zone: string; candidates: readonly string[] }>({
    severity: 'error',
    message: data => `There is no time zone \`"${data.zone}"\``,
    hint: data => didYouMean(data.candidates, 'Zones are named by continent and city, for example `"Europe/Berlin"`'),
  }),
  'unknown-weekday': entry<{ name: string; candidates: readonly string[] }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is no day of the week`,
    hint: data => didYouMean(data.candidates, 'They are `monday`, `tuesday` and so on to `sunday`'),
  }),
  'weekday-twice': entry<{ days: readonly string[] }>({
    severity: 'error',
    message: data => `The hours of ${several(data.days)} are given already`,
    hint: () => 'Several hours a day stand on one line: `09:00 to 12:30, 13:30 to 18:00`',
  }),
  'no-such-time': entry<{ text: string; isEnd: boolean }>({
    severity: 'error',
    message: data =>
      data.text === '24:00' ? 'No hours begin at the end of a day' : `${quoted(data.text)} is no time of day`,
    hint: data => (data.isEnd ? 'The end of the day is `24:00`' : 'Times to begin at run from `00:00` to `23:59`'),
  }),
  'hours-not-upwards': entry<{ from: string; to: string }>({
    severity: 'error',
    message: data => `Hours from ${quoted(data.from)} to ${quoted(data.to)} end before they begin`,
    hint: () => 'Hours past midnight are two: to `24:00` on one day, and from `00:00` on the next',
  }),
  'hours-overlap': entry<object>({
    severity: 'error',
    message: () => 'These hours overlap with others of the same day',
    hint: () => 'Write them as one',
  }),
  'opened-twice': entry<{ date: string }>({
    severity: 'error',
    message: data => `The hours of ${quoted(data.date)} are given already`,
    hint: () => 'Several hours a day stand on one line: `09:00 to 12:30, 13:30 to 18:00`',
  }),
  'open-and-closed': entry<{ date: string }>({
    severity: 'error',
    message: data => `${quoted(data.date)} is both open and closed`,
    hint: () => 'Remove one of the two',
  }),
  'list-not-dates': entry<{ list: string; text: string; file: string | null; line: number | null }>({
    severity: 'error',
    message: data =>
      `\`"${data.text}"\` in the list ${quoted(data.list)} is no date${
        data.file === null || data.line === null ? '' : ` (${data.file}, line ${data.line})`
      }`,
    hint: () => 'Write each date as `2026-12-25`; in a file, one a line',
  }),
  'date-outside-years': entry<{ date: string; first: number; last: number }>({
    severity: 'warning',
    message: data => `${quoted(data.date)} is not in the years ${data.first} to ${data.last} that calendars are for`,
    hint: () => 'The years stand in `funnel.yaml`',
  }),
  'calendar-never-open': entry<{ name: string; year: number }>({
    severity: 'error',
    message: data => `${quoted(data.name)} has no open time in ${data.year}, so a clock would never come to an end`,
    hint: () => 'Give it weekly hours, for example `open monday to friday 09:00 to 17:00`',
  }),
};
