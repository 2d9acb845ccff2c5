// Which of a lead's activities an occurrence looks at, and for which of them its `where` holds.
import type { Occurrence, Period } from '@funnel/bundle';
import { type Case, quietly } from './case.ts';
import { conditionOf } from './condition.ts';
import type { Happening } from './facts.ts';
import { type Verdict, yes } from './kleene.ts';
import { latestEntry } from './stages.ts';

export interface Judged {
  readonly happening: Happening;
  readonly where: Verdict;
}

export function isVisible(happening: Pick<Happening, 'at' | 'knownAt'>, asOf: bigint): boolean {
  return happening.at <= asOf && happening.knownAt <= asOf;
}

/** The visible activities of the occurrence's type, or of any type of its group; filter and window apart. */
export function visibleOf(occurrence: Occurrence, { rules, facts, asOf }: Case): Happening[] {
  return facts.happenings.filter(happening => {
    if (!isVisible(happening, asOf)) return false;
    const declared = rules.activities.find(activity => activity.name === happening.activity)!;
    if (occurrence.activity === null) return declared.by === occurrence.by;
    if (occurrence.by !== null && declared.by !== occurrence.by) return false;
    return happening.activity === occurrence.activity;
  });
}

/** The half-open window (as_of − d, as_of]; strictly after the latest entry into a stage, or not after it. */
function isIn(period: Period, happening: Happening, about: Case): boolean {
  switch (period.kind) {
    case 'within':
      return happening.at > about.asOf - BigInt(period.milliseconds);
    case 'since_entering': {
      const entry = latestEntry(period.stage, about);
      return entry !== null && happening.at > entry.at;
    }
    case 'before_entering': {
      const entry = latestEntry(period.stage, about);
      return entry === null || happening.at <= entry.at;
    }
  }
}

function isInPeriod(occurrence: Occurrence, happening: Happening, about: Case): boolean {
  return occurrence.period === null || isIn(occurrence.period, happening, about);
}

function judge(occurrence: Occurrence, happening: Happening, about: Case): Judged {
  const where = occurrence.where === null ? yes : conditionOf(occurrence.where, { ...about, activity: happening });
  return { happening, where };
}

/** Those inside the window, in order of time. */
export function occurrencesOf(occurrence: Occurrence, about: Case): Judged[] {
  return visibleOf(occurrence, about)
    .filter(happening => isInPeriod(occurrence, happening, about))
    .map(happening => judge(occurrence, happening, about));
}

/** Those before the window that would count without it. */
export function beforeThePeriod(occurrence: Occurrence, about: Case): Happening[] {
  return visibleOf(occurrence, about)
    .filter(happening => !isInPeriod(occurrence, happening, about))
    .filter(happening => judge(occurrence, happening, quietly(about)).where.holds === 'yes');
}

/** Those for which the `where` is true, in order of time. */
export function trueOf(judged: readonly Judged[]): Happening[] {
  return judged.filter(one => one.where.holds === 'yes').map(one => one.happening);
}

/** How an occurrence is named among the facts when it never happened. */
export function factOf(occurrence: Occurrence): string {
  return occurrence.activity ?? 'activity';
}
