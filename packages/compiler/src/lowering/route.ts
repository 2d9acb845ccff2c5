// `route`: which team, in the order the arms stand, and in which order it works.
import type { Route, WorkKey } from '@funnel/bundle';
import type { DeclarationOf, WorkKeyNode } from '@funnel/language';
import { lowerArm } from './arm.ts';
import type { Lowering } from './lowering.ts';

export function lowerRoute(lowering: Lowering, name: string, { label, arms, work }: DeclarationOf<'route'>): Route {
  return {
    name,
    label: label?.value ?? null,
    arms: arms.map(({ team, arm }) => ({ team: team.text, ...lowerArm(lowering, arm) })),
    work: (work[0]?.by ?? []).map(key => lowerWorkKey(lowering, key)),
  };
}

function lowerWorkKey({ program }: Lowering, key: WorkKeyNode): WorkKey {
  if (key.kind === 'waiting') return { kind: 'waiting' };
  const { text } = key.name;
  return program.grades.has(text) ? { kind: 'grade', grade: text } : { kind: 'score', score: text };
}
