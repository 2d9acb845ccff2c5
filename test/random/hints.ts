// What a program compares with: where random data are aimed.
import { coverageOf, type Rules } from '@funnel/bundle';

export interface Hints {
  /** Literals by the fact (`field` or a property's name) they stand beside in a condition. */
  readonly near: ReadonlyMap<string, readonly (number | string)[]>;
  /** Plain numbers, texts, days and milliseconds that stand anywhere in the rules. */
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly days: readonly number[];
  readonly instants: readonly number[];
  /** Lengths of windows, and whole numbers of fading steps, in milliseconds. */
  readonly ages: readonly number[];
  readonly untils: readonly number[];
  /** Milliseconds in a stage after which a move or a stall comes. */
  readonly stays: readonly number[];
  /** Instants at which some calendar's clocks are put forward or back. */
  readonly changes: readonly number[];
  /** Where the years end for which calendars speak. */
  readonly calendarEnds: readonly number[];
}

function everyObject(value: unknown, found: Record<string, unknown>[] = []): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Record<string, unknown>);
  for (const part of Object.values(value)) everyObject(part, found);
  return found;
}

function literalsIn(node: unknown, rules: Rules): (number | string)[] {
  return everyObject(node).flatMap((one): (number | string)[] => {
    if (one['kind'] === 'number') return [Number(one['value']) / 10 ** Number(one['decimals'])];
    if (one['kind'] === 'text' && typeof one['value'] === 'string') return [one['value']];
    if (one['kind'] === 'values') return one['values'] as string[];
    if (one['kind'] === 'list') return [...(rules.lists.find(list => list.name === one['name'])?.values ?? [])];
    if (one['kind'] === 'param') {
      const param = rules.params.find(declared => declared.name === one['name'])!;
      return [param.normally, ...param.overrides.map(use => use.value)].map(value => value / 10 ** param.decimals);
    }
    return [];
  });
}

function factsIn(node: unknown): string[] {
  return everyObject(node).flatMap(one => {
    if (one['kind'] === 'field' || one['kind'] === 'property') return [String(one['name'])];
    if (one['kind'] === 'total' || one['kind'] === 'last_property') return [String(one['property'])];
    return [];
  });
}

const comparing = ['compare', 'equal', 'among', 'includes', 'matches'];

const made = new WeakMap<Rules, Hints>();

/** Worked out once for each program. */
export function hintsOf(rules: Rules): Hints {
  const hints = made.get(rules) ?? collectHints(rules);
  made.set(rules, hints);
  return hints;
}

function collectHints(rules: Rules): Hints {
  const objects = everyObject(rules);
  const near = new Map<string, (number | string)[]>();
  for (const node of objects.filter(one => comparing.includes(String(one['kind'])))) {
    for (const fact of factsIn(node)) near.set(fact, [...(near.get(fact) ?? []), ...literalsIn(node, rules)]);
  }
  const literals = objects.flatMap(node => (comparing.includes(String(node['kind'])) ? literalsIn(node, rules) : []));
  const valuesOf = (kind: string) =>
    objects.flatMap(node => (node['kind'] === kind && typeof node['value'] === 'number' ? [node['value']] : []));
  const windows = objects.flatMap(node => (typeof node['milliseconds'] === 'number' ? [node['milliseconds']] : []));
  const fades = rules.scores.flatMap(({ fading, items }) => {
    if (fading === null) return [];
    const rulesOfScore = items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));
    const lengths = rulesOfScore.flatMap(rule =>
      rule.kind === 'activity_rule' && rule.points_by_step !== null ? [rule.points_by_step.length] : [],
    );
    return [1, 2, 3, ...lengths].map(count => count * fading.step);
  });
  return {
    near,
    numbers: literals.filter(literal => typeof literal === 'number'),
    texts: literals.filter(literal => typeof literal === 'string'),
    days: valuesOf('date'),
    instants: valuesOf('datetime'),
    ages: [...windows, ...fades],
    stays: objects.flatMap(node => [node['after'], node['stalls_after']].filter(span => typeof span === 'number')),
    changes: (rules.zones?.zones ?? []).flatMap(zone => zone.changes.map(change => change.at)),
    calendarEnds: (rules.zones?.zones ?? []).map(zone => coverageOf(rules.zones!, zone).to),
    untils: objects.flatMap(node => (typeof node['until'] === 'number' ? [node['until']] : [])),
  };
}
