// Source text of expressions. The text is short and may stand several times.
import { ARITHMETIC_LIMIT } from '../interpret/arithmetic.ts';
import { domainOf } from '../interpret/facts.ts';
import { DAY } from '../interpret/state.ts';
import type { ExpressionHandlers, ExpressionKind, ExpressionRow, Scalar } from '../tables/rows.ts';
import { historyOf } from './histories.ts';
import { numeral, type Writer } from './writer.ts';

export interface Written {
  readonly code: string;
  /** Whether it can be null. */
  readonly maybe: boolean;
}

export function writeValue(row: ExpressionRow, writer: Writer): Written {
  return (handlers[row.kind] as ExpressionHandlers<[Writer], Written>[ExpressionKind & 'field'])(row as never, writer);
}

/** A literal: numbers as they are, texts by reference. */
export function writeScalar(value: Scalar, writer: Writer): string {
  if (typeof value === 'number') return numeral(value);
  return typeof value === 'boolean' ? String(value) : writer.given(value);
}

const sure = (code: string): Written => ({ code, maybe: false });
const maybe = (code: string): Written => ({ code, maybe: true });

const handlers: ExpressionHandlers<[Writer], Written> = {
  literal: (row, writer) => sure(writeScalar(row.value, writer)),
  field: (row, writer) => maybe(writer.atStart(`fields[${numeral(row.index)}]`)),
  property: (row, writer) => maybe(writer.local(`${writer.local('a.properties')}[${numeral(row.index)}]`)),
  param: row => sure(`v${numeral(row.index)}`),
  score: row => sure(`c${numeral(row.index)}`),
  grade: row => sure(`b${numeral(row.index)}`),
  recode: (row, writer) => derived([row.of], writer, of => `${writer.given(row.codes)}[${of}]`),
  domain: (row, writer) => {
    const { code } = writeValue(row.of, writer);
    const call = `${writer.given(domainOf)}(${code})`;
    return maybe(row.of.kind === 'field' ? writer.atStart(call) : writer.local(call));
  },
  add: (row, writer) => bounded([row.left, row.right], writer, (left, right) => `${left} + ${right}`),
  subtract: (row, writer) => bounded([row.left, row.right], writer, (left, right) => `${left} - ${right}`),
  times: (row, writer) => bounded([row.of], writer, of => `${of} * ${numeral(row.by)}`),
  lowest: (row, writer) => derived(row.of, writer, (...parts) => `Math.min(${parts})`),
  highest: (row, writer) => derived(row.of, writer, (...parts) => `Math.max(${parts})`),
  count: row => sure(historyOf(row.of).sure),
  total: (row, writer) => {
    const { sum, size } = historyOf(row.of).total(row.property);
    return maybe(writer.local(`${size} > ${ARITHMETIC_LIMIT} ? null : ${sum}`));
  },
  last_property: (row, writer) => {
    const { last } = historyOf(row.of);
    return maybe(writer.local(`${last} === null ? null : ${last}.properties[${numeral(row.property)}]`));
  },
  days_since_last: (row, writer) => {
    const { last } = historyOf(row.of);
    return maybe(writer.local(`${last} === null ? null : ${elapsed(`${last}.at`, 'asOf')}`));
  },
  days_since: (row, writer) =>
    derived([row.of], writer, from => (row.type === 'date' ? `day - ${from}` : elapsed(from!, 'asOf'))),
  days_between: (row, writer) =>
    derived([row.from, row.to], writer, (from, to) => (row.type === 'date' ? `${to} - ${from}` : elapsed(from!, to!))),
  days_in_stage: (_row, writer) => {
    const since = writer.atStart('journey.stage < 0 ? null : journey.since');
    return maybe(writer.atStart(`${since} === null ? null : ${elapsed(since, 'asOf')}`));
  },
  entries: (row, writer) => sure(writer.atStart(`journey.counts[${numeral(row.stage)}]`)),
};

function elapsed(from: string, to: string): string {
  return `Math.floor((${to} - ${from}) / ${DAY})`;
}

/** A value made of others; null when one of them is. */
function derived(rows: readonly ExpressionRow[], writer: Writer, make: (...codes: string[]) => string): Written {
  const parts = rows.map(row => writeValue(row, writer));
  const nulls = parts.filter(part => part.maybe).map(({ code }) => `${code} === null`);
  const made = make(...parts.map(({ code }) => code));
  if (nulls.length === 0) return sure(writer.local(made));
  return maybe(writer.local(`${nulls.join(' || ')} ? null : ${made}`));
}

function bounded(rows: readonly ExpressionRow[], writer: Writer, make: (...codes: string[]) => string): Written {
  const result = derived(rows, writer, make);
  const { code } = result;
  const out = `${code} > ${ARITHMETIC_LIMIT} || ${code} < -${ARITHMETIC_LIMIT}`;
  return maybe(writer.local(`${result.maybe ? `${code} === null || ` : ''}${out} ? null : ${code}`));
}
