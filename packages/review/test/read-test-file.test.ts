// What a test file may say, and what is said about one that is wrong.
import { describe, expect, it } from 'vitest';
import { problemMessage, readTestFile } from '../src/index.ts';

const read = (text: string) => readTestFile('a.test.yaml', text);
const said = (text: string): string[] =>
  read(text).problems.map(each => `${each.place.line}:${each.place.column} ${problemMessage(each)}`);

const fine = `
as of: 2026-11-21T12:00:00Z
leads:
  vp: { seniority: vp, employees: 800 }
tests:
  - name: One
    lead: vp
    with: { employees: 20 }
    activities:
      - { page_view: { path: /pricing }, ago: 2 days, id: p1 }
      - { trial: {}, at: 2026-11-20T00:00:00Z, known ago: 1 hour }
    set: { bar: 5 }
    expect: { fit: 70 }
  - name: Table
    lead: vp
    expect: { fit: 1, other: 2 }
    each:
      - { name: small, with: { employees: 1 }, expect: { fit: 0 } }
      - { lead: { seniority: junior }, as of: 2026-01-01T00:00:00Z, expect: { fit: 9 } }
`;

describe('a file that is right', () => {
  const file = read(fine);

  it('has no problems and one case a test or row', () => {
    expect(file.problems).toEqual([]);
    expect(file.cases.map(each => each.name)).toEqual(['One', 'Table: small', 'Table: row 2']);
  });

  it('changes single fields of a named lead', () => {
    expect(file.cases[0]!.fields.map(each => [each.name, each.value])).toEqual([
      ['seniority', 'vp'],
      ['employees', 20],
    ]);
  });

  it('keeps what a row does not say, and replaces the lead where it says one', () => {
    const [, small, junior] = file.cases;
    expect(small!.fields.map(each => each.value)).toEqual(['vp', 1]);
    expect(junior!.fields.map(each => [each.name, each.value])).toEqual([['seniority', 'junior']]);
    expect(junior!.asOf).toBe(Date.UTC(2026, 0, 1));
    expect(small!.expect.map(each => each.name)).toEqual(['fit', 'other']);
    expect(small!.expect[0]!.value).toMatchObject({ value: 0 });
  });

  it('reads activities with the moments they happened and became known', () => {
    const [click, trial] = file.cases[0]!.activities;
    expect(click).toMatchObject({ type: 'page_view', at: { ago: 2 * 86_400_000 }, knownAt: null, id: 'p1' });
    expect(trial).toMatchObject({ type: 'trial', at: { at: Date.UTC(2026, 10, 20) }, knownAt: { ago: 3_600_000 } });
  });

  it('knows the line of everything', () => {
    expect(file.cases[0]!.place).toMatchObject({ line: 6 });
    expect(file.cases[0]!.expect[0]!.place).toMatchObject({ line: 13, column: 15 });
  });
});

describe('a file that is wrong', () => {
  it('suggests the key that was meant', () => {
    const text = 'as of: 2026-11-21T12:00:00Z\ntests:\n  - name: a\n    expects: { fit: 1 }\n    expect: { fit: 1 }\n';
    expect(said(text)).toEqual([
      '4:5 "expects" means nothing here. Did you mean "expect"? Known here: name, lead, with, activities, history, clocks, as of, set, expect, each.',
    ]);
  });

  it('tells each mistake once', () => {
    const tests = 'tests: [ { name: a, expect: { fit: 1 } } ]';
    expect(said(`as_of: 2026-11-21T12:00:00Z\n${tests}`)).toEqual([
      '1:1 "as_of" means nothing here. Did you mean "as of"? Known here: rules, as of, leads, tests.',
    ]);
    expect(said(`as of: 2026-11-20\n${tests}`)).toEqual([
      '1:8 "2026-11-20" is not an instant. Write one with its zone, such as 2026-11-20T12:00:00Z.',
    ]);
  });

  it('says how an activity and an entry are named', () => {
    const happened = (what: string): string[] =>
      said(`as of: 2026-11-21T12:00:00Z\ntests: [ { name: a, ${what}, expect: { fit: 1 } } ]`);
    expect(happened('activities: [ { type: demo_request, at: 2026-11-20T12:00:00Z } ]')).toEqual([
      '2:37 "type: demo_request" does not name it: write - { demo_request: {}, ago: 1 day }.',
    ]);
    expect(happened('history: [ { stage: mql, ago: 1 day } ]').join()).toContain('write - { mql: {}, ago: 1 day }.');
  });

  it.each([
    ['not YAML', 'tests: [', /^1:\d+ This is not valid YAML/],
    ['empty', '', /^1:1 The file holds no tests/],
    ['no instant', 'tests: [ { name: a, expect: { fit: 1 } } ]', /has no instant to decide at/],
    [
      'an instant without zone',
      'as of: 2026-11-21T12:00:00\ntests: []',
      /^1:8 "2026-11-21T12:00:00" is not an instant/,
    ],
    ['nothing expected', 'as of: 2026-11-21T12:00:00Z\ntests: [ { name: a } ]', /expects nothing, so it cannot fail/],
    ['no name', 'as of: 2026-11-21T12:00:00Z\ntests: [ { expect: { fit: 1 } } ]', /"name" is missing in a test/],
    [
      'an unknown lead',
      'as of: 2026-11-21T12:00:00Z\nleads: { vp: {} }\ntests: [ { name: a, lead: vpp, expect: { fit: 1 } } ]',
      /^3:27 No lead is called "vpp" under "leads". Did you mean "vp"\?/,
    ],
    [
      'two activities in one entry',
      'as of: 2026-11-21T12:00:00Z\ntests: [ { name: a, activities: [ { x: {}, y: {}, ago: 1 day } ], expect: { fit: 1 } } ]',
      /this one names x and y/,
    ],
    [
      'an activity without a moment',
      'as of: 2026-11-21T12:00:00Z\ntests: [ { name: a, activities: [ { x: {} } ], expect: { fit: 1 } } ]',
      /write one of the two/,
    ],
    [
      'an activity with two moments',
      'as of: 2026-11-21T12:00:00Z\ntests: [ { name: a, activities: [ { x: {}, ago: 1 day, at: 2026-11-21T12:00:00Z } ], expect: { fit: 1 } } ]',
      /write one of the two/,
    ],
    [
      'a month as a duration',
      'as of: 2026-11-21T12:00:00Z\ntests: [ { name: a, activities: [ { x: {}, ago: 1 month } ], expect: { fit: 1 } } ]',
      /"1 month" is not a duration/,
    ],
  ])('%s', (_, text, message) => {
    const problems = said(text);
    expect(
      problems.some(each => message.test(each)),
      problems.join('\n'),
    ).toBe(true);
  });
});

describe('a file with many mistakes', () => {
  it('is told where a bracket opens that is never closed', () => {
    expect(said(`rules: {${fine}`)).toEqual(['1:8 This is not valid YAML: the { that opens here is not closed.']);
    const quote = said(`rules: "..${fine}`);
    expect(quote).toEqual(['1:8 This is not valid YAML: the " that opens here is not closed.']);
    expect(said(fine.replace('vp, employees: 800 }', 'vp, employees: [800 }'))).toEqual([
      '4:35 This is not valid YAML: the [ that opens here is not closed.',
      expect.stringMatching(/more mistakes? follows? in this file; (?:it|they) may come from/),
    ]);
  });

  it('is told the first, and how much follows', () => {
    const told = said(Array.from({ length: 300 }, (_, index) => `}} ]] %% @x ${index} : : - [`).join('\n'));
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^1:1 This is not valid YAML: /);
    expect(told[1]).toMatch(/^1:2 \d{3,} more mistakes follow in this file/);
  });

  it('is told no more than anybody mends at once', () => {
    const many = (count: number) =>
      said(`${Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('')}${fine}`);
    expect(many(50)).toHaveLength(50);
    expect(many(60)).toHaveLength(51);
    expect(many(60).at(-1)).toMatch(/^51:1 10 more mistakes follow in this file/);
  });
});
