// SLAs, teams and routes.
import { describe, expect, test } from 'vitest';
import { check, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';
import { expectMarked } from './marked.ts';

const HEAD = `
lead {
  size number
  region one of amer, emea
}
activity call by sales { outcome one of connected, voicemail }
activity reply
calendar berlin in "Europe/Berlin" {
  open monday to friday 09:00 to 17:30
}
calendar boston in "America/New_York" {
  open monday to friday 09:00 to 17:30
}
team sdr { people 8 }
route owner { to sdr otherwise }
lifecycle {
  stage inquiry
  stage mql by hand
  stage lost by hand ends
}`;

const sla = (lines: string, head = 'sla answer') => expectMarked(`${HEAD}\n${head} {\n  ${lines}\n}`);
const START = 'start on entering mql\n  met by call\n  ';

describe('clocks', () => {
  test('with everything', () =>
    sla(`use berlin when region is emea
  use boston otherwise
  start on entering mql when size > 3
  met by at least 3 call
  met by call by sales where outcome is connected
  met by entering lost
  pause from reply until call
  pause from entering lost until entering mql
  cancel on entering lost
  target 1 business hour when size > 10
  target 2 business days when size > 5 until 2026-12-31
  target 30 elapsed minutes when stage is mql
  no target otherwise
  notify owner at 75% of the time
  notify sdr when due
  notify "manager" when due
  reassign sdr 4 business hours after due
  reassign "queue" 1 elapsed week after due`));

  test('that start and are met by activities', () =>
    sla(`start on reply
  met by activity by sales
  cancel on reply
  target 24 elapsed hours`));

  test.each(['sla answer in berlin', 'sla answer around the clock', 'sla answer "Answer"'])('%s', head =>
    sla(`${START}target 2 elapsed days`, head),
  );

  test('names that do not exist', () =>
    sla(`use berln when region is emea // error: unknown-calendar
  use boston otherwise
  start on entering mq when sise > 3 // error: unknown-stage, unknown-name
  met by cal where outcome is connected // error: unknown-activity
  met by call where outcome is conected // error: unknown-member
  met by reply where length > 3 // error: unknown-property
  met by at least 0 call // error: count-not-whole
  pause from entering loss until replay // error: unknown-stage, unknown-activity
  cancel on entering lots // error: unknown-stage
  target 1 elapsed hour when size > 10 until 2026-02-30 // error: no-such-date
  no target otherwise
  notify manager when due // error: unknown-recipient
  notify "" when due // error: recipient-empty`));

  test('lines that are missing or too many', () =>
    expectMarked(`${HEAD}
sla a { // error: start-missing, met-by-missing
  target 24 elapsed hours
}
sla b {
  start on entering mql
  start on reply // error: start-twice
  met by call
}
sla c in berlin {
  use boston otherwise // error: calendar-and-use
  start on entering mql
  met by call
  notify "x" when due // error: step-without-target
}
sla d around the clock {
  use boston when size > 3 // error: calendar-and-use, otherwise-missing
  start on entering mql
  met by call
  no target otherwise
  notify "x" at 50% of the time // error: step-without-target
}`));

  test('spans', () =>
    expectMarked(`${HEAD}
sla a in berlin {
  start on entering mql
  met by call
  target 4 hours when size > 1 // error: span-bare
  target 1 week when size > 2 // error: span-bare
  target 2 business weeks when size > 3 // error: business-weeks
  target 0 business hours when size > 4 // error: duration-not-positive
  target 0 elapsed days when size > 5 // error: duration-not-positive
  target 1.5 business days when size > 6 // error: duration-not-whole
  target 45 business minutes when size > 7
  target 200 elapsed weeks when size > 8
  target 90_000 elapsed weeks otherwise // error: duration-too-long
  notify "x" 3 hours after due // error: span-bare
}
sla b {
  start on entering mql
  met by call
  target 4 business hours // error: business-without-calendar
  notify "x" 3 business hours after due // error: business-without-calendar
}
sla c around the clock {
  start on entering mql
  met by call
  target 4 business days // error: business-without-calendar
}`));

  test('targets', () =>
    expectMarked(`${HEAD}
sla a {
  start on entering mql
  met by call
  target 4 elapsed hours when size > 3 // error: otherwise-missing
}
sla b {
  start on entering mql
  met by call
  no target when size > 3
  target 4 elapsed hours otherwise
  target 4 elapsed hours when size > 5 // error: behind-otherwise
}
sla c {
  start on entering mql
  met by call
  target 4 elapsed hours // error: target-not-alone
  no target otherwise
}`));

  test('steps', () =>
    sla(`${START}target 4 elapsed hours
  notify "x" at 0% of the time // error: share-of-time
  notify "x" at 1% of the time
  notify "x" at 99% of the time
  notify "x" at 99.5% of the time // error: share-of-time
  notify "x" at 100% of the time // error: share-of-time
  notify "x" when due
  reassign "x" when due
  notify "x" when due // error: duplicate-step
  notify owner 4 elapsed hours after due
  notify owner 4 elapsed hour after due // error: duplicate-step`));

  test('bare hours come with two fixes', () => {
    const source = `${HEAD}\nsla a in berlin {\n  ${START}target 4 hours\n}`;
    const found = check([parseFile('rules.funnel', source)], reader).diagnostics.find(
      ({ code }) => code === 'span-bare',
    );
    const written = found?.fixes.map(({ edits: [edit] }) => {
      const { start, end } = edit!.span;
      return `${source.slice(0, start)}${edit!.text}${source.slice(end)}`.slice(source.indexOf('target'));
    });
    expect(written).toEqual(['target 4 business hours\n}', 'target 4 elapsed hours\n}']);
  });
});

describe('teams and routes', () => {
  test('share their names', () =>
    expectMarked(`${HEAD}
team owner { people 3 } // error: name-clash
team sdr { people 3 } // error: duplicate-declaration
route sdr { to sdr otherwise } // error: name-clash
sla mql {
  start on entering mql
  met by call
}
calendar mql in "UTC" { open monday 09:00 to 10:00 }`));

  test('count whole people', () =>
    expectMarked(`${HEAD}
team a {
  people 0 // error: team-number
  people 3 // error: clause-twice
  each 1.5 mql per week // error: team-number
  each 8 mql per week // error: clause-twice
  each 8 lost per week
  each 8 mgl per week // error: unknown-stage
}
team b { owned by sales }`));

  test('go to teams, and always to one', () =>
    expectMarked(`${HEAD}
route a { owned by sales } // error: route-empty
route b {
  to sdr when size > 3
  to sdr when region is amer // error: otherwise-missing
}
route c {
  to sdr otherwise
  to sdr when size > 3 // error: behind-otherwise
}
route d {
  to owner when size > 3 // error: unknown-team
  to sdrs when seize > 3 // error: unknown-team, unknown-name
  to sdr otherwise
}`));

  test('need a lifecycle where they speak of stages', () =>
    expectMarked(`
lead { email text }
activity call
team a { each 8 mql per week } // error: needs-lifecycle
sla b {
  start on entering mql // error: needs-lifecycle
  met by call
}`));

  test('that nobody uses', () =>
    expectMarked(`
lead { email text }
team a { people 3 } // info: unused
team b { people 3 }
calendar c in "UTC" { open monday 09:00 to 10:00 } // info: unused
route d { to b otherwise }`));

  test('what a broken declaration may have declared is not told', () =>
    expectMarked(`
lead { email text }
activity call
team { people 8 } // error: name-missing
route d { to sdr otherwise }
calendar in "UTC" { open monday 09:00 to 10:00 } // error: name-missing
sla b in berlin {
  start on call
  met by call
  target 4 business hours
  notify sales when due
}`));
});
