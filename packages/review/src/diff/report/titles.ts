// What declarations are called above their changes.
import type { Bundle } from '@funnel/bundle';
import { capital, spoken } from '@funnel/explain';

interface Named {
  readonly name: string;
  readonly label?: string | null;
}

/** By key, such as `score/fit`. */
export function titlesOf({ about, rules }: Bundle): ReadonlyMap<string, string> {
  const named = (construct: string, list: readonly Named[]): readonly [string, string][] =>
    list.map(({ label, name }) => [`${construct}/${name}`, label ?? capital(spoken(name))]);
  return new Map([
    ...named('activity', rules.activities),
    ...named('list', rules.lists),
    ...named('param', rules.params),
    ...rules.segments.flatMap(each => named(each.construct, [each])),
    ...named(
      'exclude',
      rules.exclusions.map(({ label }) => ({ name: label, label })),
    ),
    ...named('score', rules.scores),
    ...named('grade', rules.grades),
    ...named('gate', rules.gates),
    ...named('calendar', rules.calendars),
    ...named('sla', rules.slas),
    ...named('team', rules.teams),
    ...named('route', rules.routes),
    ...named('handoff', rules.handoffs),
    ...named('measure', about.measures),
    ...named('target', about.targets),
  ]);
}
