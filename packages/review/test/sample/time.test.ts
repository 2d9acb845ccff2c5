// What a sample says about leads that change by time alone.
import { describe, expect, test } from 'vitest';
import { activity, entry, found, leads, told } from './kit.ts';

const source = (fading: string): string => `lead { role one of user, buyer }
activity click
score interest from 0 to 100 {
  ${fading}
  add 28 per click
}
grade heat {
  band hot when interest >= 26
  band cold otherwise
}
`;
const DAILY = source('points fade to zero over 28 days');
const WEEKLY = source('points fade to zero over 28 days in steps of 7 days');

/** An activity `days` and half a day old: whole days never turn at the instant itself. */
const clicked = (days: number) => ({ activities: [activity('click', days + 0.5)] });
const COLD = leads(40, {});

describe('points that fade', () => {
  test('every day: each lead that has some, and what comes out otherwise', () => {
    const drafts = [leads(5, {}, clicked(2)), leads(5, {}, clicked(6)), leads(3, {}, clicked(30)), COLD];
    expect(told(found(DAILY, drafts))).toEqual([
      '4 sample-changes-by-time: After a day without anything new, 19% of the leads (10 of 53) have to be decided again, and 10 come out otherwise: the score `interest` in 10 and the grade `heat` in 5',
    ]);
  });

  test('every week: only those whose week is over', () => {
    const drafts = [leads(5, {}, clicked(2)), leads(5, {}, clicked(6)), leads(3, {}, clicked(30)), COLD];
    expect(told(found(WEEKLY, drafts))).toEqual([
      '4 sample-changes-by-time: After a day without anything new, 9% of the leads (5 of 53) have to be decided again, and 5 come out otherwise: the score `interest` in 5 and the grade `heat` in 5',
    ]);
  });

  test('more than half of the leads is often; exactly half is not', () => {
    const drafts = [leads(20, {}, clicked(8)), leads(20, {}), leads(20, {}, clicked(30))];
    expect(told(found(DAILY, drafts))[0]).toContain('sample-changes-by-time: After a day without anything new, 33%');
    const many = [leads(20, {}, clicked(8)), leads(20, {}, clicked(9)), leads(40, {})];
    expect(told(found(DAILY, many), 'sample-changes-often')).toEqual([]);
    expect(told(found(DAILY, [...many, leads(1, {}, clicked(9))]), 'sample-changes-often')).toHaveLength(1);
    expect(told(found(DAILY, many, { thresholds: { changingOften: 40 } }), 'sample-changes-often')).toHaveLength(1);
  });

  test('nothing is said where time changes nothing, nor of few leads', () => {
    const still = source('').replace('  \n', '');
    expect(told(found(still, [leads(20, {}, clicked(2)), leads(20, {})]))).toEqual([]);
    expect(told(found(DAILY, [leads(10, {}, clicked(2)), leads(19, {})]))).toEqual([]);
  });

  test('what happens later is news, not time', () => {
    const later = { activities: [activity('click', -0.5)] };
    expect(
      told(found(DAILY, [leads(20, {}, later), leads(20, {}), leads(1, {}, clicked(30))]), 'sample-changes-by-time'),
    ).toEqual([]);
  });

  test('an activity that rounding hides is decided again all the same', () => {
    const hidden = DAILY.replace('add 28 per click', 'add 2.8 per click');
    const list = found(hidden, [leads(20, {}, clicked(4)), leads(20, {})]);
    expect(told(list, 'sample-changes-by-time')).toEqual([
      '4 sample-changes-by-time: After a day without anything new, 50% of the leads (20 of 40) have to be decided again, and all come out as before',
    ]);
  });
});

test('moves that only wait are named at the lifecycle', () => {
  const program = `lead { role one of user, buyer }
lifecycle {
  stage inquiry
  stage old
  move inquiry to old after 30 days
}
`;
  const list = found(program, [
    leads(6, {}, { history: [entry('inquiry', 29.5)] }),
    leads(30, {}, { history: [entry('inquiry', 3)] }),
    leads(10, {}, { history: [entry('inquiry', 40)] }),
  ]);
  expect(told(list)).toEqual([
    '2 sample-changes-by-time: After a day without anything new, 13% of the leads (6 of 46) have to be decided again, and 6 come out otherwise: stages and moves in 6',
  ]);
});
