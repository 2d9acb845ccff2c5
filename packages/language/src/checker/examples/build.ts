// Makes up a lead for whom tests come out as wanted, as well as can be.
import type { Effort } from './effort.ts';
import { factsFor, nobody } from './facts.ts';
import { withHappenings } from './happenings.ts';
import { historyFor, stageFor } from './history.ts';
import { holds } from './holds.ts';
import type { Known } from './known.ts';
import type { Way } from './literals.ts';
import { stepsFor } from './reach.ts';
import type { Situation } from './situation.ts';
import { subjectOf } from './subjects.ts';

export interface Place {
  readonly stage: string;
  /** Milliseconds in the stage. */
  readonly atLeast: number;
}

const MOST_CHOICES = 8;

/**
 * A lead in the stage (null: in whichever it needs to be) for whom the tests come out as wanted. null where none was found, which
 * does not mean that there is none; tests of kinds that nothing is made up for are left to chance, so whoever asks looks again. `effort` is spent on activities.
 */
export function leadFor(known: Known, place: Place | null, way: Way, effort: Effort): Situation | null {
  let chosen = way;
  for (const literal of way) {
    const subject = subjectOf(known, literal.test);
    if (subject.kind !== 'score') continue;
    const isThere = (tests: Way) => {
      const lead = assembled(known, place, tests, effort);
      return lead !== null && holds(lead, literal.test) === literal.wanted;
    };
    for (const choices of isThere(chosen) ? [] : stepsFor(known, subject.name)) {
      const trials = choices.slice(0, MOST_CHOICES).map(choice => [...chosen, ...choice]);
      const there = trials.find(isThere);
      const nearer = trials.findLast(trial => assembled(known, place, trial, effort));
      chosen = there ?? nearer ?? chosen;
      if (there !== undefined) break;
    }
  }
  return assembled(known, place, chosen, effort);
}

/** Fields first, then the stages, then activities one test after the other, those about the last of its kind before others. */
function assembled(known: Known, place: Place | null, literals: Way, effort: Effort): Situation | null {
  const { values, failed } = factsFor(known, literals);
  if (failed !== null) return null;
  const { stage, atLeast } = place ?? { stage: stageFor(known, literals), atLeast: 0 };
  const history = stage === null ? [] : historyFor(known, stage, atLeast, literals);
  let lead: Situation = { ...nobody(known), fields: values, history };
  const asked = literals.flatMap(literal => {
    const subject = subjectOf(known, literal.test);
    return subject.kind === 'activities' ? [{ literal, asks: subject.asks }] : [];
  });
  const isLast = ({ asks }: (typeof asked)[number]) =>
    ['last', 'latest_activity', 'days_since_last'].includes(asks.kind);
  for (const { literal, asks } of [...asked.filter(isLast), ...asked.filter(each => !isLast(each))]) {
    const next = withHappenings(lead, literal, asks, effort);
    if (next === null) return null;
    lead = next;
  }
  return lead;
}
