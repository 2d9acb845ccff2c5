// The two outcomes that are drawn, and the coefficients behind them. `data/truth.json` repeats what stands here.
import { logistic } from './exponential.ts';
import type { Look } from './look.ts';
import type { Random } from './random.ts';

export interface Outcome {
  readonly intercept: number;
  /** Logits for each point of the score. */
  readonly perPoint: { readonly fit: number; readonly engagement: number; readonly intent: number };
  /** Standard deviation of what no rule sees, in logits, besides the rep. */
  readonly noise: number;
}

/** Does sales accept the lead? */
export const ACCEPTED: Outcome = {
  intercept: -3.2,
  perPoint: { fit: 0.04, engagement: 0.025, intent: 0.05 },
  noise: 0.5,
};

/** Is the opportunity won? */
export const WON: Outcome = {
  intercept: -3.4,
  perPoint: { fit: 0.03, engagement: 0.015, intent: 0.04 },
  noise: 0.7,
};

/** Draws one outcome from what the rules say of the lead, what they do not see, and chance. */
export function drawOutcome(random: Random, outcome: Outcome, look: Look, unseen: number): boolean {
  const { fit, engagement, intent } = outcome.perPoint;
  const seen = outcome.intercept + fit * look.fit + engagement * look.engagement + intent * look.intent;
  return random.chance(logistic(seen + unseen + outcome.noise * random.normal()));
}
