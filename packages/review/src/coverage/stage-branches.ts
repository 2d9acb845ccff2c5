// The branches of the lifecycle: moves that are taken or not, stages that stall or not; and what scores forget on entering a stage.
import type { Bundle, Decision, Move, Score } from '@funnel/bundle';
import { triedFrom } from '../parts/moves-tried.ts';
import { BOTH, type BranchPoint, declared, once, type Side, TAKEN, type Took } from './branch-point.ts';
import { variant } from './variants.ts';

/** Moves by hand are no branches: the rules never take them. */
export function stageBranches(bundle: Bundle): BranchPoint[] {
  const { lifecycle, scores } = bundle.rules;
  const stages = lifecycle?.stages.filter(each => each.stalls_after !== null) ?? [];
  return [
    ...scores.flatMap(score => score.forget.map(stage => forgetting(bundle, score, stage))),
    ...(lifecycle?.moves.filter(each => !each.by_hand) ?? []).map(move => moving(bundle, move)),
    ...stages.map(({ name }) => stalling(bundle, name)),
  ];
}

function moving(bundle: Bundle, move: Move): BranchPoint {
  const about = bundle.about.moves.find(each => each.key === move.id);
  const place = about?.at ?? declared(bundle, 'lifecycle');
  const text = about?.text ?? `move ${move.id}`;
  return { id: `move/${move.id}`, text, place, sides: ['yes', 'no'], took: took(bundle, move) };
}

/**
 * Taken, or tried and not taken: of the moves of one stage those before the one taken, and all where none was. Behind a move into a stage that the
 * decision had been in before, nobody knows: if that one was true, it ended the chain.
 */
function took(bundle: Bundle, move: Move): Took {
  return ({ decision }) =>
    triedFrom(bundle, decision).flatMap(({ taken, moves, moved }): Side[] => {
      const place = moves.findIndex(each => each.id === move.id);
      if (place < 0) return [];
      if (taken?.move === move.id) return ['yes'];
      const entered = new Set(decision.moves.slice(0, moved).map(each => each.to));
      const end = moves.findIndex(each => (taken === null ? entered.has(each.to) : each.id === taken.move));
      return end < 0 || place < end ? ['no'] : [];
    });
}

function stalling(bundle: Bundle, stage: string): BranchPoint {
  const place = bundle.about.stages.find(each => each.name === stage)?.at ?? declared(bundle, 'lifecycle');
  const holds = (decision: Decision): Side | null =>
    decision.stage?.name === stage ? (decision.stage.stall?.holds ?? null) : null;
  return { id: `stage/${stage} stalls`, text: `stage ${stage} stalls`, place, sides: BOTH, took: once(holds) };
}

function forgetting(bundle: Bundle, score: Score, stage: string): BranchPoint {
  const alone = variant(bundle, rules => ({
    ...rules,
    scores: rules.scores.map(each => (each.name === score.name ? { ...each, forget: [stage] } : each)),
  }));
  const forgets = (decision: Decision): boolean =>
    decision.scores[score.name]?.shares.some(
      each => each.kind === 'rule' && each.cuts.some(cut => cut.by === 'forget'),
    ) ?? false;
  const text = `forget earlier activity on entering ${stage}`;
  return {
    id: `score/${score.name} ${text}`,
    text: `${score.name}: ${text}`,
    place: declared(bundle, `score/${score.name}`),
    sides: TAKEN,
    took: seen => (forgets(seen.decision) && (score.forget.length === 1 || forgets(alone(seen))) ? ['taken'] : []),
  };
}
