// The truth behind the data, as a file: every coefficient, instant and share of chance that the outcomes were drawn with.
import {
  BROKEN_ACTIVITIES,
  BROKEN_HISTORY,
  BROKEN_LEADS,
  type BrokenLine,
  RESENT_ACTIVITIES,
  SPOILT,
} from './breakage.ts';
import type { Drawn } from './entry.ts';
import { REPS, SEASON, SOURCES } from './market.ts';
import { ACCEPTED, type Outcome, WON } from './outcome.ts';
import { END, instantText, START } from './time.ts';

/** Variance of the standard logistic distribution: the chance that is left when a logit is wholly known. */
const LOGISTIC_VARIANCE = 3.289868133696453;

/** What a normal term of variance 1 does to a logit that is averaged over it: (16 √3 ÷ 15π)², after Zeger, Liang and Albert (1988). */
const ATTENUATION = 0.34584;

export function truthText(seed: number, drawn: readonly Drawn[]): string {
  const truth = {
    about: 'How the outcomes in history.csv were drawn. The rules never see this file.',
    seed,
    from: instantText(START),
    to: instantText(END),
    formula: 'probability = 1 / (1 + exp(-(intercept + sum of per_point × score + rep effect + noise_sd × normal)))',
    scores: 'fit, engagement and intent as the program computes them as of as_of; the fields of a lead do not change',
    normal: 'the sum of twelve uniform draws minus six, drawn anew for each outcome; independent of all else',
    outcomes: {
      accepted: {
        of: 'each entry into mql with a verdict',
        as_of: 'the entry into mql; after an earlier entry into nurture, engagement counts only activity after it',
        happened: 'the next verdict is accepted, and the next entry is sal; otherwise nurture',
        rep_effects: Object.fromEntries(REPS.map(rep => [rep.name, rep.effect])),
        ...coefficients(ACCEPTED, repVariance()),
        ...counts(drawn, 'accepted'),
      },
      won: {
        of: 'each opportunity that is closed',
        as_of: 'the latest entry into mql before it, scores as for accepted',
        happened: 'the opportunity ends in Closed Won; otherwise in Closed Lost',
        rep_effects: {},
        ...coefficients(WON, 0),
        ...counts(drawn, 'won'),
      },
    },
    reps: Object.fromEntries(
      REPS.map(rep => [rep.name, { region: rep.region, median_hours_to_first_attempt: rep.hours }]),
    ),
    sources: Object.fromEntries(
      SOURCES.map(source => [source.name, { share: source.share, mean_hidden_intent_in_logits: source.intent }]),
    ),
    season: { january_to_december: SEASON },
    broken: {
      leads: reasons(BROKEN_LEADS),
      lead_fields: SPOILT,
      activities: reasons(BROKEN_ACTIVITIES),
      resent_activities: RESENT_ACTIVITIES.length,
      history: reasons(BROKEN_HISTORY),
    },
  };
  return `${JSON.stringify(truth, null, 2)}\n`;
}

/**
 * `noise_share`: of the variance of the logit that no rule sees, chance itself included, the part that the named noise has.
 * `fitted_without_noise`: what a plain logistic regression on the three scores tends to, since it averages over the noise.
 */
function coefficients(outcome: Outcome, reps: number): object {
  const unseen = outcome.noise * outcome.noise + reps;
  const shrink = 1 / Math.sqrt(1 + ATTENUATION * unseen);
  const shrunk = (value: number): number => Math.round(value * shrink * 1e6) / 1e6;
  const { fit, engagement, intent } = outcome.perPoint;
  return {
    intercept: outcome.intercept,
    per_point: outcome.perPoint,
    noise_sd: outcome.noise,
    noise_share: Math.round((1000 * unseen) / (unseen + LOGISTIC_VARIANCE)) / 1000,
    fitted_without_noise: {
      intercept: shrunk(outcome.intercept),
      per_point: { fit: shrunk(fit), engagement: shrunk(engagement), intent: shrunk(intent) },
    },
  };
}

function repVariance(): number {
  const mean = REPS.reduce((sum, rep) => sum + rep.effect, 0) / REPS.length;
  return REPS.reduce((sum, rep) => sum + (rep.effect - mean) * (rep.effect - mean), 0) / REPS.length;
}

function counts(drawn: readonly Drawn[], outcome: Drawn['outcome']): object {
  const of = drawn.filter(each => each.outcome === outcome);
  return { draws: of.length, came_true: of.filter(each => each.happened).length };
}

const reasons = (broken: readonly BrokenLine[]): readonly string[] => broken.map(each => each.why);
