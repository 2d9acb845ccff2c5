// A replay that passes over what time alone does to points decides at fewer instants, and tells the same story.
import type { ClockDecision, Decision } from '@funnel/bundle';
import { type Replayed, replay } from '@funnel/evaluator';
import { differences } from './differences.ts';
import type { Subject } from './subject.ts';

const DAY = 86_400_000;

export interface TurnsReport {
  readonly decisions: number;
  /** Of these, how many are left. */
  readonly left: number;
  /** Decisions, other than a lead's first, that tell something new. */
  readonly turns: number;
  /** What is wrong, in words, or null. */
  readonly words: string | null;
}

/** A clock but for what each decision says anew of itself; a left-out lead's clock is cancelled at the decision's own instant. */
function lastingOf({ decided: _, uncertain: __, at, ...clock }: ClockDecision) {
  return { ...clock, at: clock.cancelled_by === 'exclusion' ? null : at };
}

/** What the story is made of. */
function storyOf({ clocks, content, excluded, flags, gates, grades, moves, stage }: Decision) {
  return {
    excluded,
    stage,
    moves,
    flags,
    gates: Object.entries(gates).map(([name, { result }]) => [name, result]),
    grades: Object.entries(grades).map(([name, { band }]) => [name, band]),
    content: content === null ? null : [content.step, content.offers],
    clocks: clocks.map(clock => ({ ...lastingOf(clock), steps: clock.steps })),
  };
}

/** Replays the case twice, with clocks that were recorded by then; half of the lives begin at the case's instant, when most are. */
export function passedOver(subject: Subject): TurnsReport {
  const { asOf, generated, migrate, seed, set } = subject;
  const from = seed % 2 === 0 ? asOf : asOf - 40 * DAY;
  const span = { from, to: from + 60 * DAY, settings: set, migrate };
  const clocks = (subject.raw.clocks ?? []).filter(({ decided }) => Date.parse(decided) <= from);
  const raw = { ...subject.raw, clocks };
  const all = [...replay(generated, raw, span)];
  const some = [...replay(generated, raw, { ...span, turnsOnly: true })];
  const wrong: string[] = [];
  let place = 0;
  let turns = 0;
  let before: Replayed | null = null;
  for (const whole of all) {
    const same = some[place];
    const story = storyOf(whole.decision);
    if (same !== undefined && same.at === whole.at) {
      place += 1;
      wrong.push(...differences(same.decision, whole.decision));
    } else if (before !== null) {
      wrong.push(...differences(storyOf(before.decision), story));
    }
    if (before !== null && differences(storyOf(before.decision), story).length > 0) turns += 1;
    if (wrong.length > 0) break;
    before = whole;
  }
  if (wrong.length === 0 && place < some.length)
    wrong.push(`decides at ${some[place]!.decision.as_of}, where nothing may change`);
  const words = wrong.length === 0 ? null : `until ${all[Math.max(0, place - 1)]!.decision.as_of}\n${wrong.join('\n')}`;
  return { decisions: all.length, left: some.length, turns, words };
}
