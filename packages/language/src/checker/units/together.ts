// What declarations say beside each other: loops, what nobody uses, what policy asks for.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Reference, Settings, Together } from '../checking.ts';
import { togetherChecks } from '../checks/index.ts';
import { checkLoops } from '../checks/loops.ts';
import type { Placed } from '../model.ts';
import type { Names } from '../names/names.ts';
import { NO_LOOPS, needThemselves, type Ordering, orderOf } from '../names/order.ts';
import type { Places } from './file-facts.ts';
import type { Collected, Told } from './findings.ts';
import type { Memory } from './memory.ts';
import type { AllTyped } from './type-all.ts';
import type { Typed } from './typed.ts';

export interface ToldTogether {
  readonly told: ReadonlyMap<Declaration, readonly Told[]>;
  readonly stuck: ReadonlySet<string>;
  /** The keys of all that others may need, each after what it needs. */
  readonly orderOf: () => readonly string[];
}

interface Given {
  readonly names: Names;
  readonly declarations: readonly Placed[];
  readonly places: Places;
  readonly settings: Settings;
  readonly typing: AllTyped;
  /** Takes what it tells. */
  readonly found: Collected;
}

export function togetherOf(before: Memory | null, given: Given): ToldTogether {
  const { names, places, settings, typing, found } = given;
  const { needsOf, keys } = needsIn(given);
  const references = () => given.declarations.flatMap(({ node }) => typing.typed.get(node)!.references);
  const { loops, stuck } = loopsIn(before, typing, needsOf, () => orderOf(keys(), references()));
  const together: Together = {
    protectedFacts: settings.protectedFacts,
    names,
    report: found.report,
    placeOf: of => places.get(of)!,
    needsOf: key => needsOf(key) ?? [],
    uses: typing.uses,
    get asks() {
      return [...typing.groups.values()].flatMap(({ asks }) => asks);
    },
  };
  checkLoops(together, loops);
  for (const run of togetherChecks) run(together);
  return { told: found.allTold(), stuck, orderOf: () => orderOf(keys(), references()).order };
}

/** What each key needs, and all keys. */
function needsIn({ names, typing, declarations }: Pick<Given, 'names' | 'typing' | 'declarations'>) {
  const { typed, groups } = typing;
  let needs: ReadonlyMap<string, readonly Reference[]> | null = null;
  const all = (): ReadonlyMap<string, readonly Reference[]> => {
    needs ??= allNeeds(declarations.map(({ node }) => typed.get(node)!));
    return needs;
  };
  const { params, segments, scores, grades, gates } = names;
  const tables: Readonly<Record<string, ReadonlyMap<string, Placed>>> = {
    param: params,
    segment: segments,
    score: scores,
    grade: grades,
    gate: gates,
  };
  const owners = [...groups.values()].reduce((sum, group) => sum + group.owners, 0);
  const isEachOnce = owners === Object.values(tables).reduce((sum, { size }) => sum + size, 0);
  const excluding = names.exclusions.flatMap(({ node }) => typed.get(node)!.references);
  const needsOf = (key: string): readonly Reference[] | undefined => {
    if (!isEachOnce) return all().get(key);
    if (key === 'exclusions') return names.exclusions.length === 0 ? undefined : excluding;
    const [kind = '', name = ''] = key.split('/');
    const node = tables[kind]?.get(name)?.node;
    return node === undefined ? undefined : typed.get(node)!.references;
  };
  return { needsOf, keys: () => [...all().keys()] };
}

/** By their keys, those of several declarations of one name together. */
function allNeeds(units: readonly Typed[]): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const { owner, references } of units) {
    if (owner === null) continue;
    const together = found.get(owner);
    if (together === undefined) found.set(owner, [...references]);
    else for (const reference of references) together.push(reference);
  }
  return found;
}

/** All loops where there is any; that is soon seen where there was none before. */
function loopsIn(
  before: Memory | null,
  { anew }: AllTyped,
  needsOf: (key: string) => readonly Reference[] | undefined,
  ordering: () => Ordering,
): Pick<Ordering, 'loops' | 'stuck'> {
  const starts = anew.flatMap(({ owner, references }) => (owner === null || references.length === 0 ? [] : [owner]));
  if (before !== null && before.stuck.size === 0 && !needThemselves(new Set(starts), needsOf)) return NO_LOOPS;
  return ordering();
}
