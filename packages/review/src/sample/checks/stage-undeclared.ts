// Stages in the history that the lifecycle does not have: leads that enter one stand still.
import { ranked } from '../facts/tally.ts';
import type { Inquiry } from '../inquiry.ts';

const SHOWN = 3;

/** Tells once, at the lifecycle. */
export function checkStageUndeclared({ facts, program, tell }: Inquiry): void {
  const { lifecycle } = program;
  const found = ranked(facts.undeclared.get('stage') ?? new Map());
  if (lifecycle === null || found.length === 0) return;
  const data = {
    stages: found.slice(0, SHOWN).map(([text, times]) => ({ text, times })),
    others: Math.max(0, found.length - SHOWN),
  };
  tell({ at: lifecycle, span: lifecycle.node.keyword }, 'sample-stage-undeclared', data);
}
