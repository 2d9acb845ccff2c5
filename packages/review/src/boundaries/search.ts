// The search for a lead that stands on one side of a bar, with the rest so that the bar is what decides.
import { parseInstant } from '@funnel/bundle';
import { lastTarget } from '../parts/clock-lines.ts';
import { approach } from './amounts.ts';
import type { Bar, StandingOn, SubjectKind, SubjectOf } from './bar.ts';
import { type Draft, inStageSince, lookedAt, without } from './draft.ts';
import { barValue, beside } from './filters.ts';
import { oneMore, typesOf } from './happening.ts';
import { besides, isPivotal } from './kleene.ts';
import type { Owner } from './owners.ts';
import type { Side } from './shifted.ts';
import { type Goals, toward, towardAll } from './toward.ts';
import type { Look, World } from './world.ts';

const DAY = 86_400_000;
const ROUNDS = 2;
const MOST = 8;
const AWAY: Readonly<Record<Side, number>> = { below: -1, at: 0, above: 1 };

const expired = (until: number | null, asOf: number): boolean => until !== null && Math.floor(asOf / DAY) > until;

/** Whether the lead comes to where the bar is asked, and its answer decides there. */
export function isAsked({ owner, part, subject }: Bar, look: Look): boolean {
  const { after, first, ofExcluded, root, stage, until } = owner;
  if ((look.isExcluded && !ofExcluded) || expired(until, look.asOf)) return false;
  const comes = first.every(([arm, goal]) => {
    if (arm.when === null) return true;
    return (look.holds(arm.when) === 'yes' && !expired(arm.until, look.asOf)) === goal;
  });
  if (!comes) return false;
  if (stage !== null && look.stay?.stage !== stage) return false;
  if (after !== null && subject.kind !== 'stay' && (look.stay?.milliseconds ?? -1) < after) return false;
  if (root === null) return true;
  return part === null ? look.holds(root) === 'yes' : isPivotal(root, part, look.holds);
}

/** Whether the lead stands on that side of the bar, where it decides. */
export function standsOn(bar: Bar, { condition, shows }: StandingOn, look: Look): boolean {
  if (condition !== null && look.holds(condition) !== 'yes') return false;
  return isAsked(bar, look) && (shows === null || shows(look));
}

/** What must be so for the bar to be asked and to decide. */
function goalsOf(world: World, { owner, part }: Bar): Goals {
  const { first, ofExcluded, root } = owner;
  const excluded = ofExcluded ? [] : world.rules.exclusions.map(({ when }) => [when, false] as const);
  const before = first.flatMap(([{ when }, goal]) => (when === null ? [] : [[when, goal] as const]));
  const around = root === null ? [] : part === null ? [[root, true] as const] : (besides(root, part) ?? []);
  return [...excluded, ...before, ...around];
}

function inItsStage(world: World, { after, stage }: Owner, draft: Draft): Draft {
  const stay = world.look(draft)?.stay ?? null;
  if (stage === null || (stay?.stage === stage && (after === null || (stay.milliseconds ?? -1) >= after))) return draft;
  const isFirst = world.rules.lifecycle?.stages[0]?.name === stage;
  return isFirst && after === null ? { ...draft, history: [] } : inStageSince(draft, stage, after ?? DAY);
}

function around(world: World, bar: Bar, draft: Draft): readonly Draft[] {
  return towardAll(world, goalsOf(world, bar), inItsStage(world, bar.owner, draft));
}

type Makers = {
  readonly [K in SubjectKind]: (
    world: World,
    subject: SubjectOf<K>,
    standing: StandingOn,
    draft: Draft,
  ) => readonly (Draft | null)[];
};

const amountSide = ({ side }: StandingOn): Side => side as Side;

const MAKERS: Makers = {
  amount: (world, { compare }, standing, draft) => approach(world, compare, amountSide(standing), draft),
  members: (world, { leaf }, { side }, draft) => toward(world, leaf, side === 'in', draft),
  activity: (world, { of, oncePer, within }, { side }, draft) => {
    const bare = without(draft, typesOf(world, of));
    const look = world.look(draft);
    if (look === null) return [];
    const properties = propertiesOn(world, within, side, of.activity!, draft, look);
    return properties.map(each => oneMore(world, of, bare, { properties: each, oncePer }));
  },
  age: (world, { milliseconds, of, oncePer }, standing, draft) => {
    const ago = milliseconds + AWAY[amountSide(standing)];
    return [oneMore(world, of, without(draft, typesOf(world, of)), { ago, oncePer })];
  },
  stay: (_, { milliseconds, stage }, standing, draft) => [
    inStageSince(draft, stage, milliseconds + AWAY[amountSide(standing)]),
  ],
  due: (world, { sla, target }, standing, draft) => {
    const rules = world.rules.slas.find(each => each.name === sla)!;
    const { start } = rules;
    const begun =
      start.kind === 'entering' ? inStageSince(draft, start.stage, 0) : oneMore(world, start.of, draft, { ago: 0 });
    const met = rules.met_by.flatMap(({ on }) => (on.kind === 'happening' ? typesOf(world, on.of) : []));
    const clean = begun === null || start.kind === 'happening' ? begun : without(begun, met);
    const clock =
      clean &&
      world
        .look(clean)
        ?.decision()
        .clocks.find(each => each.sla === sla && lastTarget(each) === target);
    if (!clean || !clock || clock.due === null) return [];
    return [lookedAt(clean, parseInstant(clock.due)! + AWAY[amountSide(standing)])];
  },
};

function propertiesOn(
  world: World,
  within: SubjectOf<'activity'>['within'],
  side: StandingOn['side'],
  activity: string,
  draft: Draft,
  look: Look,
): readonly Readonly<Record<string, ReturnType<typeof beside>>>[] {
  const type = (name: string) =>
    world.rules.activities.find(each => each.name === activity)?.properties.find(each => each.name === name)?.type;
  if (within.kind === 'compare' && within.left.kind === 'property') {
    const of = type(within.left.name);
    const bar = barValue(within.right, look);
    return of === undefined || bar === null
      ? []
      : [{ [within.left.name]: beside(bar, AWAY[side as Side], of, draft.asOf) }];
  }
  const of = within.kind === 'equal' ? within.left : within.kind === 'among' ? within.of : null;
  const own = of?.kind === 'property' ? type(of.name) : undefined;
  if (of?.kind !== 'property' || own?.kind !== 'member') return [];
  return own.members.map(member => ({ [of.name]: member }));
}

function make<K extends SubjectKind>(
  world: World,
  subject: SubjectOf<K>,
  standing: StandingOn,
  draft: Draft,
): readonly Draft[] {
  const made = (MAKERS[subject.kind as K] as Makers[K])(world, subject, standing, draft);
  return made.filter(each => each !== null);
}

/** Good for a test: on the side, and every value of it is one that the rules know. */
function isGood(world: World, bar: Bar, standing: StandingOn, draft: Draft): boolean {
  const look = world.look(draft);
  if (look === null || !standsOn(bar, standing, look)) return false;
  const { fields_are_newer, problems } = look.decision();
  return problems.length === 0 && !fields_are_newer;
}

/** A draft on that side, made from another one; null where a few changes do not lead there. */
export function search(world: World, bar: Bar, standing: StandingOn, from: Draft): Draft | null {
  let drafts: readonly Draft[] = [from];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ready = drafts.flatMap(each => around(world, bar, each)).slice(0, MOST);
    const there = ready.flatMap(each => make(world, bar.subject, standing, each)).slice(0, MOST);
    const good = there.find(each => isGood(world, bar, standing, each));
    if (good !== undefined) return good;
    drafts = there.slice(0, 3);
    if (drafts.length === 0) return null;
  }
  return null;
}
