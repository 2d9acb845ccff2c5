// What a sample says about rules.
import { describe, expect, test } from 'vitest';
import { activity, found, leads, told } from './kit.ts';

const SIZES = `lead {
  employees number
  role one of user, buyer
}
exclude "Our own people" when employees = 1
score fit from 0 to 100 {
  add 30 when employees >= 500
  add 20 when role is buyer
}
`;

const BUYERS = leads(15, { employees: 20, role: 'buyer' });
const LARGE = leads(15, { employees: 900, role: 'user' });

describe('a rule that never gives anything', () => {
  test('is told with the number of leads that it was asked of', () => {
    const list = found(SIZES, [BUYERS, leads(15, { employees: 499, role: 'user' })]);
    expect(told(list)).toEqual(['7 sample-rule-never: This gives no lead any points (0 of 30)']);
    expect(list[0]!.hint).toContain('See whether its words are those of the data');
  });

  test('is not told where one lead has it, nor of fewer leads than the least', () => {
    expect(
      told(found(SIZES, [BUYERS, leads(14, { employees: 499, role: 'user' }), leads(1, { employees: 500 })])),
    ).toEqual([]);
    expect(told(found(SIZES, [leads(29, { employees: 20, role: 'user' })]))).toEqual([]);
    expect(
      told(found(SIZES, [leads(9, { employees: 20, role: 'user' })], { thresholds: { leastLeads: 5 } })),
    ).toHaveLength(3);
  });

  test('excluded leads are not asked', () => {
    const drafts = [BUYERS, leads(15, { employees: 499, role: 'user' }), leads(50, { employees: 1, role: 'buyer' })];
    expect(told(found(SIZES, drafts))).toEqual(['7 sample-rule-never: This gives no lead any points (0 of 30)']);
  });

  test('says for want of what it is unknown', () => {
    const list = found(SIZES, [leads(20, { employees: 20, role: 'buyer' }), leads(15, { role: 'user' })]);
    expect(told(list)).toEqual(['7 sample-rule-never: This gives no lead any points (0 of 35)']);
    expect(list[0]!.hint).toBe('It is false for 20 leads, and unknown for 15 for want of `employees`');
  });

  test('is not told where its field is mostly empty, or has no column: that is told instead', () => {
    const list = found(SIZES, [leads(10, { employees: 20, role: 'buyer' }), leads(25, { role: 'user' })]);
    expect(list.map(each => each.code)).toEqual(['sample-field-empty']);
    const columns = [{ file: 'leads.csv', absent: ['employees'], unmapped: [] }];
    const without = found(SIZES, [leads(20, { role: 'buyer' }), leads(15, { role: 'user' })], { files: { columns } });
    expect(without.map(each => each.code)).toEqual(['sample-column-missing']);
  });

  test('is told where it asks whether a fact is known that nobody has', () => {
    const source = SIZES.replace('employees >= 500', 'employees is known').replace(
      'exclude "Our own people" when employees = 1\n',
      '',
    );
    const list = found(source, [leads(20, { role: 'buyer' }), leads(15, { role: 'user' })]);
    expect(told(list)).toEqual(['6 sample-rule-never: This gives no lead any points (0 of 35)']);
  });

  test('is told where only one of two files has no column for its field', () => {
    const columns = [
      { file: 'a.csv', absent: ['employees'], unmapped: [] },
      { file: 'b.csv', absent: [], unmapped: [] },
    ];
    const drafts = [leads(20, { employees: 20, role: 'buyer' }), leads(15, { role: 'user' })];
    const list = found(SIZES, drafts, { files: { columns } });
    expect(list.map(each => each.code)).toEqual(['sample-column-missing', 'sample-rule-never']);
  });

  test('nor where a segment that it asks hangs on such a field', () => {
    const source = SIZES.replace('score fit', 'segment large when employees >= 500\nscore fit').replace(
      'when employees >= 500\n  add 20',
      'when segment is large\n  add 20',
    );
    const list = found(source, [leads(10, { employees: 20, role: 'buyer' }), leads(25, { role: 'user' })]);
    expect(list.map(each => each.code)).toEqual(['sample-field-empty']);
  });
});

describe('a rule on activities that never gives anything', () => {
  const source = `lead { role one of user, buyer }
activity click { topic text }
activity trial
score interest from 0 to 100 {
  add 5 per click within 30 days
  add 5 per click where topic is "price"
  add 20 for first trial
}
`;
  const clicked = (days: number, topic: string) => ({ activities: [activity('click', days, { topic })] });

  test('says how many have such activities that are too old', () => {
    const list = found(source, [
      leads(20, {}, clicked(31, 'price')),
      leads(20, {}, { activities: [activity('trial', 1)] }),
    ]);
    expect(told(list)).toEqual(['5 sample-rule-never: This gives no lead any points (0 of 40)']);
    expect(list[0]!.hint).toBe('20 leads have such activities, all of them too long ago to count');
  });

  test('its filter never fits', () => {
    const list = found(source, [
      leads(20, {}, clicked(2, 'news')),
      leads(20, {}, { activities: [activity('trial', 1)] }),
    ]);
    expect(told(list, 'sample-rule-never')).toEqual(['6 sample-rule-never: This gives no lead any points (0 of 40)']);
  });

  test('is not told of an activity that nobody sends, nor without activities', () => {
    const list = found(source, [leads(35, {}, clicked(2, 'price'))]);
    expect(told(list, 'sample-rule-never')).toEqual([]);
    expect(told(list, 'sample-activity-unsent')).toEqual([
      '3 sample-activity-unsent: Nobody sends `trial`: none of 35 activities is a `"trial"`',
    ]);
    expect(told(found(source, [leads(35, {})], { files: { activities: false } }))).toEqual([]);
  });
});

describe('activities', () => {
  const source = `lead { role one of user, buyer }
activity click
activity trial from "Trial Started"
score interest from 0 to 100 {
  add 5 per click
  add 20 for first trial
}
`;
  const clicked = { activities: [activity('click', 1)] };

  test('a type that nobody sends, with the undeclared one that is near', () => {
    const files = {
      unknownTypes: new Map([
        ['TrialStart', 12],
        ['chat', 3],
      ]),
    };
    const list = found(source, [leads(20, {}, clicked), leads(20, {}, clicked)], { files });
    expect(told(list)).toEqual([
      '2 sample-activity-undeclared: 15 activities are of a type that nothing declares: `"TrialStart"` (12) and `"chat"` (3)',
      '3 sample-activity-unsent: Nobody sends `trial`: none of 55 activities is a `"Trial Started"`',
      '5 sample-rule-always: This gives each of 40 leads the same 5 points',
    ]);
    expect(list[1]!.hint).toContain('write `activity trial from "TrialStart"`');
  });

  test('one of them is enough, and few say nothing', () => {
    const one = leads(1, {}, { activities: [activity('Trial Started', 400)] });
    expect(told(found(source, [leads(40, {}, clicked), one]))).toEqual([]);
    expect(told(found(source, [leads(29, {}, clicked), leads(10, {})]), 'sample-activity-unsent')).toEqual([]);
  });
});

describe('a rule that gives everybody the same', () => {
  test('is told with its points', () => {
    const source = SIZES.replace('employees >= 500', 'employees >= 2');
    const list = found(source, [BUYERS, LARGE, leads(5, { employees: 1 })]);
    expect(told(list)).toEqual(['7 sample-rule-always: This gives each of 30 leads the same 30 points']);
  });

  test('is not told where one lead is without, or the points differ', () => {
    const source = SIZES.replace('employees >= 500', 'employees >= 20');
    expect(told(found(source, [BUYERS, LARGE, leads(1, { employees: 19 })]))).toEqual([]);
    const proportion = SIZES.replace('30 when employees >= 500', '0.01 per 1 of employees');
    expect(told(found(proportion, [BUYERS, LARGE]))).toEqual([]);
  });
});

describe('rules that always go together', () => {
  const source = `lead {
  country one of germany, france
  language one of german, french
  role one of user, buyer
}
score fit from 0 to 100 {
  add 10 when country is germany
  add 20 when role is buyer
  add 10 when language is german
  subtract 5 when language is german because "Needs a translation"
}
score other from 0 to 100 {
  add 10 when country is germany
}
`;
  const GERMAN = { country: 'germany', language: 'german' };
  const FRENCH = { country: 'france', language: 'french' };

  test('are told once, at the last, with the others of the same score and sign', () => {
    const list = found(source, [
      leads(10, GERMAN),
      leads(10, { ...FRENCH, role: 'buyer' }),
      leads(20, { ...FRENCH, role: 'user' }),
    ]);
    expect(told(list)).toEqual([
      '9 sample-rules-together: This rule and another give points to the same 10 leads, and to nobody else',
    ]);
  });

  test('are not told where one lead tells them apart, nor of few leads', () => {
    const some = leads(10, { ...FRENCH, role: 'buyer' });
    const odd = leads(1, { country: 'germany', language: 'french', role: 'user' });
    expect(told(found(source, [leads(10, GERMAN), some, leads(20, { ...FRENCH, role: 'user' }), odd]))).toEqual([]);
    expect(told(found(source, [leads(9, GERMAN), some, leads(20, { ...FRENCH, role: 'user' })]))).toEqual([]);
  });

  test('rules for everybody are told of as such', () => {
    const same = `lead { employees number }
score fit from 0 to 100 {
  add 10 when employees >= 1
  add 5 when employees >= 2
}
`;
    const list = found(same, [leads(40, { employees: 20 })]);
    expect(list.map(each => each.code)).toEqual(['sample-rule-always', 'sample-rule-always']);
  });

  test('more than eight leads apart are still apart', () => {
    const user = { role: 'user' };
    const drafts = [
      leads(300, { ...FRENCH, ...user }),
      leads(12, { ...GERMAN, ...user }),
      leads(300, { ...FRENCH, role: 'buyer' }),
    ];
    expect(told(found(source, drafts))).toHaveLength(1);
    expect(told(found(source, [...drafts, leads(1, { ...FRENCH, language: 'german', ...user })]))).toEqual([]);
  });
});
