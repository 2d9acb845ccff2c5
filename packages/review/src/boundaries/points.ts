// Changes of a draft that bring a score to wanted points: rules that begin or cease to give, activities more or fewer.
import type { Rule, RuleKind, RuleOf, Score } from '@funnel/bundle';
import { rulesOf } from '../parts/rules-of.ts';
import { type Draft, draftKey, withField, without } from './draft.ts';
import { oneMore, typesOf } from './happening.ts';
import { toward } from './toward.ts';
import { decimal } from './values.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;
const MILLION = 1_000_000;
const WIDTH = 4;
const DEPTH = 5;

/** Plain points, both ends among them. */
export interface Wanted {
  readonly lowest: number;
  readonly highest: number;
  /** Points within that are not meant. */
  readonly but: number | null;
}

type Turn<R> = (world: World, score: Score, rule: R, missing: number, draft: Draft) => readonly (Draft | null)[];

/** Ages at which an activity gives about so much. */
function agesFor(
  { fading }: Score,
  { points_by_step: table }: RuleOf<'activity_rule'>,
  missing: number,
): readonly number[] {
  if (fading === null || table === null) return [];
  const wanted = Math.abs(missing) * MILLION;
  const step = table.findIndex(points => Math.abs(points) <= wanted);
  return step <= 0 ? [] : [step - 1, step].map(each => each * fading.step + Math.min(DAY, fading.step) / 2);
}

const TURNS: { readonly [K in RuleKind]: Turn<RuleOf<K>> } = {
  condition_rule: (world, _, { when }, _missing, draft) => {
    const holds = world.look(draft)?.holds(when.when) === 'yes';
    return toward(world, when.when, !holds, draft);
  },
  proportion_rule: (world, _, rule, missing, draft) => {
    const type = world.rules.lead.fields.find(each => each.name === rule.field)?.type;
    if (type?.kind !== 'number') return [];
    const present = draft.fields[rule.field];
    const perUnit = (rule.points_per_step * 10 ** type.decimals) / MILLION;
    const value = (typeof present === 'number' ? present : 0) + missing / perUnit;
    const drafts = rule.when === null ? [draft] : toward(world, rule.when.when, true, draft);
    return drafts.flatMap(each => [0, value].map(to => withField(each, rule.field, decimal(to, type.decimals))));
  },
  activity_rule: (world, score, rule, missing, draft) => {
    const types = typesOf(world, rule.of);
    const there = draft.activities.some(({ type }) => types.includes(type));
    const drafts = rule.when === null ? [draft] : toward(world, rule.when.when, true, draft).slice(0, 1);
    const options = { oncePer: rule.once_per };
    return [
      ...(there ? [without(draft, types)] : []),
      ...drafts.flatMap(each => {
        const one = oneMore(world, rule.of, each, options);
        const two = one && oneMore(world, rule.of, one, options);
        const older = agesFor(score, rule, missing).map(ago => oneMore(world, rule.of, each, { ...options, ago }));
        return [one, two && oneMore(world, rule.of, two, options), ...older];
      }),
    ];
  },
};

function turn<K extends RuleKind>(
  world: World,
  score: Score,
  rule: RuleOf<K>,
  missing: number,
  draft: Draft,
): readonly Draft[] {
  const made = (TURNS[rule.kind as K] as Turn<RuleOf<K>>)(world, score, rule, missing, draft);
  return made.filter(each => each !== null);
}

interface Tried {
  readonly draft: Draft;
  readonly value: number;
  /** How far from what is wanted; 0 within. */
  readonly off: number;
}

function tried(world: World, { name }: Score, { but, highest, lowest }: Wanted, draft: Draft): Tried | null {
  const look = world.look(draft);
  if (look === null) return null;
  const value = look.score(name);
  const off =
    value < lowest ? lowest - value : value > highest ? value - highest : value === but ? highest - lowest : 0;
  return { draft, value, off };
}

/** Drafts with such points, the fewest changes first; the nearest to the bar among those of equally many. */
export function reachPoints(world: World, name: string, wanted: Wanted, draft: Draft): readonly Draft[] {
  const score = world.rules.scores.find(each => each.name === name);
  const first = score && tried(world, score, wanted, draft);
  if (score === undefined || !first) return [];
  const { highest, lowest } = wanted;
  const near = ({ value }: Tried): number => Math.abs(value - (wanted.but ?? lowest));
  const middle =
    wanted.but === null ? lowest : wanted.but === highest ? highest - score.by / 1000 : lowest + score.by / 1000;
  const seen = new Set([draftKey(draft)]);
  let front: readonly Tried[] = [first];
  for (let depth = 0; depth <= DEPTH; depth += 1) {
    const there = front.filter(({ off }) => off === 0);
    if (there.length > 0) return [...there].sort((a, b) => near(a) - near(b)).map(each => each.draft);
    const next: Tried[] = [];
    for (const each of front.slice(0, WIDTH)) {
      for (const rule of rulesOf(score) as readonly Rule[]) {
        for (const changed of turn(world, score, rule, middle - each.value, each.draft)) {
          const key = draftKey(changed);
          if (seen.has(key)) continue;
          seen.add(key);
          const found = tried(world, score, wanted, changed);
          if (found !== null) next.push(found);
        }
      }
    }
    front = next.sort((a, b) => a.off - b.off);
    if (front.length === 0) return [];
  }
  return [];
}
