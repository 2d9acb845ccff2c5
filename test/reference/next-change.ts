// A lower bound of the first instant at which anything changes without new data.
import type { Case } from './case.ts';
import { greatestOf, leastOf } from './numbers.ts';
import { isVisible, visibleOf } from './occurrences.ts';
import { DAY, dayOf, floorDivide, LAST_INSTANT } from './time.ts';
import { everyExpression, everyFading, everyOccurrence, everyUntil } from './walk.ts';

/** The next whole day after an instant, counted from that instant. */
function nextWholeDay(since: bigint, asOf: bigint): bigint {
  return since + (floorDivide(asOf - since, DAY) + 1n) * DAY;
}

function candidates(about: Case): bigint[] {
  const { rules, facts, asOf } = about;
  const nextMidnight = (dayOf(asOf) + 1n) * DAY;
  const found: bigint[] = [];

  // Activities that happened, or became known, but not yet.
  for (const happening of facts.happenings) {
    if (!isVisible(happening, asOf)) found.push(greatestOf([happening.at, happening.knownAt]));
  }

  // Edges of windows.
  for (const occurrence of everyOccurrence(rules)) {
    if (occurrence.period === null) continue;
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

export function nextChange(about: Case): bigint | null {
  const later = candidates(about).filter(instant => instant > about.asOf && instant <= LAST_INSTANT);
  return later.length === 0 ? null : leastOf(later);
}
