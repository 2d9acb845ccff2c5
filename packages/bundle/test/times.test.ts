// Dates and instants as text, against the calendar that every JavaScript engine carries.
import { formatDate, formatInstant, parseDate, parseInstant } from '@funnel/bundle';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const DAY = 86_400_000;
const LAST = 253_402_300_799_999;

test('every day from 1970 to 9999 is the one the engine counts', () => {
  for (let days = 0; days * DAY <= LAST; days += 1) {
    const text = formatDate(days);
    if (parseDate(text) !== days || (days % 97 === 0 && new Date(days * DAY).toISOString().slice(0, 10) !== text)) {
      expect.fail(`day ${days} is written ${text} and read as ${parseDate(text)}`);
    }
  }
});

test('every instant comes back, and is written as the engine writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST }), instant => {
      const text = formatInstant(instant);
      expect(text).toBe(new Date(instant).toISOString());
      expect(parseInstant(text)).toBe(instant);
    }),
  );
});

test('an offset is taken off', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: DAY, max: LAST - DAY }),
      fc.integer({ min: -1439, max: 1439 }),
      (instant, minutes) => {
        const size = Math.abs(minutes);
        const two = (number: number) => String(number).padStart(2, '0');
        const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        expect(parseInstant(formatInstant(instant + minutes * 60_000).replace('Z', offset))).toBe(instant);
      },
    ),
  );
});

test('before 1970 instants are still written, for whoever asks as of then', () => {
  expect(formatInstant(-1)).toBe('1969-12-31T23:59:59.999Z');
  expect(formatDate(-1)).toBe('1969-12-31');
});
