// The arms of a route for its reasons, and what its queue goes by.
import type { Bundle, Decision, Route } from '@funnel/bundle';
import type { Line } from './gate-lines.ts';
import { REASON_WORDS } from './reason-words.ts';
import { armText } from './sla-text.ts';

export function routeLines({ rules }: Bundle, decision: Decision, name: string): Line[] {
  const route = rules.routes.find(each => each.name === name);
  if (!route) return [];
  const arms = route.arms.map(arm => ({
    text: armText(rules, `to ${arm.team}`, arm),
    outcome: decision.routes[name]?.team === arm.team ? REASON_WORDS.taken : '',
    condition: arm.when,
  }));
  return [...arms, ...queueLine(route, decision)];
}

/** `work by priority then longest waiting`: with what the lead has of each. */
function queueLine({ name, work }: Route, decision: Decision): Line[] {
  const queue = decision.routes[name]?.queue ?? null;
  if (work.length === 0) return [];
  const keys = work.map(key =>
    key.kind === 'grade' ? key.grade : key.kind === 'score' ? key.score : 'longest waiting',
  );
  const outcome = queue === null ? REASON_WORDS.noQueue : queue.map(({ value }) => String(value ?? 'none')).join(', ');
  return [{ text: `work by ${keys.join(' then ')}`, outcome, condition: null }];
}
