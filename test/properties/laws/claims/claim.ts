// What a finding claims about every lead, as something that can be asked of decisions.
import type { Decision } from '@funnel/bundle';

export interface Claim {
  readonly code: string;
  readonly words: string;
  /** Declarations that show in a decision what is claimed. */
  readonly probes: readonly string[];
  /** The program without what is claimed to change nothing; null where the program itself shows it. */
  readonly variant: string | null;
  /** A param that has its written values only; null where any allowed value will do. */
  readonly asWritten: string | null;
  /** Does the decision say otherwise? `other` is that of the variant. */
  readonly isRefuted: (decision: Decision, other: Decision | null) => boolean;
}

export function claimOf(code: string, words: string, isRefuted: Claim['isRefuted'], more: Partial<Claim> = {}): Claim {
  return { code, words, probes: [], variant: null, asWritten: null, isRefuted, ...more };
}
