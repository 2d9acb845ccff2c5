// What the language has for functions of spreadsheets, SQL and JavaScript.

import { own } from '../../words/own.ts';

const choice = 'A rule holds `when` its condition does; a choice is made with `when` lines and a last `otherwise`';
const joined = 'Conditions are joined with `and`, `or` and `not` between them';
const missing = 'A missing value is asked for with `is unknown` or `is known`';
const count = 'Activities are counted with `count of page_view` or `at least 3 page_view`';
const exact = 'Numbers are exact, and nothing is rounded but a score as a whole';
const letters = 'Texts compare without regard to capital letters A to Z, and nothing else is done to them';
const dates = 'Days are counted with `days since created`, and `within 30 days` ends at the moment of the decision';
const parts = 'Parts of a text are asked for with `contains "vp"`, `starts with` and `ends with`';
const largest = 'The larger of two numbers is `highest of (a, b)`, the smaller `lowest of (a, b)`';
const sums = 'Numbers are added with `+`; a property of activities with `sum of minutes over call`';

/** By name, in small letters. */
const hints: Readonly<Record<string, string>> = {
  if: choice,
  ifs: choice,
  iif: choice,
  case: choice,
  switch: choice,
  and: joined,
  or: joined,
  not: joined,
  isblank: missing,
  isnull: missing,
  isempty: missing,
  exists: missing,
  coalesce: missing,
  ifnull: missing,
  nvl: missing,
  count: count,
  countif: count,
  countifs: count,
  round: exact,
  floor: exact,
  ceil: exact,
  trunc: exact,
  int: exact,
  lower: letters,
  upper: letters,
  trim: letters,
  proper: letters,
  tolowercase: letters,
  touppercase: letters,
  today: dates,
  now: dates,
  date: dates,
  datediff: dates,
  dateadd: dates,
  getdate: dates,
  contains: parts,
  includes: parts,
  startswith: parts,
  endswith: parts,
  like: parts,
  match: parts,
  matches: parts,
  regexp: parts,
  search: parts,
  find: parts,
  indexof: parts,
  left: parts,
  right: parts,
  mid: parts,
  substring: parts,
  max: largest,
  min: largest,
  greatest: largest,
  least: largest,
  sum: sums,
  sumif: sums,
  avg: sums,
  average: sums,
  len: 'The length of a text cannot be asked',
  length: 'The length of a text cannot be asked',
  vlookup: 'Values are named: declare the field as `one of …`, or a `list`',
  xlookup: 'Values are named: declare the field as `one of …`, or a `list`',
};

/** What to write instead of a function that does not exist. */
export const functionHint = (name: string): string =>
  own(hints, name.toLowerCase()) ??
  'There are `count of`, `sum of`, `last … of`, `days since`, `days between`, `domain of`, `lowest of` and `highest of`';
