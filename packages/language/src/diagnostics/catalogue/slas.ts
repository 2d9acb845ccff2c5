// Codes of SLAs, teams and routes.
import { entry, quoted } from './entry.ts';

export const slas = {
  'start-missing': entry<{ name: string }>({
    severity: 'error',
    message: data => `Nothing starts the clock of ${quoted(data.name)}`,
    hint: () => 'For example `start on entering mql`',
  }),
  'start-twice': entry<object>({
    severity: 'error',
    message: () => 'A clock starts in one way, and this is the second',
    hint: () => 'Make it an SLA of its own',
  }),
  'met-by-missing': entry<{ name: string }>({
    severity: 'error',
    message: data => `Nothing meets ${quoted(data.name)}, so every clock would be breached`,
    hint: () => 'For example `met by call`',
  }),
  'span-bare': entry<{ written: string; digits: string; unit: string; hasCalendar: boolean }>({
    severity: 'error',
    message: data =>
      data.hasCalendar
        ? `${quoted(data.written)} may mean open hours or real time`
        : `${quoted(data.written)} does not say that it is real time`,
    hint: data =>
      !data.hasCalendar
        ? `Write \`${data.written.replace(' ', ' elapsed ')}\`; open time needs a calendar in the head of the SLA`
        : data.unit === 'week'
          ? `Real time is \`${data.digits} elapsed weeks\`; open time is counted in \`business\` hours or days`
          : `Say which: \`business\` counts the open time of the calendar, \`elapsed\` counts real time`,
  }),
  'business-weeks': entry<{ digits: string; isWhole: boolean }>({
    severity: 'error',
    message: () => 'Weeks of business time have no fixed length: calendars differ in their open days',
    hint: data =>
      data.isWhole
        ? `Count open days, for example \`${5 * Number(data.digits)} business days\`, or write \`elapsed\``
        : 'Count `business days`, or write `elapsed`',
  }),
  'business-without-calendar': entry<{ isAroundTheClock: boolean }>({
    severity: 'error',
    message: data =>
      data.isAroundTheClock
        ? 'Business time is open time, and around the clock there is no calendar'
        : 'Business time is the open time of a calendar, and this SLA has none',
    hint: data =>
      data.isAroundTheClock
        ? 'Write `elapsed`, or name a calendar instead of `around the clock`'
        : 'Name one in the head, for example `sla … in berlin`, or on `use … when` lines; or write `elapsed`',
  }),
  'calendar-and-use': entry<{ isAroundTheClock: boolean }>({
    severity: 'error',
    message: data =>
      data.isAroundTheClock
        ? 'This SLA runs around the clock, so it chooses no calendar'
        : 'The head names the calendar for all, so there is none to choose',
    hint: () => 'Remove it from the head, or remove the `use` lines',
  }),
  'target-not-alone': entry<object>({
    severity: 'error',
    message: () => 'A target without a condition is for all, so it stands alone',
    hint: () => 'With several, the last is `target … otherwise` or `no target otherwise`',
  }),
  'step-without-target': entry<{ action: string }>({
    severity: 'error',
    message: data => `This SLA has no target, so there is never anything to ${data.action}`,
    hint: () => 'For example `target 24 elapsed hours`',
  }),
  'share-of-time': entry<{ digits: string }>({
    severity: 'error',
    message: data => `A share of the time is a whole percentage from 1% to 99%, not \`${data.digits}%\``,
    hint: data => (Number(data.digits) === 100 ? 'At the end of the time is `when due`' : null),
  }),
  'duplicate-step': entry<object>({
    severity: 'error',
    message: () => 'The same step stands here twice',
    hint: () => 'Remove one of them',
  }),
  'team-number': entry<{ digits: string; line: 'people' | 'each' }>({
    severity: 'error',
    message: data =>
      data.line === 'people'
        ? `A team has a whole number of people, one or more, not ${quoted(data.digits)}`
        : `Each takes a whole number of leads, one or more, not ${quoted(data.digits)}`,
  }),
  'route-empty': entry<{ name: string }>({
    severity: 'error',
    message: data => `The route ${quoted(data.name)} leads nowhere`,
    hint: () => 'For example `to sdr otherwise`',
  }),
};
