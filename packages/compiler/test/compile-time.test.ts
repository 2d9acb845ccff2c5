// What lifecycle, calendars, SLAs, teams and routes become in the bundle.
import { formatDate } from '@funnel/bundle';
import { describe, expect, test } from 'vitest';
import { compiled, compiledFiles, everything } from './corpus.ts';

const bundle = compiled(everything);
const byName = <T extends { readonly name: string }>(of: readonly T[], name: string): T =>
  of.find(each => each.name === name)!;
const LIFECYCLE = 'lifecycle { stage inquiry stage mql by hand move inquiry to mql by hand }';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('lifecycle', () => {
  const { stages, moves } = bundle.rules.lifecycle!;

  test('stages keep their order, with their marks', () => {
    const plain = { label: null, by_hand: false, returns: false, ends: false, needs: null, stalls_after: null };
    expect(stages).toEqual([
      { ...plain, name: 'inquiry', value: 'inquiry' },
      { ...plain, name: 'mql', label: 'Marketing qualified', value: 'mql', stalls_after: 14 * DAY },
      { ...plain, name: 'recycled', value: 'recycled', needs: 'ready', returns: true },
      { ...plain, name: 'won', value: 'Closed Won', by_hand: true, ends: true },
    ]);
  });

  test('moves keep their order and go by what they do', () => {
    expect(moves.map(({ id, by_hand, after }) => [id, by_hand, after])).toEqual([
      ['inquiry to mql', false, null],
      ['mql to recycled', false, 30 * DAY],
      ['mql to recycled 2', false, null],
      ['mql to won', true, null],
      ['recycled to mql', false, DAY],
    ]);
    expect(moves[0]).toMatchObject({
      when: { when: { kind: 'gate', name: 'ready' }, until: 22_279 },
      because: 'Ready',
    });
    expect(moves[1]!.when).toBeNull();
  });

  test('conditions over stages', () => {
    const stagesOf = (condition: string) =>
      byName(compiled(`lead { size number }\n${LIFECYCLE}\nsegment s when ${condition}`).rules.segments, 's').when;
    const mql = { kind: 'in_stage', stages: ['mql'] };
    expect(stagesOf('stage is mql')).toEqual(mql);
    expect(stagesOf('stage is not mql')).toEqual({ kind: 'not', of: mql });
    expect(stagesOf('stage in (mql, inquiry)')).toEqual({ kind: 'in_stage', stages: ['mql', 'inquiry'] });
    expect(stagesOf('stage not in (mql)')).toEqual({ kind: 'not', of: mql });
    expect(stagesOf('ever entered mql')).toEqual({ kind: 'ever_entered', stage: 'mql' });
    expect(stagesOf('days in stage >= 3')).toMatchObject({
      left: { kind: 'days_in_stage' },
      left_factor: 1,
      right_factor: 1,
    });
    expect(stagesOf('entries of mql + 0.5 > 1')).toMatchObject({
      left: { kind: 'add', left: { kind: 'rescale', of: { kind: 'entries', stage: 'mql' }, factor: 10 } },
    });
  });

  test('a rule and a line of a gate that ask for the stage go by it', () => {
    const { rules } = compiled(`lead { size number }
${LIFECYCLE}
score s from 0 to 9 { add 1 when stage is mql }
gate g { require stage is mql because "There" }`);
    expect(rules.scores[0]!.items[0]).toMatchObject({ id: expect.stringMatching(/^s\.stage\.[0-9a-f]{6}$/) });
    expect(rules.gates[0]).toMatchObject({ hurdles: [{ id: 'stage' }] });
  });

  test('a score forgets on entering stages, each once', () => {
    expect(byName(bundle.rules.scores, 'interest').forget).toEqual(['recycled', 'won']);
    expect(byName(bundle.rules.scores, 'fit').forget).toEqual([]);
  });

  test('a program without one has none, and no zones, clocks, teams and routes', () => {
    expect(compiled('lead { size number }').rules).toMatchObject({
      lifecycle: null,
      calendars: [],
      zones: null,
      slas: [],
      teams: [],
      routes: [],
    });
  });
});

describe('calendars', () => {
  const berlin = byName(bundle.rules.calendars, 'berlin');

  test('a week from Monday to Sunday, hours in order', () => {
    const long = [
      { from: 570, to: 720 },
      { from: 840, to: 1440 },
    ];
    expect(berlin.week).toEqual([long, [], [], [{ from: 0, to: 1440 }], [], long, long]);
  });

  test('dates in order, those of lists among them', () => {
    expect(berlin.closed.map(day => formatDate(day))).toEqual(['2026-12-25', '2026-12-31', '2027-01-01']);
    expect(berlin.opened.map(({ date, hours }) => [formatDate(date), hours])).toEqual([
      ['2026-12-24', [{ from: 600, to: 720 }]],
      ['2026-12-28', [{ from: 600, to: 840 }]],
    ]);
  });

  test('stand by name, with the tables of their zones and no others', () => {
    expect(bundle.rules.calendars.map(({ name }) => name)).toEqual(['asia', 'berlin']);
    const { zones } = bundle.rules;
    expect(zones!.zones.map(({ name, offset, changes }) => [name, offset, changes.length])).toEqual([
      ['Asia/Kolkata', 19_800, 0],
      ['Europe/Berlin', 3600, 52],
    ]);
  });

  test('the years are those asked for', () => {
    expect(bundle.rules.zones).toMatchObject({ first_year: 2015, last_year: 2040 });
    const short = compiledFiles([{ path: 'a.funnel', text: everything }], { years: { first: 2026, last: 2027 } });
    expect(short.rules.zones).toMatchObject({ first_year: 2026, last_year: 2027 });
    expect(short.rules.zones!.zones[1]!.changes).toHaveLength(4);
  });
});

describe('SLAs', () => {
  const response = byName(bundle.rules.slas, 'response');
  const call = { activity: 'call', by: null, where: null, period: null };

  test('what starts, meets, pauses and cancels a clock', () => {
    expect(response).toMatchObject({
      label: 'Response',
      start: { kind: 'entering', stage: 'mql' },
      start_when: { when: { kind: 'truth' }, until: 22_279 },
      met_by: [
        { times: 3, on: { kind: 'happening', of: call } },
        { times: 1, on: { kind: 'happening', of: { activity: 'call', where: { kind: 'equal' } } } },
        { times: 1, on: { kind: 'entering', stage: 'won' } },
      ],
      pauses: [
        {
          from: { kind: 'happening', of: { activity: 'visit' } },
          until: { kind: 'entering', stage: 'recycled' },
        },
      ],
      cancels: [
        { kind: 'entering', stage: 'recycled' },
        { kind: 'happening', of: { activity: 'any_other' } },
      ],
    });
    expect(byName(bundle.rules.slas, 'plain').start).toMatchObject({
      of: { activity: 'call', by: 'sales', where: { kind: 'equal' }, period: null },
    });
  });

  test('calendars by arms, by the head, around the clock, or none at all', () => {
    expect(response.calendars.map(({ calendar, when }) => [calendar, when?.kind ?? null])).toEqual([
      ['asia', 'equal'],
      ['berlin', null],
    ]);
    const otherwise = { when: null, until: null };
    expect(byName(bundle.rules.slas, 'plain').calendars).toEqual([{ calendar: 'berlin', ...otherwise }]);
    expect(byName(bundle.rules.slas, 'clock').calendars).toEqual([{ calendar: null, ...otherwise }]);
    const { slas } = compiled(`lead { size number }
activity call
activity visit
sla s { start on visit met by call target 1 elapsed hour }`).rules;
    expect(slas[0]!.calendars).toEqual([]);
  });

  test('targets in their kinds of time', () => {
    expect(response.targets.map(({ span, when }) => [span, when?.kind ?? null])).toEqual([
      [{ kind: 'business', milliseconds: 90 * 60_000 }, 'equal'],
      [{ kind: 'business_days', days: 2 }, 'segment'],
      [null, null],
    ]);
    expect(byName(bundle.rules.slas, 'clock').targets).toEqual([
      { span: { kind: 'elapsed', milliseconds: DAY }, when: null, until: null },
    ]);
  });

  test('steps go by what they do, a second one of a name is counted', () => {
    expect(response.steps.map(({ id, to }) => [id, to.kind])).toEqual([
      ['notify owner at 75%', 'route'],
      ['notify owner at 75% 2', 'role'],
      ['notify manager when due', 'role'],
      ['reassign sdr 1 elapsed day after due', 'team'],
    ]);
    expect(response.steps.map(({ at }) => at)).toEqual([
      { kind: 'share', percent: 75 },
      { kind: 'share', percent: 75 },
      { kind: 'due' },
      { kind: 'after_due', span: { kind: 'elapsed', milliseconds: DAY } },
    ]);
  });
});

test('teams and routes', () => {
  expect(bundle.rules.teams).toEqual([
    { name: 'closers', label: null },
    { name: 'sdr', label: 'SDR' },
  ]);
  expect(bundle.rules.routes).toMatchObject([
    {
      name: 'owner',
      arms: [
        { team: 'closers', when: { kind: 'segment' }, until: 22_279 },
        { team: 'sdr', when: null },
      ],
    },
  ]);
});
