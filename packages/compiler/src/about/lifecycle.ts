// What is said about the lifecycle and the teams without deciding: roles, docs, texts, people.
import type { AboutLine, AboutStage, AboutTeam } from '@funnel/bundle';
import { type MoveNode, type Placed, type Program, stageRole, stagesOf, type TeamLine } from '@funnel/language';
import { stepsOf } from '../lowering/score.ts';
import { oneLine } from './one-line.ts';
import { placeOf } from './place.ts';

/** In the order of the lifecycle. */
export function aboutStages({ lifecycle }: Program): readonly AboutStage[] {
  if (lifecycle === null) return [];
  return stagesOf(lifecycle.node).map(stage => ({
    name: stage.name.text,
    role: stageRole(stage),
    doc: stage.doc,
    at: placeOf(lifecycle, stage.span),
  }));
}

/** In the order of the lifecycle. */
export function aboutMoves({ lifecycle }: Program, ids: ReadonlyMap<MoveNode, string>): readonly AboutLine[] {
  return [...ids].flatMap(([move, key]) => (lifecycle === null ? [] : [aboutMove(lifecycle, move, key)]));
}

function aboutMove(at: Placed, { span }: MoveNode, key: string): AboutLine {
  return { key, text: oneLine(at, span), at: placeOf(at, span) };
}

export function aboutTeam(name: string, lines: readonly TeamLine[]): AboutTeam {
  const people = lines.find(line => line.kind === 'people');
  return {
    name,
    people: people === undefined ? null : stepsOf(people.count, 0),
    each: lines.flatMap(line =>
      line.kind === 'each' ? [{ count: stepsOf(line.count, 0), stage: line.stage.text }] : [],
    ),
  };
}
