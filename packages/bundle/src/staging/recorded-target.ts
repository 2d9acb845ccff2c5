// The targets of a recorded clock: a list, or the same as JSON text. Anything but exactly that is unreadable.
import type { StagedTarget } from '../decision/history.ts';
import type { TimeSpan, TimeSpanKind } from '../nodes/sla.ts';
import { parseInstant } from '../time/instant.ts';

type Members = Readonly<Record<string, unknown>>;

/** The targets in their order; null where they cannot be read. */
export function targetsOf(datum: unknown): readonly StagedTarget[] | null {
  const list = typeof datum === 'string' ? jsonOf(datum) : datum;
  return Array.isArray(list) ? whole(list.map(targetOf)) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function targetOf(datum: unknown): StagedTarget | null {
  if (!isOf(datum, ['span', 'from', 'due', 'left'])) return null;
  const span = spanOf(datum['span']);
  const from = instantOf(datum['from']);
  const due = datum['due'] === null ? null : instantOf(datum['due']);
  const left = datum['left'];
  if (span === null || from === null || (due === null && datum['due'] !== null)) return null;
  return left === null || isCount(left) ? { span, from, due, left } : null;
}

type SpanReader = (datum: Members) => TimeSpan | null;

const timed =
  (kind: 'elapsed' | 'business'): SpanReader =>
  datum => {
    const milliseconds = datum['milliseconds'];
    return isOf(datum, ['kind', 'milliseconds']) && isCount(milliseconds) ? { kind, milliseconds } : null;
  };

const SPANS: { readonly [K in TimeSpanKind]: SpanReader } = {
  elapsed: timed('elapsed'),
  business: timed('business'),
  business_days: datum => {
    const days = datum['days'];
    return isOf(datum, ['kind', 'days']) && isCount(days) ? { kind: 'business_days', days } : null;
  },
};

function spanOf(datum: unknown): TimeSpan | null {
  if (!isObject(datum)) return null;
  const kind = datum['kind'];
  return typeof kind === 'string' && Object.hasOwn(SPANS, kind) ? SPANS[kind as TimeSpanKind](datum) : null;
}

function instantOf(datum: unknown): number | null {
  return typeof datum === 'string' ? parseInstant(datum) : null;
}

function isObject(datum: unknown): datum is Members {
  return typeof datum === 'object' && datum !== null && !Array.isArray(datum);
}

/** An object with these members and no others. */
function isOf(datum: unknown, members: readonly string[]): datum is Members {
  if (!isObject(datum)) return false;
  return Object.keys(datum).length === members.length && members.every(name => Object.hasOwn(datum, name));
}

function isCount(datum: unknown): datum is number {
  return Number.isSafeInteger(datum) && (datum as number) >= 0;
}

function whole<T>(parts: readonly (T | null)[]): readonly T[] | null {
  const read = parts.filter(part => part !== null);
  return read.length === parts.length ? read : null;
}
