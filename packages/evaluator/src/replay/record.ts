// What a decision leaves behind: its moves as entries of the history, its clocks as recorded ones.
import {
  type ClockDecision,
  type Decision,
  parseInstant,
  type StagedClock,
  type StagedEntry,
  type StagedRecord,
} from '@funnel/bundle';
import type { Tables } from '../tables/tables.ts';

/** The record as the next decision finds it. */
export function recorded(staged: StagedRecord, decision: Decision, tables: Tables): StagedRecord {
  if (decision.moves.length === 0 && decision.clocks.length === 0) return staged;
  const { stages, slas } = tables;
  const at = instantOf(decision.as_of);
  let history = staged.history;
  for (const { to, seq, because } of decision.moves) {
    const stage = stages.findIndex(({ name }) => name === to);
    const entry = { stage, at, known_at: at, seq, row: history.length, by: 'rules', reason: because };
    history = withEntry(history, entry);
  }
  // Of two clocks that start at one instant the later is the one that goes on.
  const clocks = new Map(staged.clocks.map(clock => [`${clock.sla} ${clock.start}`, clock]));
  for (const clock of decision.clocks) {
    const sla = slas.findIndex(({ name }) => name === clock.sla);
    const made = stagedClock(clock, sla);
    clocks.set(`${sla} ${made.start}`, made);
  }
  return { ...staged, history, clocks: [...clocks.values()] };
}

/** Rows of one record may differ from its places: ties by row come last, and moves never tie. */
function withEntry(history: readonly StagedEntry[], entry: StagedEntry): readonly StagedEntry[] {
  const later = history.findIndex(
    ({ at, known_at, seq }) => (at - entry.at || known_at - entry.known_at || seq - entry.seq) > 0,
  );
  return later < 0 ? [...history, entry] : history.toSpliced(later, 0, entry);
}

function stagedClock(clock: ClockDecision, sla: number): StagedClock {
  return {
    sla,
    entry: clock.entry,
    start: instantOf(clock.start),
    calendar: clock.calendar,
    targets: clock.targets.map(({ span, from, due, left }) => ({
      span,
      from: instantOf(from),
      due: due === null ? null : instantOf(due),
      left,
    })),
    due: clock.due === null ? null : instantOf(clock.due),
    decided: instantOf(clock.decided),
    digest: clock.digest,
  };
}

/** Of an instant that this evaluator has written. */
export function instantOf(text: string): number {
  return parseInstant(text)!;
}
