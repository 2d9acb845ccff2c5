// What funnel.yaml may say, and how it is told that it says something else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownCodes, openProgram, problemMessage } from '@funnel/data';
import { USUAL_YEARS, ZONE_YEARS } from '@funnel/language';
import { describe, expect, test } from 'vitest';
import { folder } from './reading-kit.ts';

let made = 0;

const codes: KnownCodes = new Map([
  ['unused', 'info'],
  ['unknown-name', 'error'],
]);

function settingsOf(yaml: string) {
  const root = join(folder, `settings-${(made += 1)}`);
  mkdirSync(join(root, '.git'), { recursive: true });
  writeFileSync(join(root, 'funnel.yaml'), yaml);
  writeFileSync(join(root, 'a.funnel'), '');
  const { problems, settings } = openProgram(root, { funnelData: undefined, codes });
  const told = problems.map(problem => `${problem.at?.line}:${problem.at?.column} ${problemMessage(problem)}`);
  return { settings, problems, told, root };
}

describe('funnel.yaml', () => {
  test('that says nothing', () => {
    const { settings, told, root } = settingsOf('# nothing\n');
    expect(told).toEqual([]);
    expect(settings).toEqual({
      data: { leads: [], activities: [], history: [], clocks: [], spend: [] },
      key: 'id',
      delimiter: null,
      encoding: 'utf-8',
      timeZone: null,
      asOf: null,
      calendarYears: USUAL_YEARS,
      tests: ['**/*.test.yaml'],
      listSeparators: {},
      owners: {},
      outcome: null,
      checks: {
        severity: {},
        protected: [],
        data: { leastLeads: null, mostlyEmpty: null, together: null, changing: null },
      },
      registry: { at: null, name: null, channel: null, trust: [] },
      out: join(root, 'out'),
    });
  });

  test('a day alone is its midnight in UTC', () => {
    expect(settingsOf('as of: 2026-11-21\n').settings.asOf).toBe(Date.UTC(2026, 10, 21));
  });

  test('that says everything', () => {
    const { settings, told, root } = settingsOf(`
data: { leads: leads.csv, activities: [a.csv, b.jsonl], history: h.csv, clocks: c.csv, spend: s.csv }
key: Lead Number
delimiter: ";"
encoding: latin-1
time zone: Europe/Berlin
as of: 2026-11-21T12:00:00Z
calendar years: { from: 2020, to: 2030 }
tests: checks
list separators: { technology: "|" }
owners: { marketing: "@acme/marketing" }
outcome: { column: Converted, won: [1, true, yes], fold: { column: fold, file: folds.csv, key: Number } }
checks: { severity: { unused: off, unknown-name: error }, protected: [age, gender], data: { mostly empty: 60 } }
registry: { at: ../registry, name: shop, channel: staging, trust: [keys/ci.pub, /keys/ops.pub] }
out: results
`);
    expect(told.filter(text => !text.includes('there is no'))).toEqual([]);
    expect(settings).toEqual({
      data: {
        leads: [join(root, 'leads.csv')],
        activities: [join(root, 'a.csv'), join(root, 'b.jsonl')],
        history: [join(root, 'h.csv')],
        clocks: [join(root, 'c.csv')],
        spend: [join(root, 's.csv')],
      },
      key: 'Lead Number',
      delimiter: ';',
      encoding: 'latin-1',
      timeZone: 'Europe/Berlin',
      asOf: Date.UTC(2026, 10, 21, 12),
      calendarYears: { first: 2020, last: 2030 },
      tests: ['checks'],
      listSeparators: { technology: '|' },
      owners: { marketing: '@acme/marketing' },
      outcome: {
        column: 'Converted',
        won: ['1', 'true', 'yes'],
        fold: { column: 'fold', file: join(root, 'folds.csv'), key: 'Number' },
      },
      checks: {
        severity: { unused: 'off', 'unknown-name': 'error' },
        protected: ['age', 'gender'],
        data: { leastLeads: null, mostlyEmpty: 60, together: null, changing: null },
      },
      registry: {
        at: join(root, '../registry'),
        name: 'shop',
        channel: 'staging',
        trust: [join(root, 'keys/ci.pub'), '/keys/ops.pub'],
      },
      out: join(root, 'results'),
    });
  });

  test.each([
    ['key: id\ndatta:\n  leads: x\n', '2:1 funnel.yaml has no setting "datta"; did you mean "data"?'],
    ['data:\n  leeds: x\n', '2:3 funnel.yaml has no setting "data / leeds"; did you mean "leads"?'],
    ['zzz: 1\n', '1:1 funnel.yaml has no setting "zzz"'],
    ['timezone: UTC\n', '1:1 funnel.yaml has no setting "timezone"; did you mean "time zone"?'],
    ['data:\n  leads: 5\n', '2:3 "data / leads" in funnel.yaml must be a text or a list of texts'],
    ['data:\n  leads: [a.csv, [b]]\n', '2:18 "data / leads" in funnel.yaml must be a text or a list of texts'],
    ['encoding: utf-16\n', '1:1 "encoding" in funnel.yaml must be "utf-8" or "latin-1"'],
    [
      'outcome:\n  column: x\n',
      '1:1 "outcome / won" in funnel.yaml must be a list of texts or numbers or true or false',
    ],
    ['[1]\n', '1:1 funnel.yaml must be a group of settings'],
    [
      'time zone: Mars/Olympus\n',
      '1:1 "Mars/Olympus" in funnel.yaml is no time zone; write a name such as Europe/Berlin',
    ],
    [
      'calendar years: { from: 1969 }\n',
      '1:19 "calendar years / from" in funnel.yaml must be a whole number from 1970 to 2050',
    ],
    [
      'calendar years: { to: 2026.5 }\n',
      '1:19 "calendar years / to" in funnel.yaml must be a whole number from 1970 to 2050',
    ],
    ['calendar years: 2026\n', '1:1 "calendar years" in funnel.yaml must be a group of settings'],
    [
      'calendar years: { form: 2026 }\n',
      '1:19 funnel.yaml has no setting "calendar years / form"; did you mean "from"?',
    ],
    [
      'calendar years: { from: 2045 }\n',
      '1:1 "calendar years" in funnel.yaml run from 2045 to 2040, so there are none',
    ],
    ['checks: { sevrity: {} }\n', '1:11 funnel.yaml has no setting "checks / sevrity"; did you mean "severity"?'],
    [
      'checks:\n  severity: { unused: never }\n',
      '2:15 "checks / severity / unused" in funnel.yaml must be "error" or "warning" or "info" or "off"',
    ],
    [
      'checks:\n  data: { mostly empty: 101 }\n',
      '2:11 "checks / data / mostly empty" in funnel.yaml must be a whole number from 0 to 100',
    ],
    ['checks: { protected: age }\n', '1:11 "checks / protected" in funnel.yaml must be a list of texts'],
    [
      'checks:\n  severity:\n    unusd: off\n',
      '3:5 "checks / severity" in funnel.yaml names "unusd", which funnel check never tells; did you mean "unused"?',
    ],
    [
      'checks: { severity: { unknown-name: warning } }\n',
      '1:23 "unknown-name" in funnel.yaml is an error: rules with it mean nothing, so it can be neither lowered nor turned off',
    ],
    [
      'as of: today\n',
      '1:1 "today" in funnel.yaml is neither a date nor an instant; write one such as 2026-11-21 or 2026-11-21T12:00:00Z',
    ],
  ])('with a mistake: %j', (yaml, expected) => {
    expect(settingsOf(yaml).told).toEqual([expected]);
  });

  test('may name a registry by its address, which is no path', () => {
    expect(
      settingsOf('registry: { at: "https://rules.example/registry", trust: ops.pub }\n').settings.registry.at,
    ).toBe('https://rules.example/registry');
  });

  test('may say one end of the calendar years alone', () => {
    expect(settingsOf('calendar years: { to: 2050 }\n').settings.calendarYears).toEqual({ first: 2015, last: 2050 });
  });

  test('may ask for the years that there are tables for, and no others', () => {
    const { first, last } = ZONE_YEARS;
    expect(settingsOf(`calendar years: { from: ${first}, to: ${last} }\n`).told).toEqual([]);
    expect(settingsOf(`calendar years: { from: ${first - 1}, to: ${last + 1} }\n`).told).toHaveLength(2);
  });

  test('with several mistakes tells of each, in order', () => {
    expect(settingsOf('kee: a\ndata: { leads: 1, x: 2 }\nout: 3\n').told.map(text => text.split(' ')[0])).toEqual([
      '1:1',
      '2:9',
      '2:19',
      '3:1',
    ]);
  });

  test.each(['key: [', 'a: 1\na: 2\n', 'key: "x\n', '\t- x'])('that is not YAML: %j', yaml => {
    expect(settingsOf(yaml).problems[0]).toMatchObject({ code: 'settings-not-yaml', at: { line: expect.any(Number) } });
  });

  test.each([
    ['key: [\nas of: 2026-11-21\nowners: [a]\n', 'the [ that opens here'],
    ['key: { a: [1] }\nowners: { a: b, c: { d: [e] }\nas of: 2026-11-21\n', 'the { that opens here'],
    ['key: "x\nas of: 2026-11-21\n', 'the " that opens here'],
  ])('of what is never closed, where it opens is told: %j', (yaml, words) => {
    const { told } = settingsOf(yaml);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${words} is not closed`);
    const line = yaml.includes('owners: {') ? 2 : 1;
    expect(told[0]).toMatch(new RegExp(`^${line}:${line === 2 ? 9 : 6} `));
  });

  test('of garbage the first cause is told, and how much follows', () => {
    const garbage = Array.from({ length: 300 }, (_, index) => `}} ]] %% @x ${index} : : - [`).join('\n');
    const { told } = settingsOf(garbage);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^1:1 funnel.yaml is not YAML/);
    expect(told[1]).toMatch(/^1:2 \d{3,} more mistakes follow in funnel.yaml; they may come from those that are told$/);
  });

  test('of mistakes on their own several are told, and no more than anybody mends at once', () => {
    const twice = settingsOf('key: a\nkey: b\nout: a\nout: b\n').told;
    expect(twice.map(line => line.slice(0, 4))).toEqual(['2:1 ', '4:1 ']);
    const many = settingsOf(Array.from({ length: 60 }, (_, index) => `unknown${index}: 1`).join('\n')).told;
    expect(many).toHaveLength(51);
    expect(many.at(-1)).toBe('51:1 10 more mistakes follow in funnel.yaml; they may come from those that are told');
    const fifty = settingsOf(Array.from({ length: 50 }, (_, index) => `unknown${index}: 1`).join('\n')).told;
    expect(fifty.join()).not.toContain('follow in');
    expect(fifty).toHaveLength(50);
  });

  test('that multiplies by aliases beyond measure', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`);
    expect(settingsOf(lines.join('\n')).problems[0]?.code).toBe('settings-not-yaml');
  });
});
