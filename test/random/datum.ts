// Random data for a declared field or property: on, just below and just above what the program compares with, missing, or bad.
import type { Datum, Field } from '@funnel/bundle';
import type { Chance } from './chance.ts';
import type { Hints } from './hints.ts';
import { addresses, phrases } from './vocabulary.ts';

const DAY = 86_400_000;

function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** An instant as data write it: in UTC, or with a zone, or with more digits than count. */
export function isoInstant(chance: Chance, instant: number): string {
  const text = new Date(instant).toISOString();
  const form = chance.below(12);
  if (form === 0) return text.replace('Z', '+00:00');
  if (form === 1) return new Date(instant - 5.5 * 3_600_000).toISOString().replace('Z', '-05:30');
  if (form === 2) return text.replace('Z', '999Z');
  if (form === 3 && instant % 60_000 === 0) return text.replace(':00.000Z', 'Z');
  if (form === 4 && instant % 1000 === 0) return text.replace('.000Z', 'Z');
  return text;
}

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

function randomText(chance: Chance, field: Field, hints: Hints): string {
  const near = (hints.near.get(field.name) ?? hints.texts).filter(one => typeof one === 'string');
  if (field.name === 'email' && chance.percent(50)) return chance.pick(addresses);
  if (near.length === 0 || chance.percent(20)) return chance.pick([...phrases, ...addresses]);
  const text = chance.pick(near);
  return chance.pick([
    text,
    text,
    swapCase(text),
    `${text} ahead`,
    `over ${text}`,
    `pre${text}`,
    `${text}s`,
    `a\u2013${text}\u00a0z`,
    `x@${text}`,
    text.replace(' ', '-'),
    text.replace(' ', '  '),
    ` ${text} `,
  ]);
}

/** Large values are there to drive arithmetic out of its range. */
function randomNumber(chance: Chance, field: Field, hints: Hints): number {
  const near = (hints.near.get(field.name) ?? hints.numbers).filter(one => typeof one === 'number');
  const decimals = field.type.kind === 'number' ? field.type.decimals : 3;
  if (chance.percent(4)) return chance.pick([4e12, -4e12, 3.9e9, 4e15, 4.1e15, -1.5e12, 2e6]);
  if (near.length === 0 || chance.percent(25))
    return chance.pick([0, 1, 2, 5, 20, 45, 100, 250, 2000, -7, 0.0005, 2.7185]);
  const literal = chance.pick(near);
  const steps = Math.round(literal * 10 ** decimals) + chance.pick([0, 0, -1, 1]);
  return Number((steps / 10 ** decimals).toFixed(decimals));
}

function asDatum(chance: Chance, number: number): Datum {
  const form = chance.below(8);
  if (form === 0) return String(number);
  if (form === 1) return ` ${number >= 0 ? '+' : ''}${number} `;
  if (form === 2) return number.toExponential();
  return number;
}

function randomMember(chance: Chance, members: readonly string[]): string {
  const member = chance.pick(members);
  return chance.percent(20) ? swapCase(member) : chance.percent(10) ? ` ${member} ` : member;
}

function asList(chance: Chance, parts: readonly string[]): Datum {
  return chance.percent(50) ? parts : parts.join(chance.pick([';', '; ', ' ;; ']));
}

function known(chance: Chance, field: Field, hints: Hints, asOf: number): Datum {
  const { type } = field;
  switch (type.kind) {
    case 'text':
      return randomText(chance, field, hints);
    case 'number':
      return asDatum(chance, randomNumber(chance, field, hints));
    case 'boolean':
      return chance.pick([true, false, true, false, 'yes', 'NO', 1, '0', 'True']);
    case 'date': {
      const today = Math.floor(asOf / DAY);
      const day = chance.pick([...hints.days, today, today - 1, today + 1, today - chance.below(60), today - 400]);
      return isoDate(day + chance.pick([0, 0, 1, -1]));
    }
    case 'datetime': {
      const instant = chance.pick([...hints.instants, asOf, asOf - chance.below(40 * DAY), asOf - DAY, asOf + 2 * DAY]);
      return isoInstant(chance, instant + chance.pick([0, 0, 1, -1]));
    }
    case 'member':
      return randomMember(chance, type.members);
    case 'text_list': {
      const texts = Array.from({ length: chance.below(4) }, () =>
        randomText(chance, field, hints).replaceAll(';', ' '),
      );
      return asList(chance, texts);
    }
    case 'member_list': {
      const members = chance.some(type.members, 0, 3).map(member => (chance.percent(15) ? swapCase(member) : member));
      if (chance.percent(12)) members.push('nothing like it');
      return asList(chance, members);
    }
  }
}

const broken: readonly Datum[] = [
  '1,000',
  'maybe',
  '2026-02-30',
  '2026-11-21',
  '2026-11-21T25:00Z',
  '2026-11-21 10:00',
  'a\0b',
  '\ud800',
  true,
  7,
  [1, 'vp'],
  [null],
  '1e999',
  '.5',
  '5.',
  '0x10',
  '9e18',
  [['x']],
];

/** A datum; `undefined` where the field is to be left out of the record. */
export function randomDatum(chance: Chance, field: Field, hints: Hints, asOf: number): Datum {
  const form = chance.below(100);
  if (form < 10) return undefined;
  if (form < 17) return chance.pick<Datum>(['', null, '  ', ...field.unknown, ...field.unknown.map(swapCase)]);
  if (form < 20) return chance.pick(broken);
  return known(chance, field, hints, asOf);
}
