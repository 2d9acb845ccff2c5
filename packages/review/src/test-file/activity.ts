// One entry of `activities`: { email_click: { campaign: launch }, ago: 2 days }.
import { problem, type TestProblem } from '../problems/problem.ts';
import { asAgo, asData, asInstant, asMap, asText } from './entries.ts';
import { describe, type Located, type LocatedEntry } from './located.ts';
import type { Moment, TestActivity } from './test-file.ts';

const OWN_KEYS = ['ago', 'at', 'id', 'known at', 'known ago'] as const;
type OwnKey = (typeof OWN_KEYS)[number];

/** The activity, or null with a problem. */
export function readActivity(item: Located, problems: TestProblem[]): TestActivity | null {
  if (item.kind !== 'map') {
    problems.push(problem('one-activity', item.place, { found: describe(item) }));
    return null;
  }
  const own = (key: OwnKey): LocatedEntry | undefined => item.entries.find(entry => entry.key === key);
  const named = item.entries.filter(entry => !OWN_KEYS.some(key => key === entry.key));
  const [type] = named;
  if (type === undefined || named.length > 1) {
    const found = named.length === 0 ? 'none' : named.map(entry => entry.key).join(' and ');
    problems.push(problem('one-activity', item.place, { found }));
    return null;
  }
  const moments = [
    moment(own('ago'), own('at'), problems),
    moment(own('known ago'), own('known at'), problems),
  ] as const;
  if (moments[0] === null || (own('ago') && own('at'))) {
    if (!(own('ago') || own('at')) || (own('ago') && own('at'))) problems.push(problem('activity-time', item.place));
    return null;
  }
  const empty = type.value.kind === 'scalar' && type.value.value === null;
  const properties = empty ? null : asMap(type, problems);
  const id = own('id');
  return {
    type: type.key,
    properties: properties ? asData(properties) : [],
    at: moments[0],
    knownAt: moments[1],
    id: id ? asText(id, problems) : null,
    place: item.place,
  };
}

function moment(ago: LocatedEntry | undefined, at: LocatedEntry | undefined, problems: TestProblem[]): Moment | null {
  if (ago) return asAgo(ago, problems);
  const instant = at ? asInstant(at, problems) : null;
  return instant === null ? null : { at: instant };
}
