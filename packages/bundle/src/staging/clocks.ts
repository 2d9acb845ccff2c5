// Staging recorded clocks: what an earlier decision said about them, if it can be read to the last word.
import type { RawClock, StagedClock } from '../decision/history.ts';
import type { Datum } from '../decision/record.ts';
import type { Sla } from '../nodes/sla.ts';
import { isBlankText, trimBlanks } from '../text/blanks.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';
import { isNumberText } from './number.ts';
import type { ProblemList } from './problems.ts';
import type { Belongs } from './product.ts';
import { targetsOf } from './recorded-target.ts';

export type ClocksStage = (
  raw: readonly RawClock[] | undefined,
  belongs: Belongs,
  problems: ProblemList,
) => readonly StagedClock[];

const NONE: readonly StagedClock[] = [];

/** Stages in the order in which they come; of an SLA and start the first is kept. */
export function makeClocksStage(slas: readonly Sla[]): ClocksStage {
  const indices = new Map(slas.map(({ name }, index) => [name, index]));
  return (raw, belongs, problems) => {
    if (raw === undefined || raw.length === 0) return NONE;
    const staged: StagedClock[] = [];
    const seen = new Set<string>();
    for (const clock of raw) {
      const read = belongs(clock.product) ? clockOf(clock, indices, problems) : null;
      if (read === null) continue;
      const key = `${read.sla} ${read.start}`;
      if (seen.has(key)) problems.add('same-clock-twice', slas[read.sla]!.name, formatInstant(read.start));
      else staged.push(read);
      seen.add(key);
    }
    return staged;
  };
}

function clockOf(raw: RawClock, indices: ReadonlyMap<string, number>, problems: ProblemList): StagedClock | null {
  const name = trimBlanks(raw.sla);
  const sla = indices.get(name);
  if (sla === undefined) {
    problems.add('unknown-sla', '', raw.sla);
    return null;
  }
  const unreadable = (datum: unknown) => {
    problems.add('not-a-clock', name, datum as Datum);
    return null;
  };
  const entry = numberOf(raw.entry);
  if (entry === null) return unreadable(raw.entry);
  const start = instantOf(raw.start);
  if (start === null) return unreadable(raw.start);
  const targets = targetsOf(raw.targets);
  if (targets === null) return unreadable(raw.targets);
  const due = isBlankText(raw.due) ? null : instantOf(raw.due);
  if (due === null && !isBlankText(raw.due)) return unreadable(raw.due);
  const decided = instantOf(raw.decided);
  if (decided === null) return unreadable(raw.decided);
  if (isBlankText(raw.digest)) return unreadable(raw.digest);
  const calendar = isBlankText(raw.calendar) ? null : trimBlanks(raw.calendar);
  return { sla, entry, start, calendar, targets, due, decided, digest: trimBlanks(raw.digest) };
}

function instantOf(text: string): number | null {
  return typeof text === 'string' ? parseInstant(trimBlanks(text)) : null;
}

/** Entries are counted from 1. */
function numberOf(datum: RawClock['entry']): number | null {
  const text = trimBlanks(String(datum));
  const number = isNumberText(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) && number >= 1 ? number : null;
}
