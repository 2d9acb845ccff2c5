// Checks of whole declarations.
import { describe, test } from 'vitest';
import { expectMarked } from './marked.ts';

describe('scores', () => {
  test('ranges', () =>
    expectMarked(`
lead { size number }
score a from 0 to 0 { add 1 when size > 1 } // error: range-not-upwards
score b from -10 to 10 by 2.5 { add 5 when size > 1 }
score c from 0 to 1 by 0.3 { add 1 when size > 1 } // error: range-not-multiple
score d from 0 to 1 by 0 { add 1 when size > 1 } // error: score-step
score e from 0 to 9_000_000_000 { add 1 when size > 1 } // error: number-too-large`));

  test('points', () =>
    expectMarked(`
lead { size number }
activity visit
score a from 0 to 9 {
  add 0.5 when size > 1
  add 0.0005 when size > 2 // error: too-many-decimals
  add 1.500000 when size > 3
  add 0 per visit // error: points-none
  add 3 per visit up to 0 points // error: points-none
}
score b from 0 to 9 {
  add 5000 per visit
  add 5000 per 1 of size up to 3 points // error: points-too-many
  add 5000 for first visit
}`));

  test('clauses', () =>
    expectMarked(`
lead { size number }
activity visit { path text }
score a from 0 to 9 {
  add 1 for first visit within 3 days up to 1 points
  add 1 for first visit at most 1 per day // error: clause-not-here
  add 1 for last visit once per path // error: clause-not-here
  add 1 per 1 of size once per path // error: clause-not-here
  add 1 per visit up to 3 points up to 4 points // error: clause-twice
  add 1 per visit once per url // error: unknown-property
}`));

  test('proportions', () =>
    expectMarked(`
lead {
  size number
  whole number by 1
  title text
}
score a from 0 to 9 {
  add 0.001 per 1 of size
  add 0.000001 per 1 of whole
  add 0.0001 per 1 of size // error: proportion-too-fine
  add 1 per 3 of whole // error: proportion-too-fine
  add 3 per 3 of whole
  add 1 per 1 of title // error: wrong-type
  add 1 per 1 of lenght // error: unknown-name
}`));

  test('the same rule with another window or reason is another rule', () =>
    expectMarked(`
lead { size number }
activity visit
score a from 0 to 9 {
  add 1 per visit
  add 1 per visit within 7 days
  add 1 per visit because "x"
  add 1   per visit // error: duplicate-rule
}`));
});

describe('grades and gates', () => {
  test('arms', () =>
    expectMarked(`
lead { size number }
grade a {
  band x when size > 9
  band y otherwise
  band x when size > 1 // error: duplicate-band, behind-otherwise
}
gate g { require size > 1 }
gate h {
  use g when size > 3
  use g when size > 4 // error: otherwise-missing
}`));

  test('lines of one kind', () =>
    expectMarked(`
lead { size number }
gate a {
  refuse when size < 1
  pass at once when size > 9
  require size > 3
}
gate b {
  require size > 3
  use a otherwise // error: gate-mixed
}
gate c passes with 1 of {
  ask big when size > 3
  require size > 4 // error: gate-mixed
}
gate d passes with 1.5 of { ask big when size > 3 } // error: checklist-count`));
});

describe('params', () => {
  test('stay in what is allowed', () =>
    expectMarked(`
lead { size number }
param a normally 5 allowed 1 to 9 {
  use 10 when size > 1 // error: param-not-allowed
  use 9 when size > 2 until 2026-02-30 // error: no-such-date
}
param b normally 5 allowed 9 to 1 // error: range-not-upwards
exclude "x" when size > a and size > b`));
});

describe('lists', () => {
  test('are read through the reader', () =>
    expectMarked(`
lead { email text }
list a from "competitors.txt"
list b from "nowhere.txt" // error: list-file-missing
list c from "../up.txt" // error: list-file-outside
list d from "empty.txt" // warning: list-file-empty
exclude "x" when domain of email in a or domain of email in b or domain of email in c or domain of email in d`));
});

describe('warnings', () => {
  test('letters beyond A to Z, unless both spellings stand there', () =>
    expectMarked(`
lead { city text }
list towns = "Zürich", "ZÜRICH", "Genève" // warning: letter-case
exclude "x" when city in ("Zürich", "zÜrich") or city in towns
exclude "y" when city starts with "Zü" // warning: letter-case`));

  test('bars out of a range', () =>
    expectMarked(`
lead { size number }
score fit from 0 to 50 { add 50 when size > 1 }
gate a {
  refuse when fit < 0 // warning: bar-out-of-range
  require fit >= 50
  require fit > 50 // warning: bar-out-of-range
}`));

  test('long silence beside a word about none is fine', () =>
    expectMarked(`
lead { email text }
activity call by sales
exclude "x" when days since last call > 9 // warning: never-is-not-long-ago
exclude "y" when days since last call > 9 or no call
exclude "z" when days since last call < 9`));

  test('what nobody uses', () =>
    expectMarked(`
lead { email text }
list a = "x" // info: unused
param b normally 1 // info: unused
segment c when email is known // info: unused
persona d when email is known`));
});
