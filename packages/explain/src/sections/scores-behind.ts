// Which scores parts of the rules rest on, through the gates and grades that they ask.
import type { Rules } from '@funnel/bundle';

/** Names of scores. Takes any parts of rules: nodes are plain data and tell themselves by `kind`. */
export function scoresBehind(rules: Rules, parts: readonly object[]): ReadonlySet<string> {
  const scores = new Set<string>();
  const seen = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('kind' in value && 'name' in value) {
      if (value.kind === 'score') scores.add(String(value.name));
      if (value.kind === 'gate') look(rules.gates.find(each => each.name === value.name));
      if (value.kind === 'grade') look(rules.grades.find(each => each.name === value.name));
    }
    for (const [key, inside] of Object.entries(value)) {
      if (key === 'gate' || key === 'needs') look(rules.gates.find(each => each.name === inside));
      look(inside);
    }
  };
  parts.forEach(look);
  return scores;
}
