// Random scores with every clause.
import { conditionAt } from './conditions.ts';
import { where, within } from './occurrences.ts';
import { until } from './rule-declarations.ts';
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import { steps } from './vocabulary.ts';
import { fieldsOf, type KnownActivity, type World } from './world.ts';

function whenOf(world: World, percent: number): Source {
  if (!world.chance.percent(percent)) return nothing;
  return optional` when ${conditionAt({ world, activity: null }, 1)}${until(world)}`;
}

function because({ chance }: World): Source {
  return chance.percent(15) ? optional` because "It tells"` : nothing;
}

function conditionRule(world: World): Source {
  const { chance } = world;
  const points = chance.pick(['5', '10', '20', '40', '7.5', '0.333']);
  const when = fixed` when ${conditionAt({ world, activity: null })}${until(world)}`;
  return fixed`${chance.pick(['add', 'add', 'subtract'])} ${points}${when}${because(world)}`;
}

function proportionRule(world: World): Source | null {
  const { chance } = world;
  const fields = fieldsOf(world, 'number').filter(field => field.decimals <= 3);
  if (fields.length === 0) return null;
  const upTo = chance.percent(65) ? optional` up to ${chance.pick(['10', '15.5', '30', '2'])} points` : nothing;
  const rate = chance.pick(['0.02 per 1', '1 per 10', '0.5 per 1', '2 per 0.5', '0.001 per 1']);
  const head = fixed`${chance.pick(['add', 'add', 'subtract'])} ${rate} of ${chance.pick(fields).name}`;
  return fixed`${head}${upTo}${whenOf(world, 30)}${because(world)}`;
}

/** What a rule rewards, named so: one activity with its `by` and `where`, or any activity of ours or of theirs. */
function rewarded(world: World, activity: KnownActivity | null): Source {
  const { chance, activities } = world;
  if (activity === null) {
    const groups = activities.map(one => one.by).filter(by => by !== null);
    return fixed`activity${groups.length > 0 && chance.percent(50) ? optional` by ${chance.pick(groups)}` : nothing}`;
  }
  const by = activity.by !== null && chance.percent(20) ? optional` by ${activity.by}` : nothing;
  return fixed`${activity.name}${by}${where({ world, activity: null }, activity, 45)}`;
}

function activityRule(world: World): Source {
  const { chance } = world;
  const activity = chance.percent(8) ? null : chance.pick(world.activities);
  const points = chance.pick(['5', '3', '8', '1.25', '0.125', '10']);
  const head = fixed`${chance.pick(['add', 'add', 'add', 'subtract'])} ${points}`;
  const what = rewarded(world, activity);
  const span = within({ world, activity: null }, 40);
  const upTo = chance.percent(30) ? optional` up to ${chance.pick(['10', '15', '7.5', '25'])} points` : nothing;
  const rest = fixed`${upTo}${whenOf(world, 30)}${because(world)}`;
  if (chance.percent(25)) return fixed`${head} for ${chance.pick(['first', 'last'])} ${what}${span}${rest}`;
  const buckets = ['day', 'day', 'week', 'week', 'month', 'quarter'];
  const atMost = chance.percent(50)
    ? optional` at most ${chance.pick([1, 1, 2, 3])} per ${chance.pick(buckets)}`
    : nothing;
  const singles = (activity?.properties ?? []).filter(property => !property.kind.endsWith('_list'));
  const oncePer = singles.length > 0 && chance.percent(30) ? optional` once per ${chance.pick(singles).name}` : nothing;
  return fixed`${head} per ${what}${span}${oncePer}${atMost}${rest}`;
}

function rule(world: World): Source {
  const form = world.chance.below(10);
  const made = form < 3 ? conditionRule(world) : form < 5 ? proportionRule(world) : null;
  return optional`\n  ${made ?? activityRule(world)}`;
}

function fading({ chance }: World): Source {
  const shape = chance.pick([
    'halve every 7 days',
    'halve every 14 days',
    'fade to zero over 28 days',
    'fade to zero over 10 days',
    'halve every 36 hours',
  ]);
  const short = steps.slice(0, shape.endsWith('hours') ? 2 : 3);
  const inSteps = chance.percent(45) ? optional` in steps of ${chance.pick(short)}` : nothing;
  return optional`\n  points ${shape}${inSteps}`;
}

function group(world: World, index: number): Source {
  const rules = Array.from({ length: world.chance.from(1, 3) }, () => rule(world));
  const upTo = world.chance.pick(['1', '5', '12.5', '30']);
  return optional`\n  group "Group ${index}" up to ${upTo} points {${joined(rules, '')}\n  }`;
}

function forgets({ chance, stages }: World): Source[] {
  if (stages.length === 0 || !chance.percent(35)) return [];
  const names = chance.some(stages, 1, 2).map(stage => stage.name);
  return names.map(name => optional`\n  forget earlier activity on entering ${name}`);
}

export function declareScore(world: World, index: number): Source {
  const { chance } = world;
  const name = `score_${index}`;
  const range = chance.pick(['0 to 100', '0 to 50', '-50 to 100', '10 to 90', '0 to 1_000']);
  const by = chance.percent(25) ? optional` by ${chance.pick(['0.1', '0.5', '5', '0.001', '10'])}` : nothing;
  const lines = [
    chance.percent(55) ? fading(world) : nothing,
    ...forgets(world),
    ...Array.from({ length: chance.from(2, 5) }, () => rule(world)),
    chance.percent(40) ? group(world, index) : nothing,
  ];
  const source = optional`score ${name} from ${range}${by} {${joined(lines, '')}\n}`;
  world.scores.push(name);
  return source;
}
