// What scores come to at least and at most, worked out by hand.
import { describe, expect, test } from 'vitest';
import { check, type Decimal, parseFile, scoreBudgets } from '../../src/index.ts';
import { reader } from './files.ts';

const data = `lead {
  size number
  cents number by 0.01
  region one of amer, emea, apac
  ok boolean
}
activity visit {
  path text
  outcome one of a, b, c
}
activity trial
`;

const plain = (value: Decimal | null) => (value === null ? null : Number(value.steps) / 10 ** value.decimals);

function budgetOf(score: string, more = '') {
  const { program, diagnostics } = check([parseFile('rules.funnel', `${data}${score}\n${more}`)], reader);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return scoreBudgets(program).get('s')!;
}

/** The ends of the single rule, and of the score. */
function ends(rule: string, range = '-1_000 to 1_000', lines = '') {
  const { rules, lowest, highest } = budgetOf(`score s from ${range} {\n${lines}\n${rule}\n}`);
  return { rule: [plain(rules[0]!.lowest), plain(rules[0]!.highest)], score: [plain(lowest), plain(highest)] };
}

describe('a rule', () => {
  test.each([
    ['add 10 when size >= 5', 0, 10],
    ['subtract 10 when size >= 5', -10, 0],
    ['add 5 per visit up to 20 points', 0, 20],
    ['add 5 per visit', 0, null],
    ['subtract 5 per visit', null, 0],
    ['add 5 for first visit', 0, 5],
    ['add 5 for last visit up to 3 points', 0, 3],
    ['add 5 per visit once per outcome', 0, 15],
    ['add 5 per visit once per path', 0, null],
    ['add 5 per visit within 7 days at most 2 per day', 0, 80],
    ['add 5 per visit within 8 days at most 1 per week', 0, 15],
    ['add 5 per visit at most 1 per month', 0, null],
    ['add 5 per visit once per outcome within 1 hour at most 4 per day', 0, 15],
    ['add 0.5 per 1 of size up to 30 points', -30, 30],
    ['add 1 per 10 of size when size between 0 and 50', 0, 5],
    ['add 1 per 1 of size when size >= -2 and size < 7', -2, 6.999],
    ['add 1 per 1 of cents when cents >= -2 and cents < 7', -2, 6.99],
    ['subtract 1 per 1 of size when size between 10 and 50', -50, 0],
  ])('%s', (rule, lowest, highest) => {
    expect(ends(rule).rule).toEqual([lowest, highest]);
  });

  test('fades', () => {
    const fading = '  points fade to zero over 2 days';
    // One of this moment, one of a moment before midnight, one of the day before that.
    expect(ends('add 4 per visit at most 1 per day', '-99 to 99', fading).rule).toEqual([0, 10]);
    expect(ends('add 4 per visit within 1 day at most 1 per day', '-99 to 99', fading).rule).toEqual([0, 8]);
    expect(ends('add 4 for last visit', '-99 to 99', fading).rule).toEqual([0, 4]);
  });
});

describe('a score', () => {
  test('is rounded and kept in its range', () => {
    expect(ends('add 2.5 when ok', '0 to 10').score).toEqual([0, 3]);
    expect(ends('subtract 2.5 when ok', '-10 to 10').score).toEqual([-2, 0]);
    expect(ends('add 25 when ok', '0 to 10').score).toEqual([0, 10]);
  });

  test.each([
    ['add 10 when region is amer', 'add 20 when region is emea', 0, 20],
    ['add 10 when size < 5', 'add 20 when size >= 5', 0, 20],
    ['add 10 when size <= 5', 'add 20 when size >= 5', 0, 30],
    ['subtract 10 when region is amer', 'add 20 when region is amer', 0, 10],
    ['subtract 10 when ok', 'add 20 when not ok', -10, 20],
    ['add 10 when ok', 'add 20 when ok is unknown', 0, 20],
    ['add 10 when region is amer', 'subtract 5 when region is not emea', -5, 5],
    ['add 10 for first trial', 'add 20 when no trial', 10, 20],
    ['add 10 for first trial within 7 days', 'add 20 when no trial within 3 days', 10, 30],
    ['add 10 when trial_over', 'add 5 when no trial', 0, 15],
  ])('%s, %s', (first, second, lowest, highest) => {
    const gate = first.includes('trial_over') ? 'gate trial_over { require size > 3 }' : '';
    const budget = budgetOf(`score s from -100 to 100 {\n${first}\n${second}\n}`, gate);
    expect([plain(budget.lowest), plain(budget.highest), budget.isExact]).toEqual([lowest, highest, true]);
  });

  test('looks into personas and segments', () => {
    const more = 'segment big when size >= 1_000\npersona small_one when size < 10';
    const budget = budgetOf(
      'score s from 0 to 100 {\nadd 10 when segment is big\nadd 20 when persona is small_one\n}',
      more,
    );
    expect(plain(budget.highest)).toBe(20);
  });

  test('bounds its groups', () => {
    const group =
      'group "G" up to 15 points {\nadd 10 when region is amer\nadd 10 when ok\nadd 10 when region is emea\n}';
    const budget = budgetOf(`score s from -50 to 50 {\n${group}\nsubtract 4 when ok\n}`);
    // 10 for a region alone; with `ok` 15 of 20, less 4.
    expect([plain(budget.lowest), plain(budget.highest)]).toEqual([0, 11]);
    expect(plain(budget.groups[0]!.highest)).toBe(15);
  });

  test('has its floor for excluded leads', () => {
    const budget = budgetOf('score s from -5 to 50 { add 10 when ok }', 'exclude "Out" when size > 5');
    expect([plain(budget.lowest), plain(budget.excluded)]).toEqual([0, -5]);
  });

  test('with many rules that exclude each other in many ways is bounded still', () => {
    const rules = Array.from({ length: 40 }, (_, index) => `add 1 when size = ${index} or cents = ${index}`);
    const budget = budgetOf(`score s from 0 to 100 {\n${rules.join('\n')}\n}`);
    expect(plain(budget.highest)).toBeGreaterThanOrEqual(2);
  });
});
