// The clauses of lifecycles, and the periods that entries into stages begin.
import type { Lifecycle, Move, Period, Rules, Stage } from '@funnel/bundle';
import { type Clause, mapSame, nodeClause } from './clause.ts';

type Plain = Record<string, unknown>;

function lifecycleClause(name: string, change: (lifecycle: Lifecycle) => Lifecycle): Clause {
  const remove = (rules: Rules) => {
    if (rules.lifecycle === null) return rules;
    const lifecycle = change(rules.lifecycle);
    return lifecycle === rules.lifecycle ? rules : { ...rules, lifecycle };
  };
  return { name, remove };
}

function stageClause(name: string, isIt: (stage: Stage) => boolean, without: Partial<Stage>): Clause {
  return lifecycleClause(name, lifecycle => {
    const stages = mapSame(lifecycle.stages, stage => (isIt(stage) ? { ...stage, ...without } : stage));
    return stages === lifecycle.stages ? lifecycle : { ...lifecycle, stages };
  });
}

function moveClause(name: string, isIt: (move: Move) => boolean, change: (move: Move) => Move[]): Clause {
  return lifecycleClause(name, lifecycle => {
    if (!lifecycle.moves.some(isIt)) return lifecycle;
    return { ...lifecycle, moves: lifecycle.moves.flatMap(move => (isIt(move) ? change(move) : [move])) };
  });
}

export const lifecycleClauses: readonly Clause[] = [
  lifecycleClause('stage … from', lifecycle => {
    const stages = mapSame(lifecycle.stages, one => (one.value === one.name ? one : { ...one, value: one.name }));
    return stages === lifecycle.stages ? lifecycle : { ...lifecycle, stages };
  }),
  stageClause('by hand of a stage', stage => stage.by_hand, { by_hand: false }),
  stageClause('returns', stage => stage.returns, { returns: false }),
  stageClause('ends', stage => stage.ends, { ends: false }),
  stageClause('needs', stage => stage.needs !== null, { needs: null }),
  stageClause('stalls after', stage => stage.stalls_after !== null, { stalls_after: null }),
  moveClause(
    'move … when',
    move => move.when !== null && move.after === null,
    () => [],
  ),
  moveClause(
    'move … after',
    move => move.after !== null && move.when === null,
    () => [],
  ),
  moveClause(
    'move … after … when',
    move => move.after !== null && move.when !== null,
    () => [],
  ),
  moveClause(
    'move without a condition',
    move => move.when === null && move.after === null && !move.by_hand,
    () => [],
  ),
  moveClause(
    'move … by hand',
    move => move.by_hand,
    () => [],
  ),
  moveClause(
    'after of a move',
    move => move.after !== null && move.when !== null,
    move => [{ ...move, after: null }],
  ),
  moveClause(
    'when of a move',
    move => move.after !== null && move.when !== null,
    move => [{ ...move, when: null }],
  ),
  moveClause(
    'because of a move',
    move => move.because !== null,
    move => [{ ...move, because: null }],
  ),
];

function periodClause(name: string, kind: Period['kind']): Clause {
  const isIt = (node: Plain) => (node['period'] as Plain | null | undefined)?.['kind'] === kind;
  return nodeClause(name, isIt, node => ({ ...node, period: null }));
}

export const stagePeriodClauses = {
  since_entering: [periodClause('since entering', 'since_entering')],
  before_entering: [periodClause('before entering', 'before_entering')],
} satisfies Partial<Record<Period['kind'], readonly Clause[]>>;
