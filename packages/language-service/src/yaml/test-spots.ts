// Where names of the program stand in a file of tests.
import { keyOf } from '../symbols/keys.ts';
import { expectations } from './expect-spots.ts';
import { fields, list, map, members, names, nowhere, properties, record, type Spot, value, words } from './spot.ts';

const TIME: Readonly<Record<string, Spot>> = {
  ago: words('duration'),
  at: words('instant'),
  'known at': words('instant'),
  'known ago': words('duration'),
};

/** What stands beside the name of an entry is when it was, or the product that it is about. */
const timed = (kind: 'activity' | 'stage' | 'sla', inside: (name: string) => Spot): Spot =>
  list(
    map([names(kind)], key =>
      Object.hasOwn(TIME, key) ? TIME[key]! : { ...inside(key), values: members(keyOf('field', key)).values },
    ),
  );

const clock = record({
  calendar: value(names('calendar')),
  due: words('instant'),
  decided: words('instant'),
  targets: list(record({ from: words('instant'), due: words('instant'), left: words('duration') })),
});

const HAPPENED: Readonly<Record<string, Spot>> = {
  activities: timed('activity', properties),
  history: timed('stage', () => nowhere),
  clocks: timed('sla', () => clock),
};

const lead: Spot = {
  ...map([names('field')], key => (Object.hasOwn(HAPPENED, key) ? HAPPENED[key]! : fields.below(key))),
  words: 'leads',
};

const CASE: Readonly<Record<string, Spot>> = {
  lead,
  with: fields,
  ...HAPPENED,
  'as of': words('instant'),
  set: map([names('param')], () => nowhere),
};

/** Where the program has these symbols. */
export function testSpots(has: (symbol: string) => boolean): Spot {
  const row = { ...CASE, expect: expectations(has) };
  return record({
    'as of': words('instant'),
    leads: map([], () => ({ ...lead, words: null })),
    tests: list(record({ ...row, each: list(record(row)) })),
  });
}
