// Numbers, dates and times of day as other places write them.
import { replaceWith, report } from '../../../diagnostics/report.ts';
import { spanOf } from '../span-of.ts';
import * as tokens from '../tokens.ts';
import type { Reader } from './foreign.ts';

/** Year, month and day of a date that is written another way; null where day and month cannot be told apart. */
function partsOf(image: string): readonly string[] | null {
  const [a = '', b = '', c = ''] = image.split(/[/.]/);
  if (a.length > 2) return [a, b, c];
  if (c.length < 4) return null;
  if (image.includes('.') || Number(a) > 12) return [c, b, a];
  return Number(b) > 12 ? [c, a, b] : null;
}

/** `11/26/2026` and `26.11.2026`. */
export const otherDate: Reader = token => {
  const span = spanOf(token);
  const instead = partsOf(token.image)
    ?.map(part => part.padStart(2, '0'))
    .join('-');
  const fixes = instead === undefined ? [] : [replaceWith(span, instead, true)];
  const data = { text: token.image, instead: instead ?? 'YYYY-MM-DD' };
  return { type: tokens.date, diagnostic: report('date-form', data, span, { fixes }) };
};

/** `09:00` for `9:00` or `9 am`; null for an hour that no clock shows. */
function clockOf(image: string): string | null {
  const [, hour = '', minute = '00', half = ''] = /^(\d+)(?::(\d\d))?[^apAP]*([apAP]?)/.exec(image) ?? [];
  if (half !== '' && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const shift = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(shift).padStart(2, '0')}:${minute}`;
}

/** `9:00` and `5 pm`. */
export const otherClock: Reader = token => {
  const span = spanOf(token);
  const instead = clockOf(token.image);
  const fixes = instead === null ? [] : [replaceWith(span, instead, true)];
  const data = { text: token.image, instead: instead ?? 'HH:MM' };
  return { type: tokens.clock, diagnostic: report('clock-form', data, span, { fixes }) };
};

/** `.5` and `1.000.000`. */
export const otherNumber: Reader = token => {
  const span = spanOf(token);
  const { image } = token;
  const plain = image.startsWith('.') ? `0${image}` : image.replaceAll('.', '');
  const grouped = image.startsWith('.') ? plain : image.replaceAll('.', '_');
  const fixes = [replaceWith(span, plain, true)];
  return {
    type: tokens.number,
    diagnostic: report('number-grouped', { text: image, plain, grouped }, span, { fixes }),
  };
};
