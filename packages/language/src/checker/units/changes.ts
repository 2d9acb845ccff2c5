// What names of one program mean something else in the next.
import type { Placed } from '../model.ts';
import { type Names, type Shared, SINGLES, TABLES } from '../names/names.ts';
import type { Lookup } from './lookups.ts';

/** Does a name still stand for the same? Where a declaration stands in its file does not matter. */
type IsSame<V> = (before: V, after: V) => boolean;

/** Declarations are the same while they are the same objects, as parsing again leaves them. */
const isSamePlaced: IsSame<Placed> = (before, after) =>
  before === after ||
  (before.node === after.node &&
    before.parsed.diagnostics === after.parsed.diagnostics &&
    before.file.path === after.file.path);

const isSameShared: IsSame<Shared> = (before, after) =>
  before.kind === after.kind && before.field === after.field && isSamePlaced(before.at, after.at);

const isSameObject: IsSame<unknown> = (before, after) => before === after;

const isSameIf =
  <V>(same: IsSame<V>): IsSame<V | null> =>
  (before, after) =>
    before === null || after === null ? before === after : same(before, after);

const areSame =
  <V>(same: IsSame<V>): IsSame<readonly V[]> =>
  (before, after) =>
    before.length === after.length && before.every((value, index) => same(value, after[index]!));

type ValueIn<T> = T extends ReadonlyMap<string, infer V> ? V : never;

const inTables: { readonly [T in (typeof TABLES)[number]]: IsSame<ValueIn<Names[T]>> } = {
  shared: isSameShared,
  activities: isSamePlaced,
  lists: isSamePlaced,
  segments: isSamePlaced,
  params: isSamePlaced,
  scores: isSamePlaced,
  grades: isSamePlaced,
  gates: isSamePlaced,
  stages: isSameObject,
  calendars: isSamePlaced,
  slas: isSamePlaced,
  teams: isSamePlaced,
  routes: isSamePlaced,
  handoffs: isSamePlaced,
  measures: isSamePlaced,
  targets: isSamePlaced,
  groups: isSameObject,
  segmentNames: areSame(isSameObject),
};

const singles: { readonly [T in (typeof SINGLES)[number]]: IsSame<Names[T]> } = {
  exclusions: areSame(isSamePlaced),
  lead: isSameIf(isSamePlaced),
  funnel: isSameIf(isSamePlaced),
  lifecycle: isSameIf(isSamePlaced),
  content: isSameIf(isSamePlaced),
  owners: areSame(isSameObject),
};

/** Adds what has changed in a table of this name. */
export function addTableChanges<V>(
  changes: Set<Lookup>,
  name: string,
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
  same: IsSame<V> = isSameObject,
): void {
  let isSameOrder = before.size === after.size;
  let isSameWhole = true;
  const earlier = before.keys();
  const differs = (key: string): void => {
    isSameWhole = false;
    changes.add(`${name}/${key}`);
  };
  for (const [key, value] of after) {
    if (isSameOrder && earlier.next().value !== key) isSameOrder = false;
    const was = before.get(key);
    if (was !== value && (was === undefined || !same(was, value))) differs(key);
  }
  if (!isSameOrder) for (const key of before.keys()) if (!after.has(key)) differs(key);
  if (!isSameOrder) changes.add(`${name}#`);
  if (!isSameOrder || !isSameWhole) changes.add(name);
}

/** All that is told otherwise, as `recordedNames` calls it. */
export function changesBetween(before: Names, after: Names): Set<Lookup> {
  const changes = new Set<Lookup>();
  for (const name of TABLES)
    addTableChanges(changes, name, before[name], after[name], inTables[name] as IsSame<unknown>);
  for (const name of SINGLES) if (!(singles[name] as IsSame<unknown>)(before[name], after[name])) changes.add(name);
  addLost(changes, 'lost word', before.lost.words, after.lost.words);
  addLost(changes, 'lost kind', before.lost.kinds, after.lost.kinds);
  if (before.lost.any !== after.lost.any) changes.add('lost any');
  return changes;
}

function addLost(changes: Set<Lookup>, what: string, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  for (const each of before) if (!after.has(each)) changes.add(`${what} ${each}`);
  for (const each of after) if (!before.has(each)) changes.add(`${what} ${each}`);
}
