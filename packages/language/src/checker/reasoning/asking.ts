// From where a condition is asked: of which program, about which history, and inside a `where` about which activity.

import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression, OccurrenceNode } from '../../syntax/nodes/expression.ts';
import type { ScoreExtent } from '../budget/score-extent.ts';
import type { Known } from '../examples/known.ts';
import type { Formula } from './formula.ts';
import type { Effort } from './impossible.ts';
import type { Counts } from './occurrences.ts';
import type { Test } from './three-valued.ts';

/** What is found out about one program, each thing once. */
export interface Reasoning {
  readonly known: Known;
  /** With none left nothing more is proved. */
  readonly effort: Effort;
  /** Conditions as tests, by the place where they are asked. */
  readonly tests: Map<Expression, Map<string, Test>>;
  /** Keys of occurrences, by the history in which they are asked. */
  readonly occurrences: Map<OccurrenceNode, Map<string, string>>;
  /** The members of fields and properties, folded. */
  readonly members: Map<FieldNode, ReadonlySet<string>>;
  /** What is left of points by age, by the points and how they fade. */
  readonly fadings: Map<string, readonly number[]>;
  /** Formulas of named things, by name, mode and history. */
  readonly formulas: Map<string, Formula>;
  /** What scores can come to, by name; null while that is being worked out, and where it cannot be. */
  readonly extents: Map<string, ScoreExtent | null>;
  /** Who works out what scores come to; null where that is done here. */
  readonly extentElsewhere: ((name: string) => ScoreExtent | null) | null;
  /** How often activities can be found at all, by what is asked of them. */
  readonly counts: Map<string, Counts>;
}

export interface Asking {
  readonly reasoning: Reasoning;
  /** Stages are asked `now`, with the moves that were just taken, or as they were `before` them. */
  readonly history: 'before' | 'now';
  /** Key of the activity whose properties are seen; empty outside a `where`. */
  readonly happening: string;
  /** The named things that are being looked into. */
  readonly within: readonly string[];
}

/** Constraints that are looked at for one program: many times what programs that people write take. */
export const MOST_EFFORT = 600_000;

export function reasoningAbout(
  known: Known,
  effort = MOST_EFFORT,
  extentElsewhere: Reasoning['extentElsewhere'] = null,
): Reasoning {
  return {
    known,
    effort: { left: effort },
    tests: new Map(),
    occurrences: new Map(),
    members: new Map(),
    fadings: new Map(),
    formulas: new Map(),
    extents: new Map(),
    extentElsewhere,
    counts: new Map(),
  };
}

/** Asked of the lead; `moved`: where moves taken at this instant are seen. */
export function asking(reasoning: Reasoning, moved = false): Asking {
  return { reasoning, history: moved ? 'now' : 'before', happening: '', within: [] };
}

/** Inside a named thing: these look at the lead, as it was before any move. */
export function inside(asked: Asking, name: string): Asking {
  return { ...asked, history: 'before', happening: '', within: [...asked.within, name] };
}
