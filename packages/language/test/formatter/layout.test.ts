// How each construct is laid out: one line a line, no columns, blank lines as the author set them.
import { describe, expect, test } from 'vitest';
import { format } from '../../src/index.ts';
import { formatted, lines } from './formatted.ts';

describe('one line each', () => {
  const cases: readonly [string, string, string][] = [
    [
      'funnel',
      'funnel acme "Acme" {owned by marketing,sales review every 30 days reviewed 2026-11-01}',
      lines(
        'funnel acme "Acme" {',
        '  owned by marketing, sales',
        '  review every 30 days',
        '  reviewed 2026-11-01',
        '}',
      ),
    ],
    [
      'lead',
      'lead {email text spend   "Spend"  from "SPEND" unknown "n/a","-" number by 0.01\n  stage_of one of a,"b c"}',
      lines(
        'lead {',
        '  email text',
        '  spend "Spend" from "SPEND" unknown "n/a", "-" number by 0.01',
        '  stage_of one of a, "b c"',
        '}',
      ),
    ],
    ['list', 'list l="a","b"', lines('list l = "a", "b"')],
    [
      'param',
      'param p normally - 4 allowed -10 to 90 {use 6_000 when a is b until 2026-12-31 use -3 when c}',
      lines(
        'param p normally -4 allowed -10 to 90 {',
        '  use 6_000 when a is b until 2026-12-31',
        '  use -3 when c',
        '}',
      ),
    ],
    [
      'persona',
      'persona p "P" when a in(b,c)and not d{note "t" "u" note "v" "w"}',
      lines('persona p "P" when a in (b, c) and not d {', '  note "t" "u"', '  note "v" "w"', '}'),
    ],
    ['exclude', 'exclude "x" when domain of e in l', lines('exclude "x" when domain of e in l')],
    [
      'score',
      'score s from 0 to 9 by 0.5 {points halve every 14 days group "G" up to 3 points {add 1 per a once per b}}',
      lines(
        'score s from 0 to 9 by 0.5 {',
        '  points halve every 14 days',
        '  group "G" up to 3 points { add 1 per a once per b }',
        '}',
      ),
    ],
    [
      'grade',
      'grade g{band a "A" when x>=1 band b otherwise}',
      lines('grade g {', '  band a "A" when x >= 1', '  band b otherwise', '}'),
    ],
    [
      'gate',
      'gate g passes with 1 of {ask a "A" when x ask b when y}',
      lines('gate g passes with 1 of {', '  ask a "A" when x', '  ask b when y', '}'),
    ],
    [
      'lifecycle',
      'lifecycle {stage a as lead stage b "B" from "b!" needs g stalls after 2 days move a to b after 3 days when x because "y" move b to a by hand}',
      lines(
        'lifecycle {',
        '  stage a as lead',
        '  stage b "B" from "b!" needs g stalls after 2 days',
        '  move a to b after 3 days when x because "y"',
        '  move b to a by hand',
        '}',
      ),
    ],
    [
      'calendar',
      'calendar c in "Europe/Berlin" {open monday to friday 09:00 to 12:00,13:00 to 17:00 closed 2026-12-25,2027-01-01 closed on l}',
      lines(
        'calendar c in "Europe/Berlin" {',
        '  open monday to friday 09:00 to 12:00, 13:00 to 17:00',
        '  closed 2026-12-25, 2027-01-01',
        '  closed on l',
        '}',
      ),
    ],
    [
      'sla',
      'sla s around the clock {start on entering a when x met by at least 3 call where(y is z) pause from p until q target 1 elapsed hour no target otherwise notify "m" at 75% of the time}',
      lines(
        'sla s around the clock {',
        '  start on entering a when x',
        '  met by at least 3 call where (y is z)',
        '  pause from p until q',
        '  target 1 elapsed hour',
        '  no target otherwise',
        '  notify "m" at 75% of the time',
        '}',
      ),
    ],
    [
      'team',
      'team t "T" {people 3 each 8 mql per week}',
      lines('team t "T" {', '  people 3', '  each 8 mql per week', '}'),
    ],
    ['route', 'route r {to a when x to b otherwise}', lines('route r {', '  to a when x', '  to b otherwise', '}')],
  ];
  test.each(cases)('%s', (_, source, expected) => expect(formatted(source)).toBe(expected));
});

describe('signs', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a>=-3', 'a >= -3'],
    ['a- -3>0', 'a - -3 > 0'],
    ['-a-b>2*c', '-a - b > 2 * c'],
    ['from-3>2', 'from - 3 > 2'],
    ['lowest of(a,b+1)=- 2', 'lowest of (a, b + 1) = -2'],
    [
      'count of(call by sales where(x is y)within 3 days)>1',
      'count of (call by sales where (x is y) within 3 days) > 1',
    ],
    ['((a)or b)and c', '((a) or b) and c'],
    ['a between-1 and 2', 'a between -1 and 2'],
  ];
  test.each(cases)('%s', (source, expected) =>
    expect(formatted(`segment s when ${source}`)).toBe(`segment s when ${expected}\n`),
  );
});

describe('blocks', () => {
  test('with one line stay on one line when they were written so', () => {
    expect(formatted('activity a {path text}')).toBe('activity a { path text }\n');
    expect(formatted('activity a {\n path text }')).toBe(lines('activity a {', '  path text', '}'));
    expect(formatted('activity a { path text minutes number }')).toBe(
      lines('activity a {', '  path text', '  minutes number', '}'),
    );
  });

  test('that are too long for it do not', () => {
    const label = 'x'.repeat(120);
    expect(formatted(`activity a "${label}" { path text }`)).toBe(lines(`activity a "${label}" {`, '  path text', '}'));
  });

  test('that are empty have nothing between their braces', () => {
    expect(formatted('activity a {\n\n}')).toBe('activity a {}\n');
    expect(formatted('activity a {\n\n// why\n\n}')).toBe(lines('activity a {', '  // why', '}'));
  });
});

describe('blank lines', () => {
  test('are kept, one of them, and none is invented', () => {
    const source = '\n\nactivity a\nactivity b activity c\n\n\n\nactivity d\n\n';
    expect(formatted(source)).toBe(lines('activity a', 'activity b', 'activity c', '', 'activity d'));
  });

  test('do not stand first or last in a block', () => {
    expect(formatted('lead {\n\n a text\n\n\n b text\n\n}')).toBe(lines('lead {', '  a text', '', '  b text', '}'));
  });

  test('are those of the text, whatever ends its lines', () => {
    expect(formatted('\ufeffactivity a\r\n\r\nactivity b\r\n')).toBe(lines('activity a', '', 'activity b'));
    expect(formatted('activity a\r\ractivity b')).toBe(lines('activity a', '', 'activity b'));
  });

  test('make no text of nothing', () => {
    expect(formatted('\n\n')).toBe('');
  });
});

describe('hurdles', () => {
  test('stand in the order in which they are asked', () => {
    const source = lines(
      'gate g {',
      '  require a',
      '  pass at once when b',
      '  owned by x',
      '  refuse when c because "C"',
      '  require d',
      '  refuse when e',
      '}',
    );
    expect(formatted(source)).toBe(
      lines(
        'gate g {',
        '  refuse when c because "C"',
        '  refuse when e',
        '  owned by x',
        '  pass at once when b',
        '  require a',
        '  require d',
        '}',
      ),
    );
  });

  test('keep their order beside lines of another kind of gate', () => {
    const source = lines('gate g {', '  require a', '  use b otherwise', '  refuse when c', '}');
    expect(formatted(source)).toBe(source);
  });
});

describe('units of time', () => {
  test('agree with their number', () => {
    const source = lines(
      'segment a when any b within 30 day and no c within 1 weeks',
      'sla d around the clock {',
      '  target 1 elapsed hours',
      '  notify "e" 1.0 elapsed days after due // 2 day',
      '}',
    );
    const printed = lines(
      'segment a when any b within 30 days and no c within 1 week',
      'sla d around the clock {',
      '  target 1 elapsed hour',
      '  notify "e" 1.0 elapsed day after due // 2 day',
      '}',
    );
    expect(formatted(source)).toBe(printed);
    expect(formatted(printed)).toBe(printed);
  });

  test('are left alone where no time is meant', () => {
    const source = lines('lead {', '  seats number by 1', '  days number', '}');
    expect(formatted(source)).toBe(source);
  });
});

test('what has errors keeps the line ends it has', () => {
  const result = format('list  a = "x"\r\n\r\nsegment   s when email\r\n  and\r\n\r\nlist  b = "y"\r\n');
  expect(result).toMatchObject({
    kind: 'formatted',
    text: 'list a = "x"\n\nsegment   s when email\r\n  and\n\nlist b = "y"\n',
  });
});
