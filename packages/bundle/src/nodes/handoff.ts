// Hand-offs: what a recipient is told when a lead enters a stage.
import type { Recipient } from './sla.ts';

export interface Handoff {
  readonly name: string;
  readonly label: string | null;
  /** The stage on whose entry it is sent. */
  readonly entering: string;
  readonly to: Recipient;
  /** In source order, each once. */
  readonly include: readonly IncludedFact[];
  /** How many of the lead's own latest activities; 0 for none. */
  readonly last_activities: number;
  /** Whether the offers that are open to the lead go along. */
  readonly suggest_content: boolean;
}

/** `persona` and `segment` stand for the ones that hold; their `name` is the word itself. */
export interface IncludedFact {
  readonly kind: 'field' | 'param' | 'score' | 'grade' | 'gate' | 'persona' | 'segment';
  readonly name: string;
}
