// Reading the history: which stage an entry names, when it was, and in which order entries stand.
import type { DataProblem, RawEntry, Rules } from '@funnel/bundle';
import type { Entry } from './facts.ts';
import { greatestOf } from './numbers.ts';
import { show } from './show.ts';
import { foldCase, trimmed } from './texts.ts';
import { readInstant } from './time.ts';

type Report = (code: DataProblem['code'], fact: string, value: string | null) => void;

/** By its outside name, or else by its own. */
function stageCalled(rules: Rules, text: string): string | null {
  const name = foldCase(trimmed(text));
  const { stages } = rules.lifecycle!;
  const byValue = stages.find(stage => foldCase(trimmed(stage.value)) === name);
  return (byValue ?? stages.find(stage => foldCase(stage.name) === name))?.name ?? null;
}

/** A whole number, in whatever way numbers are written; null for anything else. */
export function readWhole(datum: number | string): bigint | null {
  const text = trimmed(String(datum));
  const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? BigInt(number) : null;
}

function readSeq(seq: RawEntry['seq'], report: Report): bigint {
  if (seq === null || seq === undefined || trimmed(String(seq)) === '') return 0n;
  const number = readWhole(seq);
  if (number === null) report('not-an-entry-number', 'stage', show(seq));
  return number ?? 0n;
}

function readTime(text: string, report: Report): bigint | null {
  const instant = readInstant(trimmed(text));
  if (instant === null) report('not-an-entry-time', 'stage', show(text));
  return instant;
}

/** Null, and told, where one of its times cannot be read. */
function readEntry(rules: Rules, raw: RawEntry, row: number, report: Report): Entry | null {
  const at = readTime(raw.at, report);
  const known = raw.known_at ?? '';
  const knownAt = trimmed(known) === '' ? at : readTime(known, report);
  if (at === null || knownAt === null) return null;
  const stage = stageCalled(rules, raw.stage);
  if (stage === null) report('not-a-stage', 'stage', show(raw.stage));
  const by = trimmed(raw.by ?? '');
  const seq = readSeq(raw.seq, report);
  return { stage, at, knownAt: greatestOf([at, knownAt]), seq, row, by: by === '' ? null : by };
}

function inOrder(left: Entry, right: Entry): number {
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  if (left.knownAt !== right.knownAt) return left.knownAt < right.knownAt ? -1 : 1;
  if (left.seq !== right.seq) return left.seq < right.seq ? -1 : 1;
  return left.row - right.row;
}

/** None where there are no stages. */
export function readHistory(rules: Rules, history: readonly RawEntry[], report: Report): Entry[] {
  if (rules.lifecycle === null) return [];
  return history
    .map((raw, row) => readEntry(rules, raw, row, report))
    .filter(entry => entry !== null)
    .sort(inOrder);
}
