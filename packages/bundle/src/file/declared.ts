// What the rules of a bundle declare, each by a key and its place; and what they declare twice.
import type { Rules } from '../nodes/bundle.ts';
import type { SchemaProblem } from './problem.ts';

export interface Declared {
  /** `gate/ready`; of things inside of others with the names around, `property/call/minutes`. */
  readonly key: string;
  /** A JSON Pointer. */
  readonly path: string;
}

type Named = readonly { readonly name: string }[];

const named = (kind: string, path: string, parts: Named): readonly Declared[] =>
  parts.map(({ name }, index) => ({ key: `${kind}/${name}`, path: `${path}/${index}` }));

/** Everything with a name that something else can go by. */
export function declaredIn(rules: Rules): readonly Declared[] {
  const { activities, grades, lead, lifecycle, zones, content } = rules;
  return [
    ...named('field', '/rules/lead/fields', lead.fields),
    ...named('activity', '/rules/activities', activities),
    ...activities.flatMap(({ name, properties }, index) =>
      named(`property/${name}`, `/rules/activities/${index}/properties`, properties),
    ),
    ...named('list', '/rules/lists', rules.lists),
    ...named('param', '/rules/params', rules.params),
    ...named('segment', '/rules/segments', rules.segments),
    ...named('score', '/rules/scores', rules.scores),
    ...named('grade', '/rules/grades', grades),
    ...grades.flatMap(({ name, bands }, index) => named(`band/${name}`, `/rules/grades/${index}/bands`, bands)),
    ...named('gate', '/rules/gates', rules.gates),
    ...named('stage', '/rules/lifecycle/stages', lifecycle?.stages ?? []),
    ...named('zone', '/rules/zones/zones', zones?.zones ?? []),
    ...named('calendar', '/rules/calendars', rules.calendars),
    ...named('sla', '/rules/slas', rules.slas),
    ...named('team', '/rules/teams', rules.teams),
    ...named('route', '/rules/routes', rules.routes),
    ...named('step', '/rules/content/steps', content?.steps ?? []),
    ...named('handoff', '/rules/handoffs', rules.handoffs),
  ];
}

/** The first thing that has the name of another one of its kind. */
export function twiceProblem(declared: readonly Declared[]): SchemaProblem | null {
  const seen = new Set<string>();
  for (const { key, path } of declared) {
    if (seen.has(key)) return { code: 'schema', data: { path, rule: 'unique', expected: JSON.stringify(key) } };
    seen.add(key);
  }
  return null;
}
