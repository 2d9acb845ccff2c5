// What a sample says about gates and grades.
import { describe, expect, test } from 'vitest';
import { found, leads, told } from './kit.ts';

const SOURCE = `lead {
  employees number
  role one of user, buyer
}
exclude "Our own people" when employees = 1
gate ready {
  refuse when role is user because "Users do not buy"
  require employees >= 500
  require role is buyer
}
`;
const only = (list: readonly { readonly code: string }[]) => list.map(each => each.code);

describe('a gate that nobody passes', () => {
  test('is told at the line where most fail, with the rest', () => {
    const list = found(SOURCE, [
      leads(1, { employees: 20, role: 'buyer' }),
      leads(19, { employees: 10, role: 'buyer' }),
      leads(8, { employees: 900, role: 'user' }),
      leads(4, { employees: 900 }),
      leads(9, { employees: 1, role: 'buyer' }),
    ]);
    expect(told(list)).toEqual(['8 sample-gate-nobody: No lead passes `ready` (0 of 32)']);
    expect(list[0]!.hint).toBe(
      'Of them 20 fail at `employees`, the nearest with 20 where 500 is asked, 8 are refused and 4 are undecided for want of `role`',
    );
  });

  test('is told at its name where no line stops anybody', () => {
    const list = found(SOURCE, [leads(40, { employees: 900, role: 'user' })]);
    expect(told(list, 'sample-gate-nobody')).toEqual(['6 sample-gate-nobody: No lead passes `ready` (0 of 40)']);
    expect(list.at(-1)!.hint).toBe('Of them 40 are refused');
  });

  test('is not told where one passes, nor of few leads', () => {
    const some = [leads(40, { employees: 20, role: 'buyer' }), leads(5, { employees: 20, role: 'user' })];
    expect(only(found(SOURCE, [...some, leads(1, { employees: 500, role: 'buyer' })]))).toEqual([]);
    expect(only(found(SOURCE, [leads(29, { employees: 20, role: 'buyer' })]))).toEqual(
      ['sample-member-unseen'].slice(1),
    );
  });

  test('a checklist and a chooser', () => {
    const source = `lead {
  employees number
  need text
}
segment large when employees >= 500
gate check passes with 2 of {
  ask size when employees >= 5000
  ask need when need is known
}
gate always {
  require employees >= 0
}
gate chosen {
  use check when segment is large
  use always otherwise
}
`;
    const list = found(source, [leads(30, { employees: 900, need: 'yes' }), leads(3, { employees: 700 })]);
    expect(told(list)).toEqual([
      '6 sample-gate-nobody: No lead passes `check` (0 of 33)',
      '10 sample-gate-everybody: Every lead passes `always` (33 of 33)',
      '13 sample-gate-nobody: No lead passes `chosen` (0 of 33)',
    ]);
  });
});

describe('a gate that everybody passes', () => {
  const drafts = [leads(30, { employees: 900, role: 'buyer' }), leads(5, { employees: 1, role: 'user' })];

  test('is told, excluded leads apart', () => {
    expect(told(found(SOURCE, drafts))).toEqual(['6 sample-gate-everybody: Every lead passes `ready` (30 of 30)']);
  });

  test('is not told where one does not', () => {
    expect(told(found(SOURCE, [...drafts, leads(1, { employees: 499, role: 'buyer' })]))).toEqual([]);
  });
});

describe('a band', () => {
  const source = `lead { employees number }
grade size {
  band huge when employees >= 50000
  band large when employees >= 500
  band middle when employees >= 100
  band small otherwise
}
`;

  test('that no lead is in', () => {
    const list = found(source, [leads(20, { employees: 900 }), leads(20, { employees: 90 })]);
    expect(told(list)).toEqual([
      '3 sample-band-empty: No lead is `huge` in `size` (0 of 40)',
      '5 sample-band-empty: No lead is `middle` in `size` (0 of 40)',
    ]);
  });

  test('that a single lead is in, and few leads', () => {
    const one = leads(1, { employees: 50_000 });
    expect(
      told(found(source, [leads(20, { employees: 900 }), leads(20, { employees: 100 }), leads(20, {}), one])),
    ).toEqual([]);
    expect(told(found(source, [leads(29, { employees: 90 })]))).toEqual([]);
  });
});
