// Random SLAs with every line.
import { conditionAt } from './conditions.ts';
import { where } from './occurrences.ts';
import { until } from './rule-declarations.ts';
import { fixed, joined, nothing, optional, type Source, textOf } from './source.ts';
import { businessSpans, elapsedSpans } from './vocabulary-time.ts';
import type { World } from './world.ts';

/** An activity, with a `where` in so many of a hundred. */
export function happening(world: World, filtered = 25): Source {
  const { chance, activities } = world;
  if (chance.percent(10)) return fixed`activity`;
  const activity = chance.pick(activities);
  return fixed`${activity.name}${where({ world, activity: null }, activity, filtered)}`;
}

function trigger(world: World, entering: number): Source {
  const { chance, stages } = world;
  if (stages.length > 0 && chance.percent(entering)) return fixed`entering ${chance.pick(stages).name}`;
  return happening(world);
}

function span(world: World, isBusiness: boolean): string {
  const { chance } = world;
  return chance.pick(isBusiness && chance.percent(65) ? businessSpans : elapsedSpans);
}

function targets(world: World, isBusiness: boolean): Source[] {
  const { chance } = world;
  if (chance.percent(25)) return [fixed`\n  target ${span(world, isBusiness)}`];
  const place = { world, activity: null };
  const arm = () => {
    const when = fixed`when ${conditionAt(place, 1)}${until(world)}`;
    const what = chance.percent(20) ? 'no target' : `target ${span(world, isBusiness)}`;
    return optional`\n  ${what} ${when}`;
  };
  const last = chance.percent(20) ? 'no target' : `target ${span(world, isBusiness)}`;
  return [...Array.from({ length: chance.from(1, 2) }, arm), fixed`\n  ${last} otherwise`];
}

export function recipient({ chance, teams, routes }: World): string {
  return chance.pick([...teams, ...routes, '"manager"', '"Queue %/1"']);
}

function steps(world: World, isBusiness: boolean): Source[] {
  const { chance } = world;
  const made = new Map<string, Source>();
  for (let left = chance.from(0, 4); left > 0; left -= 1) {
    const action = chance.pick(['notify', 'notify', 'reassign']);
    const moment = chance.pick([
      `at ${chance.pick(['1', '10', '50', '75', '90'])}% of the time`,
      'when due',
      `${span(world, isBusiness)} after due`,
    ]);
    const text = `${action} ${recipient(world)} ${moment}`;
    made.set(text, optional`\n  ${text}`);
  }
  return [...made.values()];
}

function calendarsOf(world: World): { head: Source; lines: Source[]; isBusiness: boolean } {
  const { chance, calendars } = world;
  const form = chance.below(10);
  if (calendars.length === 0 || form === 0) return { head: nothing, lines: [], isBusiness: false };
  if (form === 1) return { head: fixed` around the clock`, lines: [], isBusiness: false };
  if (form < 5) return { head: fixed` in ${chance.pick(calendars)}`, lines: [], isBusiness: true };
  const place = { world, activity: null };
  const use = optional`\n  use ${chance.pick(calendars)} when ${conditionAt(place, 1)}${until(world)}`;
  return { head: nothing, lines: [use, fixed`\n  use ${chance.pick(calendars)} otherwise`], isBusiness: true };
}

export function declareSla(world: World, index: number): Source {
  const { chance } = world;
  const name = `answer_${index}`;
  const label = chance.percent(20) ? optional` "Answer ${index}"` : nothing;
  const { head, lines, isBusiness } = calendarsOf(world);
  const when = chance.percent(25)
    ? optional` when ${conditionAt({ world, activity: null }, 1)}${until(world)}`
    : nothing;
  const met = Array.from({ length: chance.from(1, 2) }, () => {
    const times = chance.percent(30) ? `at least ${chance.from(2, 3)} ` : '';
    return times === '' ? fixed`\n  met by ${trigger(world, 30)}` : fixed`\n  met by ${times}${happening(world)}`;
  });
  const pauses = Array.from(
    { length: chance.pick([0, 1, 1, 2]) },
    () => optional`\n  pause from ${trigger(world, 30)} until ${trigger(world, 30)}`,
  );
  const cancels = chance.percent(40) ? [optional`\n  cancel on ${trigger(world, 60)}`] : [];
  const goals = targets(world, isBusiness);
  const hasTarget = goals.some(goal => textOf(goal).includes('\n  target '));
  const body = [
    ...lines,
    fixed`\n  start on ${trigger(world, 70)}${when}`,
    ...met,
    ...pauses,
    ...cancels,
    ...goals,
    ...(hasTarget ? steps(world, isBusiness) : []),
  ];
  world.slas.push(name);
  return fixed`sla ${name}${label}${head} {${joined(body, '')}\n}`;
}
