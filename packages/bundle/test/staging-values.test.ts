// Staging one datum, type by type: the edges.
import { type DataProblem, type Datum, type Field, stageValue, type Value } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { field } from './sample.ts';

type Expected = Value | { readonly problem: DataProblem['code'] };
type Case = readonly [Datum, Expected];

/** The value, or the problem of one that is unknown for being bad. */
function staged(of: Field, datum: Datum): Expected {
  const { problem, value } = stageValue(of, datum);
  if (problem !== null && value === null) return { problem };
  return value;
}

const number = field('n', { kind: 'number', decimals: 3 });
const notANumber = { problem: 'not-a-number' } as const;
const outOfRange = { problem: 'number-out-of-range' } as const;

describe('a number', () => {
  test.each<Case>([
    ['1', 1000],
    [1, 1000],
    ['-1.5', -1500],
    ['+7', 7000],
    ['007', 7000],
    ['-0', 0],
    [-0, 0],
    [' 12.5\t', 12_500],
    ['1e3', 1_000_000],
    ['1E+3', 1_000_000],
    ['25e-1', 2500],
    ['1e-400', 0],
    // Half up, below zero too, as the doubles have it: 0.5005 × 1000 is 500.49999999999994, 1.0005 × 1000 is 1000.5.
    ['0.0005', 1],
    ['0.00049999', 0],
    ['-0.0005', 0],
    ['-0.00051', -1],
    ['-1.0005', -1000],
    ['-1.0006', -1001],
    ['1.0005', 1001],
    ['0.5005', 500],
    [0.5005, 500],
    ['-0.5005', -500],
    ['1.005', 1005],
    ['2.6745', 2675],
    ['-2.6745', -2674],
    // The ends of the range.
    ['4000000000000', 4e15],
    ['-4000000000000', -4e15],
    ['4000000000000.001', outOfRange],
    ['-4000000000000.001', outOfRange],
    ['1e400', outOfRange],
    ['-1e400', outOfRange],
    [1e300, outOfRange],
    // Not known.
    ['', null],
    [' ', null],
    [null, null],
    [undefined, null],
    // None.
    ['1,5', notANumber],
    ['1_000', notANumber],
    ['1 000', notANumber],
    ['.5', notANumber],
    ['5.', notANumber],
    ['1e', notANumber],
    ['e5', notANumber],
    ['1e+', notANumber],
    ['--1', notANumber],
    ['+', notANumber],
    ['0x10', notANumber],
    ['Infinity', notANumber],
    ['NaN', notANumber],
    ['١', notANumber],
    ['1\u00a0', notANumber],
    ['$5', notANumber],
    [true, notANumber],
    [[1], notANumber],
    [Number.NaN, notANumber],
    [Number.POSITIVE_INFINITY, notANumber],
  ])('%j is %j', (datum, expected) => {
    expect(staged(number, datum)).toEqual(expected);
  });

  test.each([
    [0, '2.5', 3],
    [0, '-2.5', -2],
    [0, '4000000000000000', 4e15],
    [0, '4000000000000001', outOfRange],
    [6, '0.0000005', 1],
    [6, '4000000000', 4e15],
    [6, '4000000000.000001', outOfRange],
  ] as const)('of %i decimals: %s is %j', (decimals, datum, expected) => {
    expect(staged(field('n', { kind: 'number', decimals }), datum)).toEqual(expected);
  });

  test('is floor(x × 1000 + 0.5) in doubles, as a text and as a number', () => {
    const bounded = fc.double({ min: -4e12, max: 4e12, noNaN: true });
    fc.assert(
      fc.property(bounded, x => {
        const steps = Math.floor(x * 1000 + 0.5) + 0;
        expect(staged(number, x)).toBe(steps);
        expect(staged(number, String(x))).toBe(steps);
      }),
    );
  });

  test('with up to three decimals written is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e12, max: 4e12 }), thousandths => {
        const sign = thousandths < 0 ? '-' : '';
        const digits = String(Math.abs(thousandths)).padStart(4, '0');
        const text = `${sign}${digits.slice(0, -3)}.${digits.slice(-3)}`;
        expect(staged(number, text)).toBe(thousandths + 0);
      }),
    );
  });
});

describe('a text', () => {
  const text = field('t', { kind: 'text' });
  const notAText = { problem: 'not-a-text' } as const;

  test.each<Case>([
    ['VP of Sales', 'vp of sales'],
    // ASCII alone is folded: not é, not the Kelvin sign, not the dotted I, not sharp s.
    ['École \u212A \u0130 ß Z', 'École \u212A \u0130 ß z'],
    ['  Kept  ', '  kept  '],
    [' ', ' '],
    ['', null],
    [null, null],
    [12, '12'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    [-0, '0'],
    [true, 'true'],
    ['😀X', '😀x'],
    ['a\u0000b', notAText],
    ['\ud800', notAText],
    ['x\udc00y', notAText],
    ['\ud83dX', notAText],
    ['\ude00\ud83d', notAText],
    [['a'], notAText],
    [Number.NaN, notAText],
  ])('%j is %j', (datum, expected) => {
    expect(staged(text, datum)).toEqual(expected);
  });
});

describe('a boolean', () => {
  const boolean = field('b', { kind: 'boolean' });
  const notABoolean = { problem: 'not-a-boolean' } as const;

  test.each<Case>([
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    ['TRUE', true],
    [' Yes ', true],
    ['1', true],
    ['no', false],
    ['False', false],
    ['0', false],
    ['', null],
    ['\t', null],
    ['y', notABoolean],
    ['on', notABoolean],
    ['1.0', notABoolean],
    [2, notABoolean],
    [[true], notABoolean],
  ])('%j is %j', (datum, expected) => {
    expect(staged(boolean, datum)).toEqual(expected);
  });
});

describe('a date', () => {
  const date = field('d', { kind: 'date' });
  const notADate = { problem: 'not-a-date' } as const;

  test.each<Case>([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['2000-02-29', 11_016],
    ['2024-02-29', 19_782],
    [' 2026-11-21 ', 20_778],
    ['9999-12-31', 2_932_896],
    ['', null],
    ['1969-12-31', notADate],
    ['2023-02-29', notADate],
    ['2100-02-29', notADate],
    ['2026-13-01', notADate],
    ['2026-00-10', notADate],
    ['2026-01-00', notADate],
    ['2026-04-31', notADate],
    ['2026-1-1', notADate],
    ['10000-01-01', notADate],
    ['2026/01/01', notADate],
    ['20260101', notADate],
    ['2026-01-01T00:00Z', notADate],
    ['2026-01-0١', notADate],
    [20_778, notADate],
    [true, notADate],
  ])('%j is %j', (datum, expected) => {
    expect(staged(date, datum)).toEqual(expected);
  });
});

describe('an instant', () => {
  const datetime = field('i', { kind: 'datetime' });
  const notAnInstant = { problem: 'not-an-instant' } as const;
  const noon = Date.UTC(2026, 10, 21, 12);

  test.each<Case>([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-21T12:00Z', noon],
    ['2026-11-21 12:00:00z', noon],
    ['2026-11-21t12:00:00.000Z', noon],
    ['2026-11-21T13:00+01:00', noon],
    ['2026-11-21T13:00+0100', noon],
    ['2026-11-21T13:00+01', noon],
    ['2026-11-21T06:30:00-05:30', noon],
    [' 2026-11-21T12:00Z ', noon],
    // Fractions are floored.
    ['2026-11-21T12:00:00.9999999Z', noon + 999],
    ['2026-11-21T12:00:00,5Z', noon + 500],
    ['2026-11-21T12:00:00.05Z', noon + 50],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
    ['1969-12-31T23:30-01:00', 1_800_000],
    ['', null],
    ['2026-11-21', notAnInstant],
    ['2026-11-21T12:00', notAnInstant],
    ['2026-11-21T12Z', notAnInstant],
    ['2026-11-21T24:00Z', notAnInstant],
    ['2026-11-21T12:60Z', notAnInstant],
    ['2026-11-21T23:59:60Z', notAnInstant],
    ['2026-11-21T12:00:00.Z', notAnInstant],
    ['2026-11-21T12:00+24:00', notAnInstant],
    ['2026-11-21T12:00+1:00', notAnInstant],
    ['2026-11-21T12:00 Z', notAnInstant],
    ['2026-11-21T12:00Zx', notAnInstant],
    ['2023-02-29T12:00Z', notAnInstant],
    ['1969-12-31T23:59:59Z', notAnInstant],
    ['1970-01-01T00:00+00:01', notAnInstant],
    ['9999-12-31T23:59-00:01', notAnInstant],
    [1_700_000_000_000, notAnInstant],
  ])('%j is %j', (datum, expected) => {
    expect(staged(datetime, datum)).toEqual(expected);
  });
});

describe('a member', () => {
  const member = field('m', { kind: 'member', members: ['web', 'Lead Add Form', 'unknown', 'École', '1'] });
  const notAMember = { problem: 'not-a-member' } as const;

  test.each<Case>([
    ['web', 0],
    ['WEB', 0],
    [' Web\r\n', 0],
    ['lead add form', 1],
    ['Unknown', 2],
    ['École', 3],
    ['ÉCOLE', 3],
    ['école', notAMember],
    [1, 4],
    ['', null],
    ['  ', null],
    [null, null],
    ['wob', notAMember],
    ['constructor', notAMember],
    ['lead  add form', notAMember],
    [true, notAMember],
    [['web'], notAMember],
  ])('%j is %j', (datum, expected) => {
    expect(staged(member, datum)).toEqual(expected);
  });
});

describe('a list', () => {
  const texts = field('l', { kind: 'text_list' });
  const members = field('l', { kind: 'member_list', members: ['a', 'B'] });
  const both = (of: Field, datum: Datum) => stageValue(of, datum);

  test.each<readonly [Datum, Value, DataProblem['code'] | null]>([
    ['Kubernetes; Terraform ;;', ['kubernetes', 'terraform'], null],
    ['one', ['one'], null],
    [';', [], null],
    ['', null, null],
    [' ', null, null],
    [null, null, null],
    [[], [], null],
    [['X', ' y ', '', null, 5, true], ['x', 'y', '5', 'true'], null],
    [['x;y'], ['x;y'], null],
    [5, ['5'], null],
    ['a;b\u0000', ['a', null], 'not-a-text'],
    [['a', ['b']], ['a', null], 'not-a-text'],
    [Number.NaN, null, 'not-a-list'],
  ])('of texts: %j', (datum, value, problem) => {
    expect(both(texts, datum)).toEqual({ value, problem });
  });

  test.each<readonly [Datum, Value, DataProblem['code'] | null]>([
    ['A;b', [0, 1], null],
    ['a;c;b', [0, null, 1], 'not-a-member'],
    [['b', 'b'], [1, 1], null],
    [['b', ['a']], [1, null], 'not-a-member'],
    [[], [], null],
    ['', null, null],
  ])('of members: %j', (datum, value, problem) => {
    expect(both(members, datum)).toEqual({ value, problem });
  });
});

describe('texts that stand for unknown', () => {
  const unknown = ['Select', '-1'];

  test.each<readonly [Field['type'], Datum, Value]>([
    [{ kind: 'member', members: ['a'] }, ' SELECT ', null],
    [{ kind: 'text' }, 'select', null],
    [{ kind: 'text' }, 'selected', 'selected'],
    [{ kind: 'number', decimals: 3 }, '-1', null],
    [{ kind: 'number', decimals: 3 }, -1, null],
    [{ kind: 'number', decimals: 3 }, -2, -2000],
    [{ kind: 'date' }, 'Select', null],
    [{ kind: 'text_list' }, 'Select', null],
    [{ kind: 'text_list' }, 'x;Select', ['x', null]],
    [{ kind: 'member_list', members: ['a'] }, ['Select', 'A'], [null, 0]],
  ])('%j of %j', (type, datum, value) => {
    expect(stageValue(field('f', type, { unknown }), datum)).toEqual({ value, problem: null });
  });
});

test('no datum of any shape makes any type throw; what is bad is unknown', () => {
  const types: readonly Field['type'][] = [
    { kind: 'text' },
    { kind: 'number', decimals: 2 },
    { kind: 'boolean' },
    { kind: 'date' },
    { kind: 'datetime' },
    { kind: 'member', members: ['a', 'b'] },
    { kind: 'text_list' },
    { kind: 'member_list', members: ['a', 'b'] },
  ];
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.anything({ withNullPrototype: true }), (type, datum) => {
      const { problem, value } = stageValue(field('f', type), datum as Datum);
      if (problem !== null && !type.kind.endsWith('list')) expect(value).toBeNull();
    }),
    { numRuns: 2000 },
  );
});
