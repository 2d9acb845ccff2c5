// Where lines of more than 130 characters are broken.
import { describe, expect, test } from 'vitest';
import { formatted, lines } from './formatted.ts';

const long = (name: string): string => name.repeat(45);
const [a, b, c] = [long('a'), long('b'), long('c')];

test('conditions break at the outermost of their words, and further inside where that is not enough', () => {
  expect(formatted(`exclude "x" when ${a} and ${b} and c`)).toBe(`exclude "x" when ${a} and ${b} and c\n`);
  expect(formatted(`exclude "x" when ${a} and ${b} and d or ${c}`)).toBe(
    lines(`exclude "x" when ${a} and ${b} and d`, `  or ${c}`),
  );
  expect(formatted(`exclude "x" when d or (${a} or not ${b} or ${c})`)).toBe(
    lines('exclude "x" when d', `  or (${a}`, `    or not ${b}`, `    or ${c})`),
  );
});

test('reasons come first to a line of their own', () => {
  expect(formatted(`gate g { require ${a} and ${b} because "${c}" require x }`)).toBe(
    lines('gate g {', `  require ${a} and ${b}`, `    because "${c}"`, '  require x', '}'),
  );
});

test('the head of a block goes on deeper than the block', () => {
  expect(formatted(`segment s when ${a} and ${b} and ${c} { note "t" "u" }`)).toBe(
    lines(`segment s when ${a}`, `    and ${b}`, `    and ${c} {`, '  note "t" "u"', '}'),
  );
});

test('rules break at their clauses, then at limits', () => {
  const rule = (limit: string): string =>
    `score s from 0 to 9 { add 5 per call where (x is ${a} and y) ${limit} at most 1 per week when ${b} because "why" }`;
  expect(formatted(rule('within 3 days'))).toBe(
    lines(
      'score s from 0 to 9 {',
      `  add 5 per call where (x is ${a} and y) within 3 days at most 1 per week`,
      `    when ${b}`,
      '    because "why"',
      '}',
    ),
  );
  expect(formatted(rule(`once per ${c}`))).toBe(
    lines(
      'score s from 0 to 9 {',
      `  add 5 per call where (x is ${a} and y)`,
      `    once per ${c}`,
      '    at most 1 per week',
      `    when ${b}`,
      '    because "why"',
      '}',
    ),
  );
});

describe('items between commas', () => {
  test('of a list', () => {
    expect(formatted(`list l = "${a}", "${b}", "${c}"`)).toBe(lines('list l =', `  "${a}",`, `  "${b}",`, `  "${c}"`));
  });

  test('of a type', () => {
    expect(formatted(`lead { x one of ${a}, ${b}, ${c} y text }`)).toBe(
      lines('lead {', '  x one of', `    ${a},`, `    ${b},`, `    ${c}`, '  y text', '}'),
    );
  });

  test('of a set, below what it belongs to', () => {
    expect(formatted(`exclude "x" when a and b in ("${a}", "${b}", "${c}")`)).toBe(
      lines('exclude "x" when a', '  and b in (', `    "${a}",`, `    "${b}",`, `    "${c}"`, '  )'),
    );
  });
});

test('sums break at their signs', () => {
  expect(formatted(`exclude "x" when ${a} + ${b} - ${c} > 0`)).toBe(
    lines(`exclude "x" when ${a}`, `  + ${b}`, `  - ${c} > 0`),
  );
});

test('what has no place to break is as long as it is', () => {
  const note = `persona p when x { note "t" "${a}${b}${c}" }`;
  expect(formatted(note)).toBe(lines('persona p when x {', `  note "t" "${a}${b}${c}"`, '}'));
});
