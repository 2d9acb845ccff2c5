// What the checks share that reason about one declaration, and all that is behind it.
import type { Checking } from '../../checking.ts';
import type { Placed } from '../../model.ts';
import { type Asking, asking, type Reasoning } from '../../reasoning/asking.ts';
import type { Purse } from '../../units/purse.ts';
import type { ScoreBar, ScoreBars } from './score-bars.ts';

export interface Analysis {
  readonly checking: Checking;
  readonly reasoning: Reasoning;
  /** How many example leads are still made up in the program: each takes a while. */
  readonly examples: Purse;
  /** The bars that conditions anywhere hold against a score, by its name. */
  readonly bars: ReadonlyMap<string, ScoreBars>;
  /** Those of the declaration. */
  readonly ownBars: readonly ScoreBar[];
}

/** Moves and clocks see the stages that a lead has come to in this decision, all else those before. */
export function askingAt({ reasoning }: Analysis, { node }: Placed): Asking {
  return asking(reasoning, node.kind === 'lifecycle' || node.kind === 'sla' || node.kind === 'handoff');
}
