// The moves that the rules take at as-of: those of the stage in order, then those of the next, until the chain ends.
import type { MoveDecision, StagedEntry } from '@funnel/bundle';
import { type Journey, journeyOf } from '../history/journey.ts';
import { numberOfEntry } from '../history/numbers.ts';
import { armHolds } from '../interpret/arms.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import { PASSED } from '../tables/frame.ts';
import type { MoveRow } from '../tables/lifecycle.ts';
import { TRUE } from '../tables/rows.ts';
import { factsOfMove } from './facts.ts';

/** The moves, and the state with their entries in its history: the frame keeps what it was filled with. */
export interface Moved {
  readonly moves: readonly MoveDecision[];
  readonly state: State;
}

export function takeMoves(before: State): Moved {
  const { tables } = before;
  if (tables.stages.length === 0 || isExcluded(before)) return { moves: [], state: before };
  const taken: Omit<MoveDecision, 'passed_through'>[] = [];
  const entered = new Set<number>();
  let state = before;
  for (let move = firstTrue(state); move !== null && !entered.has(move.to); move = firstTrue(state)) {
    const facts = factsOfMove(move, state);
    const entry = entryOf(move, state);
    state = { ...state, journey: withEntry(entry, state), before };
    taken.push({
      move: move.id,
      from: tables.stages[move.from]!.name,
      to: tables.stages[move.to]!.name,
      because: move.because,
      entry: numberOfEntry(entry, state.journey),
      seq: entry.seq,
      facts,
    });
    entered.add(move.to);
    if (tables.stages[move.to]!.forgets) break;
  }
  const last = taken.length - 1;
  return { moves: taken.map((move, place) => ({ ...move, passed_through: place < last })), state };
}

/** Whether the rules would take a move. */
export function wouldMove(state: State): boolean {
  return state.tables.stages.length > 0 && !isExcluded(state) && firstTrue(state) !== null;
}

function firstTrue(state: State): MoveRow | null {
  const stage = state.tables.stages[state.journey.stage];
  if (stage === undefined || stage.ends) return null;
  return stage.moves.find(move => holdsNow(move, state)) ?? null;
}

function holdsNow({ after, when, to }: MoveRow, state: State): boolean {
  const { asOf, journey, tables, frame } = state;
  if (after !== null && (journey.since === null || asOf - journey.since < after)) return false;
  if (when !== null && armHolds(when, state) !== TRUE) return false;
  const { needs } = tables.stages[to]!;
  return needs < 0 || frame[tables.gates[needs]!.slot] === PASSED;
}

/** Stands behind all that happened and was known by as-of. */
function entryOf({ to, because }: MoveRow, { asOf, journey: { visible } }: State): StagedEntry {
  const here = visible.filter(({ at, known_at }) => at === asOf && known_at === asOf);
  const seq = here.length === 0 ? 0 : Math.max(...here.map(entry => entry.seq)) + 1;
  const row = Math.max(-1, ...visible.map(entry => entry.row)) + 1;
  return { stage: to, at: asOf, known_at: asOf, seq, row, by: 'rules', reason: because };
}

function withEntry(entry: StagedEntry, { tables, journey }: State): Journey {
  return journeyOf(tables.beginning, [...journey.visible, entry]);
}
