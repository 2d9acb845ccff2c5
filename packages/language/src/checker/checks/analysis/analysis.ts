// What the checks share that reason about a program as a whole.
import type { Checking } from '../../checking.ts';
import { knownOf } from '../../examples/known.ts';
import type { Placed } from '../../model.ts';
import { type Asking, asking, type Reasoning, reasoningAbout } from '../../reasoning/asking.ts';
import { type ScoreBars, scoreBars } from './score-bars.ts';

export interface Analysis {
  readonly checking: Checking;
  readonly reasoning: Reasoning;
  /** How many example leads are still made up: each takes a while. */
  readonly examples: { left: number };
  /** By the name of the score. */
  readonly bars: ReadonlyMap<string, ScoreBars>;
}

export function analysisOf(checking: Checking): Analysis {
  return { checking, reasoning: reasoningAbout(knownOf(checking)), examples: { left: 24 }, bars: scoreBars(checking) };
}

/** Moves and clocks see the stages that a lead has come to in this decision, all else those before. */
export function askingAt({ reasoning }: Analysis, { node }: Placed): Asking {
  return asking(reasoning, node.kind === 'lifecycle' || node.kind === 'sla' || node.kind === 'handoff');
}
