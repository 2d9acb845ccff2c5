// The made-up market, as tables: where leads come from, what a season does, who works them.

export interface Source {
  readonly name: string;
  /** Share of all leads, relative to the others. */
  readonly share: number;
  /** Mean of the buyers' hidden intent, in logits. */
  readonly intent: number;
  /** How often a lead of this source is senior enough to sign. */
  readonly senior: number;
  readonly freeMail: number;
  /** What a lead of this source costs, on average; null where nothing is spent. */
  readonly cost: number | null;
}

export const SOURCES: readonly Source[] = [
  { name: 'web', share: 30, intent: -0.6, senior: 0.48, freeMail: 0.12, cost: 95 },
  { name: 'webinar', share: 16, intent: -0.3, senior: 0.52, freeMail: 0.06, cost: 120 },
  { name: 'trial', share: 15, intent: 0.5, senior: 0.42, freeMail: 0.2, cost: 140 },
  { name: 'event', share: 11, intent: -0.5, senior: 0.62, freeMail: 0.03, cost: 310 },
  { name: 'list', share: 15, intent: -1.5, senior: 0.48, freeMail: 0.02, cost: 28 },
  { name: 'partner', share: 8, intent: 0.1, senior: 0.6, freeMail: 0.01, cost: 180 },
  { name: 'Lead Add Form', share: 5, intent: -0.1, senior: 0.5, freeMail: 0.04, cost: null },
];

/** How many leads a calendar month brings, January first, relative to an average one. */
export const SEASON: readonly number[] = [0.95, 1, 1.15, 1.1, 1.05, 0.95, 0.75, 0.6, 1.2, 1.3, 1.2, 0.65];

export const REGIONS: readonly (readonly [string, number])[] = [
  ['amer', 48],
  ['emea', 36],
  ['apac', 16],
];

/** The UTC hour at which a region's offices open. */
export const OPENING: Readonly<Record<string, number>> = { amer: 14, emea: 7, apac: 0 };

export interface Rep {
  readonly name: string;
  readonly region: string;
  /** Median hours from the lead's entry into mql to the first attempt. */
  readonly hours: number;
  /** Added to the logit of acceptance: what this rep's ear for a lead does, which no rule sees. */
  readonly effect: number;
}

export const REPS: readonly Rep[] = [
  { name: 'avery', region: 'amer', hours: 0.7, effect: 0.3 },
  { name: 'blake', region: 'amer', hours: 3, effect: 0 },
  { name: 'casey', region: 'amer', hours: 9, effect: -0.1 },
  { name: 'devon', region: 'amer', hours: 30, effect: -0.3 },
  { name: 'ellis', region: 'emea', hours: 1.5, effect: 0.2 },
  { name: 'frankie', region: 'emea', hours: 6, effect: 0 },
  { name: 'gray', region: 'emea', hours: 20, effect: -0.2 },
  { name: 'harper', region: 'apac', hours: 2, effect: 0.1 },
];
