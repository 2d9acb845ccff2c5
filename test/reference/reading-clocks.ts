// Reading recorded clocks: of which SLA, since when, towards which targets.
import type { DataProblem, Datum, RawClock, Rules, TimeSpan } from '@funnel/bundle';
import type { RecordedClock, Target } from './facts.ts';
import { readWhole } from './reading-history.ts';
import { show } from './show.ts';
import { trimmed } from './texts.ts';
import { readInstant, writeInstant } from './time.ts';

type Report = (code: DataProblem['code'], fact: string, value: string | null) => void;
type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** With these parts and no others. */
function hasJust(value: Plain, parts: readonly string[]): boolean {
  return Object.keys(value).sort().join() === [...parts].sort().join();
}

function instant(value: unknown): bigint | null {
  return typeof value === 'string' ? readInstant(value) : null;
}

function readSpan(value: unknown): TimeSpan | null {
  if (!isPlain(value)) return null;
  const { kind, milliseconds, days } = value;
  if (kind === 'business_days') return hasJust(value, ['kind', 'days']) && isCount(days) ? { kind, days } : null;
  if (kind !== 'elapsed' && kind !== 'business') return null;
  return hasJust(value, ['kind', 'milliseconds']) && isCount(milliseconds) ? { kind, milliseconds } : null;
}

function readTarget(value: unknown): Target | null {
  if (!isPlain(value) || !hasJust(value, ['span', 'from', 'due', 'left'])) return null;
  const [span, from, due, left] = [
    readSpan(value['span']),
    instant(value['from']),
    instant(value['due']),
    value['left'],
  ];
  const isRead = (value['due'] === null || due !== null) && (left === null || isCount(left));
  if (span === null || from === null || !isRead) return null;
  return { span, from, due, left: isCount(left) ? BigInt(left) : null };
}

function readTargets(value: unknown): Target[] | null {
  let list = value;
  if (typeof value === 'string') {
    try {
      list = JSON.parse(value);
    } catch {
      return null;
    }
  }
  if (!Array.isArray(list)) return null;
  const targets = list.map(readTarget);
  return targets.includes(null) ? null : (targets as Target[]);
}

/** The first part that cannot be read, as it came. */
function unreadable(raw: RawClock): { readonly datum: Datum } | null {
  const isGood = {
    entry: (readWhole(raw.entry) ?? 0n) >= 1n,
    start: instant(trimmed(raw.start)) !== null,
    targets: readTargets(raw.targets) !== null,
    due: trimmed(raw.due ?? '') === '' || instant(trimmed(raw.due!)) !== null,
    decided: instant(trimmed(raw.decided)) !== null,
    digest: trimmed(raw.digest) !== '',
  };
  const bad = (Object.keys(isGood) as (keyof typeof isGood)[]).find(part => !isGood[part]);
  return bad === undefined ? null : { datum: raw[bad] as Datum };
}

/** At most one an SLA and start: the first. */
export function readClocks(rules: Rules, clocks: readonly RawClock[], report: Report): RecordedClock[] {
  const read: RecordedClock[] = [];
  for (const raw of clocks) {
    const sla = rules.slas.find(one => one.name === trimmed(raw.sla));
    if (sla === undefined) {
      report('unknown-sla', '', show(raw.sla));
      continue;
    }
    const bad = unreadable(raw);
    if (bad !== null) {
      report('not-a-clock', sla.name, show(bad.datum));
      continue;
    }
    const [start, decided] = [instant(trimmed(raw.start))!, instant(trimmed(raw.decided))!];
    if (read.some(other => other.sla === sla.name && other.start === start)) {
      report('same-clock-twice', sla.name, writeInstant(start));
      continue;
    }
    const calendar = trimmed(raw.calendar ?? '');
    read.push({
      sla: sla.name,
      start,
      calendar: calendar === '' ? null : calendar,
      targets: readTargets(raw.targets)!,
      decided,
      digest: trimmed(raw.digest),
    });
  }
  return read;
}
