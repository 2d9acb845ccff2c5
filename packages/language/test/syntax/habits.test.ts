// What is said about habits from other languages, forms and spreadsheets.
import { parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { findings, problems } from './source.ts';

const codes = (text: string): readonly string[] =>
  findings(text).map(found => /^\S+ at "(?:[^"\\]|\\.)*"/.exec(found)![0]);

const stages = (line: string): string => `lifecycle {\n  stage mql\n  ${line}\n  stage last_one\n}`;
const hours = (line: string): string => `calendar c in "UTC" {\n  ${line}\n  closed 2026-12-24\n}`;
const clock = (line: string): string => `sla s in c {\n  ${line}\n  met by call\n}`;

test.each([
  ['gate g { require page_view within 30 days }', 'how-many-missing at "page_view"'],
  ['gate g { require a and page_view where path is "x" }', 'how-many-missing at "page_view"'],
  ['segment s when (page_view within 3 days)', 'how-many-missing at "page_view"'],
  ['segment s when no page_view in last 30 days', 'in-for-within at "in"'],
  ['score s from 0 to 9 {\n  add 1 per page_view in 30 days\n}', 'in-for-within at "in"'],
  ['segment s when days since last call > 30 days', 'unit-in-comparison at "days"'],
  ['segment s when seats * 2 > 100', 'factor-not-plain at "*"'],
  ['segment s when 60% * seats > 100', 'factor-not-plain at "*"'],
  ['segment s when seats * price > 100', 'factor-not-plain at "*"'],
  ['segment s when (seats * price) > 100', 'factor-not-plain at "*"'],
  ['segment s when seats / 2 > 100', 'no-division at "/"'],
  ['segment s when seats > 1,000', 'number-grouped at "1,000"'],
  ['segment s when seats > 12,345,678.5', 'number-grouped at "12,345,678.5"'],
  ['segment s when seats > 1 000', 'number-grouped at "1 000"'],
  ['lead {\n  email text,\n  title text\n}', 'comma-unexpected at ","'],
  ['segment s when a includes "x", "y"', 'comma-unexpected at ","'],
  ['segment s when a is between 1 and 2', 'is-before-operator at "is"'],
  ['segment s when a is >= 1', 'is-before-operator at "is"'],
  ['segment s when a is in (b, c)', 'is-before-operator at "is"'],
  ['segment s when a is not in (b, c)', 'is-before-operator at "is"'],
  ['segment s when a is not contains "b"', 'is-before-operator at "is"'],
  ['segment s when sum of minutes over meeting where kind is b > 3', 'picked-loose at "meeting where"'],
  ['segment s when days since last activity by sales > 3', 'picked-loose at "activity by"'],
  ['segment s when (count of a where b is c) > 3', 'picked-loose at "a where"'],
  ['score s from 0 to 9 {\n  add 1 per a when b within 3 days\n}', 'how-many-missing at "b"'],
  ['segment s when any a where not b is c', 'where-needs-parentheses at "not"'],
  ['lead { straße text }', 'letter-in-name at "straße"'],
  ['lead { größe text }', 'letter-in-name at "größe"'],
  ['lead { élan text }', 'letter-in-name at "élan"'],
  ['lead {\n  first-touch-date date\n  a text\n}', 'letter-in-name at "first-touch-date"'],
  ['segment s when d > 12/31/2026', 'date-form at "12/31/2026"'],
  ['segment s when d > 31.12.2026', 'date-form at "31.12.2026"'],
  ['lead\n  email text\n  title text', 'block-missing at ""'],
  [stages('move mql => sal when ready'), 'foreign-operator at "=>"'],
  [stages('move mql -> sal when ready'), 'foreign-operator at "->"'],
  [stages('move mql → sal when ready'), 'foreign-operator at "→"'],
  [stages('mql => sal when ready'), 'foreign-operator at "=>"'],
  [stages('from mql to sal when ready'), 'line-unknown at "from"'],
  [stages('mql to sal when ready'), 'line-unknown at "mql"'],
  [stages('stage sal,'), 'comma-unexpected at ","'],
  [stages('stage sal, sql'), 'comma-unexpected at ","'],
  [stages('move mql to sal ready'), 'part-missing at "ready"'],
  [stages('move mql to sal when ready after 30 days'), 'clause-order at "after"'],
  [stages('move mql to sal because "x" when ready'), 'clause-order at "when"'],
  [stages('stage sal after 3 days'), 'word-missing at "after"'],
  [hours('open monday 9:00 to 17:00'), 'clock-form at "9:00"'],
  [hours('open monday 09:00 to 5:30 pm'), 'clock-form at "5:30 pm"'],
  [hours('open monday 09:00 to 5pm'), 'clock-form at "5pm"'],
  [hours('open monday 09:00:00 to 17:00'), 'clock-form at "09:00:00"'],
  [hours('open Mon-Fri 09:00 to 17:00'), 'range-with-dash at "-"'],
  [hours('open monday to friday 09:00-17:00'), 'range-with-dash at "-"'],
  [hours('open monday 09:00–17:00'), 'range-with-dash at "–"'],
  [hours('open monday, friday 09:00 to 17:00'), 'weekdays-apart at ","'],
  [hours('open monday and friday 09:00 to 17:00'), 'weekdays-apart at "and"'],
  [hours('open monday friday 09:00 to 17:00'), 'word-missing at "friday"'],
  [hours('open monday 09:00 to 12:00 13:00 to 17:00'), 'word-missing at "13:00"'],
  [hours('open monday 09:00 to 12:00 and 13:00 to 17:00'), 'word-missing at "and"'],
  [hours('closed 2026-12-25 2026-12-26'), 'word-missing at "2026-12-26"'],
  [clock('target 1 hour business'), 'basis-behind-unit at "business"'],
  [clock('target 1 busines hour'), 'unit-unknown at "1 busines"'],
  [clock('target 3 months'), 'unit-unknown at "3 months"'],
  [clock('met by 3 call'), 'word-missing at "3"'],
  [clock('use around the clock otherwise'), 'around-the-clock-in-use at "around the clock"'],
  [clock('notify owner 75%'), 'part-missing at "75%"'],
])('%s', (text, finding) => {
  expect(codes(text)).toEqual([finding]);
});

const firstFix = (text: string): string => {
  const edits = problems(text)[0]!.fixes[0]?.edits ?? [];
  const start = parseFile('a.funnel', text).declarations[0]!.start;
  return edits.reduceRight(
    (result, { span, text: written }) => result.slice(0, span.start + start) + written + result.slice(span.end + start),
    text,
  );
};

test.each([
  ['gate g { require page_view within 30 days }', 'gate g { require any page_view within 30 days }'],
  ['segment s when no page_view in the last 30 days', 'segment s when no page_view within 30 days'],
  ['segment s when seats * 2 > 100', 'segment s when 2 * seats > 100'],
  ['segment s when 60% * seats > 100', 'segment s when 0.6 * seats > 100'],
  ['segment s when seats > 12,345', 'segment s when seats > 12345'],
  ['segment s when a is between 1 and 2', 'segment s when a between 1 and 2'],
  ['segment s when a is not in (b, c)', 'segment s when a not in (b, c)'],
  ['segment s when d > 12/31/2026', 'segment s when d > 2026-12-31'],
  ['segment s when d > 1.2.2026', 'segment s when d > 2026-02-01'],
  ['lead { straße text }', 'lead { strasse text }'],
  [stages('move mql => sal when ready'), stages('move mql to sal when ready')],
  [stages('move mql -> sal when ready'), stages('move mql to sal when ready')],
  [stages('mql => sal when ready'), stages('move mql to sal when ready')],
  [stages('from mql to sal'), stages('move mql to sal')],
  [stages('mql to sal'), stages('move mql to sal')],
  [stages('stage sal after 3 days'), stages('stage sal stalls after 3 days')],
  [hours('open monday 9:00 to 10:00'), hours('open monday 09:00 to 10:00')],
  [hours('open monday 12am to 24:00'), hours('open monday 00:00 to 24:00')],
  [hours('open monday 12:30 p.m. to 24:00'), hours('open monday 12:30 to 24:00')],
  [hours('open Mon-Fri 09:00 - 17:00'), hours('open monday to friday 09:00 to 17:00')],
  [hours('closed 2026-12-25 2026-12-26'), hours('closed 2026-12-25, 2026-12-26')],
  [clock('target 4 hours elapsed when x'), clock('target 4 elapsed hours when x')],
  [clock('target 1 busines hour'), clock('target 1 business hour')],
  [clock('met by 3 call'), clock('met by at least 3 call')],
])('%s is mended', (text, right) => {
  expect(firstFix(text)).toBe(right);
  expect(findings(right)).toEqual([]);
});

test('a date whose day and month cannot be told apart is not mended', () => {
  expect(problems('segment s when d > 03/04/2026').map(({ fixes }) => fixes)).toEqual([[]]);
});

test.each([
  ['string', 'text'],
  ['Integer', 'number'],
  ['bool', 'boolean'],
  ['picklist', 'one of …'],
])('a field of type %s', (written, meant) => {
  expect(problems(`lead {\n  a ${written}\n}`)).toMatchObject([{ code: 'type-missing', data: { suggestion: meant } }]);
});

test.each([
  'segment s when a\n/// the end',
  'lead {\n  a text /// behind\n  b text\n}',
  'lead {\n  a text\n  /// before the brace\n}',
  'lifecycle {\n  stage a\n  /// on a move\n  move a to a by hand\n}',
  'score s from 0 to 9 {\n  /// on a rule\n  add 1 when a\n}',
  'segment s when a /// behind\nsegment t when b',
  '/// alone',
])('a doc comment that describes nothing: %s', text => {
  expect(problems(text).map(({ code, severity }) => [code, severity])).toEqual([['doc-lost', 'warning']]);
});

test('a doc comment behind a field does not describe the next one', () => {
  const [declaration] = parseFile('a.funnel', 'lead {\n  a text /// of a\n  b text\n}').declarations;
  expect(declaration?.node).toMatchObject({ fields: [{ doc: null }, { doc: null }] });
});

test('a doc comment at the end of a file belongs to what is written behind it', () => {
  const before = parseFile('a.funnel', 'segment s when a\n/// of t\n');
  const after = parseFile('a.funnel', 'segment s when a\n/// of t\n// and more\n\n\nsegment t when b\n', before);
  expect(after.declarations.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(after.declarations.map(({ node }) => node?.doc ?? null)).toEqual([null, 'of t']);
});
