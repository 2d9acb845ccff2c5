// One entry of `activities`: { email_click: { campaign: launch }, ago: 2 days }.
import type { TestProblem } from '../problems/problem.ts';
import { asData, asMap, asText } from './entries.ts';
import type { Located, LocatedMap } from './located.ts';
import type { TestActivity } from './test-file.ts';
import { readMoment, readTimed } from './timed.ts';

const OWN_KEYS = ['ago', 'at', 'id', 'known at', 'known ago'] as const;
const CODES = { name: 'one-activity', time: 'activity-time', kind: ['type', 'activity', 'event'] } as const;

/** The activity, or null with a problem. */
export function readActivity(item: Located, problems: TestProblem[]): TestActivity | null {
  const timed = readTimed<(typeof OWN_KEYS)[number]>(item, OWN_KEYS, CODES, problems);
  if (timed === null) return null;
  const { named, at, product, own } = timed;
  const empty = named.value.kind === 'scalar' && named.value.value === null;
  const properties = empty ? null : asMap(named, problems);
  const id = own('id');
  return {
    type: named.key,
    properties: properties ? asData(properties) : [],
    at,
    knownAt: readMoment(item as LocatedMap, 'known ago', 'known at', problems),
    id: id ? asText(id, problems) : null,
    product,
    place: item.place,
  };
}
