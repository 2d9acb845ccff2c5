// The lifecycle as tables: stages by place, the moves of each in the order in which they are tried.
import type { Lifecycle, Score } from '@funnel/bundle';
import { placeOf, type Scope } from './names.ts';
import type { ArmRow } from './parts.ts';
import { resolveWhen } from './resolve-score.ts';

export interface StageRow {
  readonly name: string;
  readonly value: string;
  readonly byHand: boolean;
  readonly returns: boolean;
  readonly ends: boolean;
  /** Place of the gate that moves into it ask too; −1 none. */
  readonly needs: number;
  /** Milliseconds; null never. */
  readonly stallsAfter: number | null;
  /** Those that the rules take from here, those with a bare `after` last. */
  readonly moves: readonly MoveRow[];
  /** Places of the stages to which any move leads from here, by hand or not. */
  readonly leadsTo: ReadonlySet<number>;
  /** Whether some move, by hand or not, names it as its end. */
  readonly isNamed: boolean;
  /** Whether a score counts anew on entering it. */
  readonly forgets: boolean;
}

export interface MoveRow {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly after: number | null;
  /** null: nothing but time decides. */
  readonly when: ArmRow | null;
  readonly because: string | null;
}

/** In the order of the lifecycle; empty without one. */
export function resolveStages(
  lifecycle: Lifecycle | null,
  scores: readonly Score[],
  scope: Scope,
): readonly StageRow[] {
  if (lifecycle === null) return [];
  const { stages, gates } = scope.names;
  const forgotten = new Set(scores.flatMap(score => score.forget));
  return lifecycle.stages.map(stage => {
    const leaving = lifecycle.moves.filter(move => move.from === stage.name);
    const taken = leaving.filter(move => !move.by_hand);
    const isBare = (move: (typeof taken)[number]) => move.after !== null && move.when === null;
    return {
      name: stage.name,
      value: stage.value,
      byHand: stage.by_hand,
      returns: stage.returns,
      ends: stage.ends,
      needs: stage.needs === null ? -1 : placeOf(gates, stage.needs),
      stallsAfter: stage.stalls_after,
      moves: [...taken.filter(move => !isBare(move)), ...taken.filter(isBare)].map(move => ({
        id: move.id,
        from: placeOf(stages, move.from),
        to: placeOf(stages, move.to),
        after: move.after,
        when: move.when === null ? null : resolveWhen(move.when, scope),
        because: move.because,
      })),
      leadsTo: new Set(leaving.map(move => placeOf(stages, move.to))),
      isNamed: lifecycle.moves.some(move => move.to === stage.name),
      forgets: forgotten.has(stage.name),
    };
  });
}

/** The conditions of the moves from a stage. */
export function armsOfStage({ moves }: StageRow): readonly ArmRow[] {
  return moves.flatMap(({ when }) => (when === null ? [] : [when]));
}
