// Reading one datum as a value of a declared type: a fact, or unknown with or without a problem.
import type { DataProblem, Datum, Field } from '@funnel/bundle';
import type { Fact } from './facts.ts';
import { foldCase, trimmed } from './texts.ts';
import { readDate, readInstant } from './time.ts';

export interface Reading {
  readonly fact: Fact;
  readonly problem: DataProblem['code'] | null;
}

const unknown: Reading = { fact: null, problem: null };
const known = (fact: Fact): Reading => ({ fact, problem: null });
const bad = (problem: DataProblem['code']): Reading => ({ fact: null, problem });

function isProperText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** Numbers are staged in IEEE doubles, which the language asks of every engine. */
function readNumber(datum: Datum, decimals: number): Reading {
  let number: number;
  if (typeof datum === 'number') number = datum;
  else if (typeof datum === 'string' && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(datum)) number = Number(datum);
  else return bad('not-a-number');
  if (Number.isNaN(number) || datum === Infinity || datum === -Infinity) return bad('not-a-number');
  const steps = Math.floor(number * 10 ** decimals + 0.5);
  if (steps > 4e15 || steps < -4e15) return bad('number-out-of-range');
  return known(BigInt(steps));
}

function readBoolean(datum: Datum): Reading {
  if (typeof datum === 'boolean') return known(datum);
  const word = foldCase(String(datum));
  const isWord = typeof datum === 'string' || typeof datum === 'number';
  if (isWord && ['true', 'yes', '1'].includes(word)) return known(true);
  if (isWord && ['false', 'no', '0'].includes(word)) return known(false);
  return bad('not-a-boolean');
}

/** A number or a boolean where text is asked for is its JSON text. */
function readText(datum: Datum): string | null {
  if (typeof datum === 'number' || typeof datum === 'boolean') return JSON.stringify(datum);
  return typeof datum === 'string' && isProperText(datum) ? foldCase(datum) : null;
}

function readMember(datum: Datum, members: readonly string[]): string | null {
  const text = readText(datum);
  if (text === null) return null;
  return members.find(member => foldCase(trimmed(member)) === trimmed(text)) ?? null;
}

/**
 * The parts of a list, without blanks around them; empty ones are none. A part that stands for unknown is unknown, one that cannot
 * be read as well, which is a problem besides.
 */
function readList(
  field: Field,
  datum: Datum,
  code: DataProblem['code'],
  readPart: (part: Datum) => string | null,
): Reading {
  const present = partsOf(datum);
  if (present === null) return bad('not-a-list');
  let problem: DataProblem['code'] | null = null;
  const facts = present.map(part => {
    if (typeof part === 'string' && standsForUnknown(field, part)) return null;
    const fact = readPart(part);
    if (fact === null) problem = code;
    return fact;
  });
  return { fact: facts, problem };
}

/** null: no list at all. */
function partsOf(datum: Datum): Datum[] | null {
  let parts: readonly Datum[];
  if (Array.isArray(datum)) parts = datum;
  else if (typeof datum === 'object') return null;
  else parts = String(datum).split(';');
  return parts
    .map(part => (typeof part === 'object' || part === undefined ? part : trimmed(String(part))))
    .filter(part => part !== '' && part !== null && part !== undefined);
}

/** A known text, or a list of texts, with the capitals that the data have. */
export function readWritten(field: Field, datum: Datum): Fact {
  const { fact } = readValue(field, datum);
  if (field.type.kind === 'text' && fact !== null) return typeof datum === 'string' ? datum : JSON.stringify(datum);
  if (field.type.kind !== 'text_list' || !Array.isArray(fact)) return fact;
  const parts = partsOf(datum)!;
  return fact.map((part, place) => (part === null ? null : String(parts[place])));
}

function standsForUnknown(field: Field, text: string): boolean {
  return field.unknown.some(word => foldCase(trimmed(word)) === foldCase(trimmed(text)));
}

function readAs(field: Field, datum: Datum): Reading {
  const { type } = field;
  switch (type.kind) {
    case 'text': {
      const text = readText(datum);
      return text === null ? bad('not-a-text') : known(text);
    }
    case 'number':
      return readNumber(datum, type.decimals);
    case 'boolean':
      return readBoolean(datum);
    case 'date': {
      const day = typeof datum === 'string' ? readDate(datum) : null;
      return day === null ? bad('not-a-date') : known(day);
    }
    case 'datetime': {
      const instant = typeof datum === 'string' ? readInstant(datum) : null;
      return instant === null ? bad('not-an-instant') : known(instant);
    }
    case 'member': {
      const member = readMember(datum, type.members);
      return member === null ? bad('not-a-member') : known(member);
    }
    case 'text_list':
      return readList(field, datum, 'not-a-text', readText);
    case 'member_list':
      return readList(field, datum, 'not-a-member', part => readMember(part, type.members));
  }
}

/** The fact that a datum gives for a field or property; blanks around it matter to text alone. */
export function readValue(field: Field, datum: Datum): Reading {
  if (datum === null || datum === undefined) return unknown;
  const text = typeof datum === 'object' ? null : typeof datum === 'string' ? datum : JSON.stringify(datum);
  if (text !== null) {
    const isText = field.type.kind === 'text';
    if ((isText ? text : trimmed(text)) === '') return unknown;
    if (standsForUnknown(field, text)) return unknown;
  }
  return readAs(field, typeof datum === 'string' && field.type.kind !== 'text' ? trimmed(datum) : datum);
}
