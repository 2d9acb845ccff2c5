// Types: what can be compared with what, and what literals are.
import { describe, test } from 'vitest';
import { expectMarked } from './marked.ts';

const lead = `lead {
  title text
  size number
  cents number by 0.01
  ok boolean
  born date
  seen datetime
  region one of amer, emea
  tags list of text
  areas list of one of it, hr
}
activity visit { path text
  seconds number
  when_on date
  topics list of text }
activity call by sales
list names = "a", "b"
`;

const condition = (text: string) => expectMarked(`${lead}exclude "x" when ${text}`);

describe('fits', () => {
  test.each([
    'ok',
    'not ok and ok is true',
    'title is "x" or title in ("x", "y") or title not in names',
    'size is 3 and size is not 4 and size in (1, 2)',
    'size between 1 and 2 and size + 2 * cents >= 0',
    'lowest of (size, cents) < highest of (1, size)',
    'born is 2026-01-01 or born between 2026-01-01 and 2026-02-01',
    'seen >= 2026-01-01T00:00Z and days since seen < 3 and days since born < 3',
    'days between born and born > 3',
    'region in (amer, emea) and region is not unknown',
    'tags includes "a" and tags includes any of names and tags includes all of ("a", "b")',
    'areas includes it and areas includes any of (it, hr)',
    'title contains word "vp" and title starts with ("a", "b") and domain of title ends with names',
    'count of visit within 3 days > 2 and sum of seconds over visit >= 60',
    'last path of visit is "/pricing" and days since last visit < 3',
    'any activity within 3 days and no activity by sales and latest activity is visit',
    'count of (visit where seconds > 3 within 2 days) > 1',
    '0.6 * size > 60% and -size < -2 and -(size + 1) < 0',
  ])('%s', condition);
});

describe('does not fit', () => {
  test.each([
    ['title', 'not-a-condition'],
    ['title > "a"', 'no-order'],
    ['title = "a"', 'use-is'],
    ['title is 3', 'type-mismatch'],
    ['size is "3"', 'type-mismatch'],
    ['size > title', 'type-mismatch'],
    ['born > seen', 'date-against-instant'],
    ['born > 3', 'type-mismatch'],
    ['born is 2026-01-01T00:00Z', 'date-against-instant'],
    ['days between born and seen > 3', 'date-against-instant'],
    ['days since title > 3', 'wrong-type'],
    ['region is apac', 'unknown-member'],
    ['region is "apac"', 'unknown-member'],
    ['region in (amer, apac)', 'unknown-member'],
    ['region = emea', 'use-is'],
    ['region > amer', 'no-order'],
    ['region in names', 'list-holds-texts'],
    ['region contains "a"', 'match-needs-text'],
    ['tags is "a"', 'use-includes'],
    ['tags in names', 'use-includes'],
    ['tags contains "a"', 'match-needs-text'],
    ['areas includes "sales"', 'unknown-member'],
    ['title includes "a"', 'includes-needs-list'],
    ['title is vp', 'text-needs-quotes'],
    ['title contains vp', 'text-needs-quotes'],
    ['title in name', 'unknown-list'],
    ['ok > 3', 'no-order'],
    ['sum of path over visit > 3', 'wrong-type'],
    ['sum of length over visit > 3', 'unknown-property'],
    ['last seconds of visit', 'not-a-condition'],
    ['any call by marketing', 'unknown-group'],
    ['any visit by sales', 'other-group'],
    ['latest activity is call', 'latest-is-the-leads-own'],
    ['domain of size is "x"', 'wrong-type'],
    ['visit', 'activity-by-itself'],
    ['seconds > 3', 'property-by-itself'],
    ['born is 2026-02-29', 'no-such-date'],
    ['born is 1969-12-31', 'year-out-of-range'],
    ['size > 0.1234567', 'too-many-decimals'],
    ['any visit within 0 days', 'duration-not-positive'],
    ['at least 1.5 visit', 'count-not-whole'],
    ['any visit where length > 3', 'unknown-property'],
    ['any visit where title is "x"', 'field-in-where'],
    ['stage is mql', 'needs-lifecycle'],
    ['ever entered mql', 'needs-lifecycle'],
    ['any visit since entering mql', 'needs-lifecycle'],
  ])('%s: %s', (text, code) => condition(`${text} // error: ${code}`));
});

describe('one slip is told once', () => {
  test('an unknown name fits everywhere', () =>
    condition('sise + 1 > title or sise is 3 // error: unknown-name, unknown-name'));

  test('an unknown activity has every property', () =>
    condition('any visits where (path is "x" and seconds > "y") // error: unknown-activity'));

  test('a field without a type fits everywhere', () =>
    expectMarked(`
lead {
  size // error: type-missing
  title text
}
exclude "x" when size > 3 and size is "x"`));

  test('a broken declaration still has its name', () =>
    expectMarked(`
lead { size number }
score fit from 0 to 9 { add when size > 3 } // error: part-missing
gate ready { require fit > 1 }`));

  test('a lost name hides unknown names of its kind, not of others', () =>
    expectMarked(`
lead { size number }
score from 0 to 9 { add 1 when size > 3 } // error: name-missing
gate ready { require fit > 1 }
exclude "x" when any visit // error: unknown-activity`));
});

test('a member, band or segment may be called like what is compared with it', () =>
  expectMarked(`
lead { one one of one, two size number }
segment a when one is one
segment segment when size > 1
segment b when segment is segment
segment c when size = size // warning: compared-with-itself
segment d when segment in (segment) and not (one is two)`));

test('dates in another form and instants without a zone are told once', () =>
  expectMarked(`
lead { day date at_time datetime }
segment a when day > 31.12.2026 // error: date-form
segment b when at_time > 2026-12-25T09:00 // error: instant-without-zone
segment c when day > 2026-02-30 // error: no-such-date`));

test('a field is no activity', () =>
  expectMarked(`
lead { size number }
activity visit
score a from 0 to 9 {
  add 1 per size // error: unknown-activity
}`));

test('a field of the lead in a test of texts is told as such', () =>
  expectMarked(`
lead { title text }
activity visit { path text }
segment a when any visit where path is title // error: field-in-where
segment b when any visit where path is title of lead
segment c when any visit where path is tittle // error: text-needs-quotes`));
