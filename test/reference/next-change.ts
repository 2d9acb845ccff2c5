// A lower bound of the first instant at which anything changes without new data.
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import { greatestOf, leastOf } from './numbers.ts';
import { isVisible, visibleOf } from './occurrences.ts';
import { stageNamed, standingOf } from './stages.ts';
import { DAY, dayOf, floorDivide, LAST_INSTANT } from './time.ts';
import { everyExpression, everyFading, everyOccurrence, everyUntil } from './walk.ts';

/** The next whole day after an instant, counted from that instant. */
function nextWholeDay(since: bigint, asOf: bigint): bigint {
  return since + (floorDivide(asOf - since, DAY) + 1n) * DAY;
}

/** What time in the stage brings: moves after so long, the stall, one more whole day. */
function stageCandidates(about: Case): bigint[] {
  const { rules, asOf } = about;
  if (rules.lifecycle === null) return [];
  const { stage, entry } = standingOf(about);
  if (stage === null || entry === null) return [];
  const moves = rules.lifecycle.moves.filter(move => move.from === stage);
  const spans = [...moves.map(move => move.after), stageNamed(stage, about).stalls_after].filter(span => span !== null);
  const found = spans.map(span => entry.at + BigInt(span));
  const daysCount = everyExpression(rules).some(expression => expression.kind === 'days_in_stage');
  return daysCount ? [...found, nextWholeDay(entry.at, asOf)] : found;
}

function clockCandidates({ state, cancelledBy, due, steps, calendarEnd }: Clock): bigint[] {
  const isOpen = cancelledBy === null && (state === 'running' || state === 'paused' || state === 'breached');
  if (!isOpen) return [];
  return [...steps.map(step => step.at), ...[due, calendarEnd].filter(instant => instant !== null)];
}

function candidates(about: Case): bigint[] {
  const { rules, facts, asOf } = about;
  const nextMidnight = (dayOf(asOf) + 1n) * DAY;
  const found: bigint[] = [];

  // Activities and entries that happened, or became known, but not yet.
  for (const one of [...facts.happenings, ...facts.entries]) {
    if (!isVisible(one, asOf)) found.push(greatestOf([one.at, one.knownAt]));
  }

  // Edges of windows.
  for (const occurrence of everyOccurrence(rules)) {
    if (occurrence.period?.kind !== 'within') continue;
    for (const happening of visibleOf(occurrence, about)) {
      found.push(happening.at + BigInt(occurrence.period.milliseconds));
    }
  }

  // Steps of fading, the last of them to nothing.
  for (const { rule, step, table } of everyFading(rules)) {
    for (const happening of visibleOf(rule.of, about)) {
      const steps = floorDivide(asOf - happening.at, step);
      if (steps < BigInt(table.length)) found.push(happening.at + (steps + 1n) * step);
    }
  }

  // Counted days.
  for (const expression of everyExpression(rules)) {
    if (expression.kind === 'days_since_last') {
      for (const happening of visibleOf(expression.of, about)) found.push(nextWholeDay(happening.at, asOf));
    }
    if (expression.kind === 'days_since') {
      const since = expression.of;
      const values =
        since.kind === 'field'
          ? [facts.fields.get(since.name)!]
          : visibleOf(since.of, about).map(happening => happening.properties.get(since.property)!);
      for (const value of values) {
        if (value === null) continue;
        found.push(expression.type === 'date' ? nextMidnight : nextWholeDay(value as bigint, asOf));
      }
    }
  }

  // Last days of arms.
  for (const until of everyUntil(rules)) found.push((BigInt(until) + 1n) * DAY);
  return found;
}

/** `after` is the case with the moves taken. */
export function nextChange(about: Case, after: Case, clocks: readonly Clock[]): bigint | null {
  const all = [...candidates(about), ...stageCandidates(after), ...clocks.flatMap(clockCandidates)];
  const later = all.filter(instant => instant > about.asOf && instant <= LAST_INSTANT);
  return later.length === 0 ? null : leastOf(later);
}
