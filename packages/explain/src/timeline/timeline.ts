// A lead's life: what happened and what was decided, in the order of time, as plain data.
import { type Bundle, createStager, type Decision, formatInstant, type RawRecord } from '@funnel/bundle';
import type { Mark, Tone } from '../explanation.ts';
import { matterOf } from '../speech.ts';
import { dayWords } from '../wording/dates.ts';
import { leadWords } from '../wording/names.ts';
import { decidedNotes } from './decided.ts';
import { happenings } from './happened.ts';
import { repeatedEntries } from './repeated.ts';
import { rowsOf } from './rows.ts';

/** One decision of a replay. `at` in milliseconds. */
export interface TimelineStep {
  readonly at: number;
  readonly decision: Decision;
}

export interface TimelineOptions {
  /** Every activity on a line of its own; else those of a day on which nothing else was stand together. */
  readonly everyActivity?: boolean;
}

export type NoteKind =
  | 'begin'
  | 'excluded'
  | 'move'
  | 'gate'
  | 'grade'
  | 'clock'
  | 'step'
  | 'stall'
  | 'flag'
  | 'content'
  | 'handoff';

export interface TimelineNote {
  readonly kind: NoteKind;
  readonly mark: Mark;
  readonly tone: Tone;
  readonly text: string;
  /** What it rested on; null where the text says it, or nothing more is known. */
  readonly why: string | null;
}

export interface TimelineRow {
  /** ISO 8601. */
  readonly at: string;
  /** Of activities that stand together: the instant of the last of them; else null. */
  readonly until: string | null;
  readonly happened: readonly string[];
  readonly decided: readonly TimelineNote[];
}

export interface Timeline {
  readonly lead: string;
  /** With `lead per …`: the member it is about; else null. */
  readonly product: string | null;
  /** Digest of the rules that decided. */
  readonly digest: string;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly TimelineRow[];
}

/**
 * The table of a lead's life out of a replay: `steps` in the order of time, each decided on what was known then and on the moves and clocks recorded by those before it. `raw`
 * is the record as it came, without those. What was decided is told once, when it changes.
 */
export function timeline(
  bundle: Bundle,
  raw: RawRecord,
  steps: readonly TimelineStep[],
  options: TimelineOptions = {},
): Timeline {
  const record = createStager(bundle.rules)(raw);
  const last = steps.at(-1);
  const end = last?.at ?? Number.NEGATIVE_INFINITY;
  const matters = steps.map(({ decision }) => matterOf(bundle, decision, {}));
  const decided = matters.flatMap((matter, index) => decidedNotes(matters[index - 1] ?? null, matter));
  const happened = happenings(bundle, raw, record, repeatedEntries(bundle, record.history, steps)).filter(
    each => each.at <= end,
  );
  const who = { lead: raw.id, product: last?.decision.product ?? null };
  const { label, name } = bundle.about;
  const program = label ?? name;
  const days = steps.length === 0 ? '' : `, decided from ${dayOf(steps[0]!.at)} to ${dayOf(end)}`;
  return {
    ...who,
    digest: last?.decision.digest ?? bundle.digests.rules,
    title: `The life of lead ${leadWords(who)}`,
    subtitle: `${program === null ? 'By these rules' : program}${days}. Times in UTC.`,
    rows: rowsOf(happened, decided, options.everyActivity ?? false).map(row => ({
      at: formatInstant(row.at),
      until: row.until === null ? null : formatInstant(row.until),
      happened: row.happened,
      decided: row.decided,
    })),
  };
}

function dayOf(at: number): string {
  return dayWords(Math.floor(at / 86_400_000));
}
