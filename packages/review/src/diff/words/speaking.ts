// What sentences are made with: how things were and are called, and both sets of rules for what is worked out.
import type { Bundle, Rules } from '@funnel/bundle';
import { nameBook, type Speech } from '@funnel/explain';

/** One side of a change. */
export interface Voice extends Speech {
  readonly rules: Rules;
}

export interface Speaking {
  readonly old: Voice;
  readonly now: Voice;
}

export function voiceOf(bundle: Bundle): Voice {
  return { names: nameBook(bundle), decision: null, activity: null, figures: false, rules: bundle.rules };
}
