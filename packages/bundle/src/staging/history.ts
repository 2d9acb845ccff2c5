// Staging a lead's history: each entry's stage, times and number, in the order that every engine uses.
import type { RawEntry, StagedEntry } from '../decision/history.ts';
import type { Datum } from '../decision/record.ts';
import type { Lifecycle } from '../nodes/lifecycle.ts';
import { isBlankText, trimBlanks } from '../text/blanks.ts';
import { parseInstant } from '../time/instant.ts';
import { isNumberText } from './number.ts';
import { indexNamed, outsideNames } from './outside-names.ts';
import type { ProblemList } from './problems.ts';
import type { Belongs } from './product.ts';

export type HistoryStage = (
  raw: readonly RawEntry[] | undefined,
  belongs: Belongs,
  problems: ProblemList,
) => readonly StagedEntry[];

const NONE: readonly StagedEntry[] = [];
const FACT = 'stage';
const NOWHERE = -1;

/** Stages and sorts by (at, known_at, seq, row). Without a lifecycle there is no history, whatever the data say. */
export function makeHistoryStage(lifecycle: Lifecycle | null): HistoryStage {
  if (lifecycle === null) return () => NONE;
  const stages = outsideNames(lifecycle.stages.map(({ value, name }) => ({ outside: value, name })));
  return (raw, belongs, problems) => {
    if (raw === undefined || raw.length === 0) return NONE;
    const staged: StagedEntry[] = [];
    for (let row = 0; row < raw.length; row += 1) {
      const entry = belongs(raw[row]!.product) ? entryOf(raw[row]!, row, stages, problems) : null;
      if (entry !== null) staged.push(entry);
    }
    return staged.sort(inOrder);
  };
}

function entryOf(
  raw: RawEntry,
  row: number,
  stages: ReadonlyMap<string, number>,
  problems: ProblemList,
): StagedEntry | null {
  const at = timeOf(raw.at, problems);
  const known = isBlankText(raw.known_at) ? at : timeOf(raw.known_at, problems);
  if (at === null || known === null) return null;
  const stage = indexNamed(stages, raw.stage) ?? NOWHERE;
  if (stage === NOWHERE) problems.add('not-a-stage', FACT, raw.stage);
  return {
    stage,
    at,
    known_at: Math.max(at, known),
    seq: numberOf(raw.seq, problems),
    row,
    by: textOf(raw.by),
    reason: textOf(raw.reason),
  };
}

function inOrder(a: StagedEntry, b: StagedEntry): number {
  return a.at - b.at || a.known_at - b.known_at || a.seq - b.seq || a.row - b.row;
}

function timeOf(datum: Datum, problems: ProblemList): number | null {
  const instant = typeof datum === 'string' ? parseInstant(trimBlanks(datum)) : null;
  if (instant === null) problems.add('not-an-entry-time', FACT, datum);
  return instant;
}

/** 0 where there is none. */
function numberOf(datum: RawEntry['seq'], problems: ProblemList): number {
  if (datum === undefined || datum === null) return 0;
  const text = trimBlanks(String(datum));
  if (text === '') return 0;
  const number = isNumberText(text) ? Number(text) : Number.NaN;
  // Zero has one sign.
  if (Number.isSafeInteger(number)) return number + 0;
  problems.add('not-an-entry-number', FACT, datum);
  return 0;
}

function textOf(text: string | null | undefined): string | null {
  return isBlankText(text) ? null : trimBlanks(text);
}
