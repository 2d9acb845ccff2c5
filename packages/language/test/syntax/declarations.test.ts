// Every declaration and every line of a block, as the tree that it becomes.
import { expect, test } from 'vitest';
import { bare, nodes, only, sketch } from './source.ts';

test('funnel', () => {
  const node = only('funnel', 'funnel acme "Acme" { owned by a, b review every 2 weeks reviewed 2026-11-01 }');
  expect(sketch(node)).toBe('(funnel acme "Acme" [(owned [a b]) (review [] 2_week) (reviewed [] 2026-11-01)])');
  expect(sketch(only('funnel', 'funnel acme'))).toBe('(funnel acme [])');
});

test('lead', () => {
  const node = only(
    'lead',
    `lead per product {
      /// Where it came from.
      source "Source" from "Lead Source" unknown "Select", "-" one of web, "Lead Add Form"
      by number
      by number by 0.01
      owned text
      tags list of text
      kinds list of one of a, b
      ok boolean day date at_ datetime
      owned by sales
    }`,
  );
  expect(sketch(node.per)).toBe('product');
  expect(sketch(node.ownership)).toBe('[(owned [sales])]');
  expect(node.fields.map(sketch)).toEqual([
    '(source "Source" "Lead Source" ["Select" "-"] (member ["web" (Lead Add Form true)]) Where it came from.)',
    '(by [] (number))',
    '(by [] (number 0.01))',
    '(owned [] (text))',
    '(tags [] (text_list))',
    '(kinds [] (member_list ["a" "b"]))',
    '(ok [] (boolean))',
    '(day [] (date))',
    '(at_ [] (datetime))',
  ]);
});

test('activity and list', () => {
  expect(
    nodes('activity a activity b by sales "B" from "x" { p text } list l = "a", "b\\"c" list m from "m.txt"').map(
      sketch,
    ),
  ).toEqual([
    '(activity a [] [])',
    '(activity b sales "B" "x" [(p [] (text))] [])',
    '(list l ["a" "b\\"c"])',
    '(list m [] "m.txt")',
  ]);
});

test('param', () => {
  const node = only('param', 'param p "P" normally -4 allowed -20 to 90.5 { use 60 when a is b until 2026-12-31 }');
  expect(sketch(node)).toBe('(param p "P" -4 (-20 90.5) [(60 ((is (name a) (name b)) 2026-12-31))] [])');
});

test('persona, segment and exclude', () => {
  expect(nodes('persona p "P" when a { note "T" "x" } segment s when b exclude "E" when c').map(sketch)).toEqual([
    '(segment persona p "P" (name a) [("T" "x")] [])',
    '(segment segment s (name b) [] [])',
    '(exclude "E" (name c))',
  ]);
});

test('score', () => {
  const node = only(
    'score',
    `score s "S" from -10 to 100 by 0.5 {
      points halve every 14 days
      points fade to zero over 28 days in steps of 7 days
      forget earlier activity on entering nurture
      add 40 when a because "Why"
      subtract 1.5 per 2 of f up to 30 points when b
      add 5 per x by sales where p is q within 30 days at most 1 per quarter once per p up to 25 points when c until 2027-01-01
      add 25 for first x
      add 25 for last x within 3 days
      group "G" up to 30 points { add 8 per x owned by sales }
      owned by marketing
    }`,
  );
  expect([sketch(node.low), sketch(node.high), sketch(node.by)]).toEqual(['-10', '100', '0.5']);
  expect(node.lines.map(sketch)).toEqual([
    '(fading halve 14_day)',
    '(fading fade 28_day 7_day)',
    '(forget nurture)',
    '(rule add 40 (condition) [] ((name a)) "Why")',
    '(rule subtract 1.5 (proportion 2 f) [(up_to 30)] ((name b)))',
    '(rule add 5 (activities all (x sales (is (name p) (name q)))) [(within 30_day) (at_most 1 quarter) (once_per p) (up_to 25)] ((name c) 2027-01-01))',
    '(rule add 25 (activities first (x)) [])',
    '(rule add 25 (activities last (x)) [(within 3_day)])',
    '(group "G" 30 [(rule add 8 (activities all (x)) [])] [(owned [sales])])',
  ]);
  expect(sketch(node.ownership)).toBe('[(owned [marketing])]');
});

test('grade and gates', () => {
  expect(
    nodes(`grade g { band hot "Hot" when a band cold otherwise }
      gate h "H" { refuse when a because "A" pass at once when b require c because "C" }
      gate i passes with 2 of { ask x "X" when a }
      gate j { use i when a use h otherwise }`).map(sketch),
  ).toEqual([
    '(grade g [(hot "Hot" ((name a))) (cold ())] [])',
    '(gate h "H" [(refuse ((name a)) "A") (pass ((name b))) (require (name c) "C")] [])',
    '(gate i 2 [(ask x "X" ((name a)))] [])',
    '(gate j [(use i ((name a))) (use h ())] [])',
  ]);
});

test('positions count from the doc comment of the declaration', () => {
  const text = 'list l = "a"\n\n/// One\n/// two.\nsegment s when x is y';
  const { declarations } = { declarations: nodes(text) };
  const segment = declarations[1]!;
  expect(segment.doc).toBe('One\ntwo.');
  expect(segment.keyword).toEqual({ start: 17, end: 24 });
  expect(segment.kind === 'segment' && segment.when.span).toEqual({ start: 32, end: 38 });
  expect(bare(segment.span)).toEqual({ start: 17, end: 38 });
});
