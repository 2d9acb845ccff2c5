// The first name that a lowered condition speaks of.
import type { Condition, Expression } from '@funnel/bundle';

type Node = Condition | Expression;

/** Nodes that speak of something by its name: fields, scores, segments, activities and the like. */
const NAMED = new Set(['field', 'property', 'score', 'grade', 'gate', 'segment', 'param', 'latest_activity']);

/** Nodes that speak of stages, which are a lead's own like a field. */
const STAGED = new Set(['in_stage', 'ever_entered', 'days_in_stage', 'entries']);

/** In the order the condition is read; null where it names nothing. */
export function firstName(node: Node): string | null {
  const waiting: unknown[] = [node];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const name = nameOf(next as Record<string, unknown>);
    if (name !== null) return name;
    waiting.unshift(...partsOf(next as Record<string, unknown>));
  }
  return null;
}

function nameOf(node: Record<string, unknown>): string | null {
  if (typeof node['activity'] === 'string') return node['activity'];
  if (typeof node['property'] === 'string') return node['property'];
  if (STAGED.has(String(node['kind']))) return 'stage';
  return NAMED.has(String(node['kind'])) && typeof node['name'] === 'string' ? node['name'] : null;
}

/** The nodes within, left before right, whatever the keys are called. */
function partsOf(node: Record<string, unknown>): readonly unknown[] {
  return ['of', 'left', 'from', 'right', 'to']
    .flatMap(key => node[key])
    .filter(part => typeof part === 'object' && part !== null);
}
