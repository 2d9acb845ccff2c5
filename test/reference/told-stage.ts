// Where a lead stands, and the moves taken, as the decision tells them.
import type { MoveDecision, RouteDecision, StageDecision } from '@funnel/bundle';
import { firstOf } from './arms.ts';
import { type Case, inOrderOfFacts } from './case.ts';
import type { Chain } from './moves.ts';
import { exclusionOf } from './named.ts';
import { queueOf } from './queue.ts';
import { journeyOf, numberOf, stageNamed, standingOf } from './stages.ts';
import { writeInstant } from './time.ts';

/** Without the facts that it rested on, which only the fast evaluator tells. */
export type ToldMove = Omit<MoveDecision, 'facts'>;

function stallOf(about: Case): StageDecision['stall'] {
  const { stage, entry } = standingOf(about);
  const after = stage === null ? null : stageNamed(stage, about).stalls_after;
  if (after === null || exclusionOf(about) !== null) return null;
  if (entry === null) return { holds: 'unknown', at: null };
  const at = entry.at + BigInt(after);
  return { holds: about.asOf >= at ? 'yes' : 'no', at: writeInstant(at) };
}

/** Asked after the moves. */
export function toldStage(about: Case): StageDecision | null {
  if (about.rules.lifecycle === null) return null;
  const { stage, entry } = standingOf(about);
  return {
    name: stage,
    since: entry === null ? null : writeInstant(entry.at),
    entry: entry === null ? null : numberOf(entry, about),
    journey: journeyOf(about),
    stall: stallOf(about),
  };
}

export function toldMoves({ taken, about }: Chain): ToldMove[] {
  return taken.map(({ move, entry }, place) => ({
    move: move.id,
    from: move.from,
    to: move.to,
    because: move.because,
    entry: numberOf(entry, about),
    seq: Number(entry.seq),
    passed_through: place < taken.length - 1,
  }));
}

/** The team by the history as it was before the moves, the queue by where they lead. */
export function toldRoutes(about: Case, after: Case): Record<string, RouteDecision> {
  const isExcluded = exclusionOf(about) !== null;
  const routes = about.rules.routes.map((route): [string, RouteDecision] => {
    const { name, arms } = route;
    if (isExcluded) return [name, { team: null, uncertain: [], queue: null }];
    const { index, uncertain } = firstOf(arms, about);
    const queue = queueOf(route, after);
    return [name, { team: arms[index!]!.team, uncertain: inOrderOfFacts(about.rules, uncertain), queue }];
  });
  return Object.fromEntries(routes);
}
