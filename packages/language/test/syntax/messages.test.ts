// What is said about mistakes people make: one message each, in words of the language.
import { parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { findings } from './source.ts';

test.each([
  ['score fit { add 1 when a is b }', 'range-missing at "": `score fit` needs its range: from 0 to 100'],
  ['score fit "Fit" 0 to 100 { }', 'range-missing at "0": `score fit` needs its range: from 0 to 100'],
  ['score from 0 to 100 { }', 'name-missing at "from": `score` needs a name, not `from`'],
  ['gate { require a }', 'name-missing at "": `gate` needs a name'],
  ['activity last { x text }', 'name-reserved at "last": `last` is a word of the language and cannot name an activity'],
  ['lead { email }', 'type-missing at "": The field `email` needs its type'],
  ['lead {\n  email txt\n}', 'type-missing at "txt": The field `email` needs its type, not `txt`'],
  ['lead {\n  one of a, b\n}', 'name-missing at "one": `field` needs a name, not `one`'],
  ['scor fit from 0 to 9 { }', 'declaration-expected at "scor": `scor` opens no declaration'],
  ['gate g {\n  requires fit >= 60\n}', 'line-unknown at "requires": `requires` opens no line of `gate g`'],
  ['gate g {\n  require fit >=\n}', 'part-missing at "": After `>=` comes a value'],
  ['gate g {\n  require\n}', 'part-missing at "": After `require` comes a condition'],
  ['gate g { require fit 60 }', 'part-missing at "60": After `fit` comes a comparison, not `60`'],
  ['gate g { require 1 < a < 5 }', 'comparison-chained at "<": A comparison ends before `<`: it has two sides'],
  ['gate g {\n  require a is b', 'block-not-closed at "": The block of `gate g` is not closed: `}` is missing'],
  ['gate g\n  require a is b\n}', 'block-missing at "": `gate g` needs its lines in braces: `{` is missing'],
  ['gate g { require (a is b }', 'parenthesis-not-closed at "": A parenthesis is not closed: `)` is missing'],
  ['gate g { require a is b) }', 'parenthesis-unexpected at ")": This `)` closes nothing'],
  ['gate g { require a is b }\n}', 'brace-unexpected at "}": This `}` closes nothing'],
  ['segment s when any a within 3 months', 'unit-unknown at "3 months": `3 months` is no duration'],
  ['segment s when any a within 30', 'part-missing at "": After `30` comes a unit: minutes, hours, days or weeks'],
  ['param p normally 4 allowed 1', 'word-missing at "": After `1` comes `to`'],
  ['grade g {\n  band hot\n}', 'part-missing at "": After `hot` comes `when` with a condition, or `otherwise`'],
  ['list l', 'part-missing at "": After `l` comes its texts or its file'],
  [
    'score s from 0 to 9 {\n  add 1 per a where b is c and d is e\n}',
    'where-needs-parentheses at "and": `where` takes one test; with `and` they stand in parentheses',
  ],
  [
    'score s from 0 to 9 {\n  add 1 a\n}',
    'part-missing at "a": After `1` comes what the points are for: `when`, `per` or `for`, not `a`',
  ],
  ['lifecycle {\n  stage by hand\n}', 'name-missing at "by": `stage` needs a name, not `by`'],
  [
    'lifecycle {\n  stage "Lost"\n}',
    'name-in-quotes at "\\"Lost\\"": "Lost" is a name, and names stand without quotes',
  ],
  ['lifecycle {\n  stage last\n}', 'name-reserved at "last": `last` is a word of the language and cannot name a stage'],
  ['lifecycle {\n  move to sal when a\n}', 'part-missing at "to": After `move` comes a stage, not `to`'],
  ['lifecycle {\n  move mql sal when a\n}', 'word-missing at "sal": After `mql` comes `to`, not `sal`'],
  ['lifecycle {\n  stage mql needs\n}', 'part-missing at "": After `needs` comes the name of a gate'],
  ['lifecycle {\n  stages mql\n}', 'line-unknown at "stages": `stages` opens no line of `lifecycle`'],
  ['calendar in "UTC" { }', 'name-missing at "in": `calendar` needs a name, not `in`'],
  ['calendar c { }', 'word-missing at "": After `c` comes `in`'],
  ['calendar c in UTC { }', 'part-missing at "UTC": After `in` comes a time zone in quotes, not `UTC`'],
  ['calendar c in "UTC" {\n  open monday to friday\n}', 'part-missing at "": After `friday` comes an opening time'],
  [
    'calendar c in "UTC" {\n  closed christmas\n}',
    'part-missing at "christmas": After `closed` comes a date, or `on` with the name of a list, not `christmas`',
  ],
  ['sla around the clock { }', 'name-missing at "around": `sla` needs a name, not `around`'],
  ['sla s {\n  start entering mql\n}', 'word-missing at "entering": After `start` comes `on`, not `entering`'],
  ['sla s {\n  met by entering\n}', 'part-missing at "": After `entering` comes a stage'],
  ['sla s {\n  target when a\n}', 'part-missing at "when": After `target` comes a time, not `when`'],
  ['sla s {\n  no target\n}', 'part-missing at "": After `target` comes `when` with a condition, or `otherwise`'],
  [
    'sla s {\n  notify when due\n}',
    'part-missing at "when": After `notify` comes a team, a route, or somebody in quotes, not `when`',
  ],
  ['sla s {\n  pause from a\n}', 'word-missing at "": After `a` comes `until`'],
  ['sla s {\n  reassign a 4 hours after\n}', 'word-missing at "": After `after` comes `due`'],
  ['team t {\n  each 8 per week\n}', 'part-missing at "per": After `8` comes a stage, not `per`'],
  ['team t {\n  people\n}', 'part-missing at "": After `people` comes a number'],
  ['route r {\n  to when a\n}', 'part-missing at "when": After `to` comes the name of a team, not `when`'],
  ['route r {\n  works by a\n}', 'line-unknown at "works": `works` opens no line of `route r`'],
])('%s', (text, finding) => {
  expect(findings(text)).toEqual([finding]);
});

test('an error costs its own line alone', () => {
  const text = `lead {
  email
  title text
  seniority one of junior, manager,
  employees number
}
segment s when
gate g { require s is }
`;
  expect(findings(text).map(found => found.split(':')[0])).toEqual([
    'type-missing at ""',
    'part-missing at ""',
    'part-missing at ""',
    'part-missing at ""',
  ]);
});

test('what was read of a broken stage or move is kept', () => {
  const text = `lifecycle {
  stage mql stalls after
  stage sal "Accepted" needs
  move mql to sal when
  move sal to
}
`;
  expect(findings(text)).toHaveLength(4);
  expect(parseFile('rules.funnel', text).declarations[0]?.node).toMatchObject({
    lines: [
      { kind: 'stage', name: { text: 'mql' }, marks: [] },
      { kind: 'stage', name: { text: 'sal' }, label: { value: 'Accepted' } },
      { kind: 'move', from: { text: 'mql' }, to: { text: 'sal' }, when: { condition: { kind: 'missing' } } },
    ],
  });
});
