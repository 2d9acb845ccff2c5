// Every declaration and every line of a block, as the tree that it becomes.
import { parseFile } from '@funnel/language';
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

test('lifecycle', () => {
  const text = `lifecycle {
      /// Whoever left a trace.
      stage inquiry as lead
      stage won "Customer" from "Closed Won" by hand ends stalls after 2 weeks needs g returns as won
      move a to b
      move a to b by hand because "Signed"
      move a to b after 30 days when c until 2027-01-01 because "Why"
      move a to b when c
      owned by sales review every 3 days reviewed 2026-11-01
    }`;
  const node = only('lifecycle', text);
  expect(node.lines.map(sketch)).toEqual([
    '(stage inquiry [(as lead)] Whoever left a trace.)',
    '(stage won "Customer" "Closed Won" [(by_hand) (ends) (stalls 2_week) (needs g) (returns) (as won)])',
    '(move a b)',
    '(move a b (210 217) "Signed")',
    '(move a b 30_day ((name c) 2027-01-01) "Why")',
    '(move a b ((name c)))',
  ]);
  expect(text.slice(210, 217)).toBe('by hand');
  expect(sketch(node.ownership)).toBe('[(owned [sales]) (review [] 3_day) (reviewed [] 2026-11-01)]');
});

test('calendar', () => {
  const node = only(
    'calendar',
    `calendar c "C" in "Europe/Berlin" {
      open monday to friday 09:00 to 12:30, 13:30 to 18:00
      open saturday 00:00 to 24:00
      open 2026-12-05 10:00 to 14:00
      closed 2026-12-25, 2027-01-01
      closed on holidays
      owned by operations
    }`,
  );
  expect(sketch(node)).toBe(
    '(calendar c "C" "Europe/Berlin" [(open monday friday [(09:00 12:30) (13:30 18:00)]) (open saturday [(00:00 24:00)])' +
      ' (open_on 2026-12-05 [(10:00 14:00)]) (closed [2026-12-25 2027-01-01]) (closed_on holidays)] [(owned [operations])])',
  );
});

test('sla', () => {
  const node = only(
    'sla',
    `sla s "S" {
      use berlin when a until 2027-01-01
      use new_york otherwise
      start on entering mql when a
      start on demo_request where seats >= 10
      met by at least 3 call
      met by call by sales where outcome is connected
      met by entering sal
      pause from waiting until entering sal
      cancel on entering lost
      target 1 business hour when a
      target 24 elapsed hours otherwise
      target 2 days
      target 90 business minutes
      target 3 elapsed weeks
      no target otherwise
      notify owner at 75% of the time
      notify "manager" when due
      reassign sdr 4 business hours after due
      owned by sales
    }`,
  );
  expect(node.lines.map(sketch)).toEqual([
    '(use berlin ((name a) 2027-01-01))',
    '(use new_york ())',
    '(start (entering mql) ((name a)))',
    '(start (happening (demo_request (compare >= (name seats) (number 10)))))',
    '(met 3 (happening (call)))',
    '(met (happening (call sales (is (name outcome) (name connected)))))',
    '(met (entering sal))',
    '(pause (happening (waiting)) (entering sal))',
    '(cancel (entering lost))',
    '(target (1 business hour) ((name a)))',
    '(target (24 elapsed hour) ())',
    '(target (2 bare day))',
    '(target (90 business minute))',
    '(target (3 elapsed week))',
    '(no_target ())',
    '(step notify (name owner) (share 75))',
    '(step notify (text "manager") (due))',
    '(step reassign (name sdr) (after_due (4 business hour)))',
  ]);
  expect(sketch(node.ownership)).toBe('[(owned [sales])]');
  const heads = nodes('sla a in berlin { } sla b "B" around the clock { }');
  expect(heads.map(sketch)).toEqual(['(sla a berlin [] [])', '(sla b "B" (10 26) [] [])']);
  expect('sla b "B" around the clock { }'.slice(10, 26)).toBe('around the clock');
});

test('team and route', () => {
  expect(
    nodes(`team t "T" { people 3 each 8 mql per week each 2.5 sql per week owned by sales }
      route r "R" { to t when a until 2027-01-01 to u otherwise work by priority then longest waiting
        work by longest reviewed 2026-11-01 }`).map(sketch),
  ).toEqual([
    '(team t "T" [(people 3) (each 8 mql) (each 2.5 sql)] [(owned [sales])])',
    '(route r "R" [(t ((name a) 2027-01-01)) (u ())] [([(name priority) (waiting)]) ([(name longest)])] [(reviewed [] 2026-11-01)])',
  ]);
});

test('content', () => {
  const node = only(
    'content',
    `content {
      step awareness "A"
      step opens opens when any surge until 2027-01-01
      offer "One" in awareness
      offer "Two" in decision taken on download by sales where (asset is "a" and b) when c
      owned by marketing
    }`,
  );
  expect(node.lines.map(sketch)).toEqual([
    '(step awareness "A")',
    '(step opens ((occurs any (surge)) 2027-01-01))',
    '(offer "One" awareness)',
    '(offer "Two" decision (download sales (grouped (logic and [(is (name asset) (text "a")) (name b)]))) ((name c)))',
  ]);
  expect(sketch(node.ownership)).toBe('[(owned [marketing])]');
});

test('handoff', () => {
  const found = nodes(`handoff h "H" on entering mql {
      to owner
      to "manager"
      include persona, fit
      include last 5 activities
      suggest content
      owned by sales
    }
    handoff on on entering on { }`);
  expect(found.map(sketch)).toEqual([
    '(handoff h "H" mql [(to (name owner)) (to (text "manager")) (include [(name persona) (name fit)]) (include_last 5)' +
      ' (suggest)] [(owned [sales])])',
    '(handoff on on [] [])',
  ]);
});

test('measure and target', () => {
  const found = nodes(`measure a "A" of mql that reach sql within 60 days aim 60% alarm below 45.5%
    measure b of mql with call by sales where outcome is connected within 30 days alarm above 10% aim below 5%
    measure c of first_response
    measure of_target of target aim 90%
    target q "Q" {
      only when region is amer until 2027-01-01
      book 2_000_000 from 2027-01-01 to 2027-03-31
      share marketing 60%
      deal 40_000.5
      rate rate to to 12% in 30 days
      owned by sales
    }`);
  expect(found.map(sketch)).toEqual([
    '(measure a "A" mql (reach sql) 60_day [(aim 60) (alarm below 45.5)])',
    '(measure b mql (with (call sales (is (name outcome) (name connected)))) 30_day [(alarm above 10) (aim (98 103) 5)])',
    '(measure c first_response [])',
    '(measure of_target target [(aim 90)])',
    '(target q "Q" [(only ((is (name region) (name amer)) 2027-01-01)) (book 2000000 2027-01-01 2027-03-31)' +
      ' (share marketing 60) (deal 40000.5) (rate rate to 12 30_day)] [(owned [sales])])',
  ]);
});

test('spans of lines about time', () => {
  const text = `lifecycle {
  /// Doc.
  stage mql stalls after 3 days
  move mql to sal by hand
}
sla s in c {
  start on entering mql
  met by call by sales
  target 1 business hour
  reassign "x" 4 elapsed hours after due
}
calendar c in "UTC" {
  open monday 09:00 to 10:00
}
route r {
  to sdr otherwise
}`;
  const { declarations } = parseFile('rules.funnel', text);
  const sources = declarations.flatMap(({ start, node }) => {
    const found: string[] = [];
    JSON.stringify(node, (key, value) => {
      if (key !== 'keyword' && value?.span !== undefined && value !== node)
        found.push(text.slice(start + value.span.start, start + value.span.end));
      return value;
    });
    return [found];
  });
  expect(sources).toEqual([
    [
      'stage mql stalls after 3 days',
      'mql',
      'stalls after 3 days',
      '3 days',
      '3',
      'move mql to sal by hand',
      'mql',
      'sal',
    ],
    [
      's',
      'c',
      'start on entering mql',
      'entering mql',
      'mql',
      'met by call by sales',
      'call by sales',
      'call by sales',
      'call',
      'sales',
      'target 1 business hour',
      '1 business hour',
      '1',
      'reassign "x" 4 elapsed hours after due',
      '"x"',
      '"x"',
      '4 elapsed hours after due',
      '4 elapsed hours',
      '4',
    ],
    ['c', '"UTC"', 'open monday 09:00 to 10:00', 'monday', '09:00 to 10:00', '09:00', '10:00'],
    ['r', 'to sdr otherwise', 'sdr', 'otherwise'],
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
