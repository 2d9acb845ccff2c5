// Random programs as source text. Each uses what has been declared before it, so that no name is unknown and nothing goes round.
import { declareCalendar, declareHolidays, holidays } from './calendars.ts';
import { type Chance, createChance } from './chance.ts';
import { declareContent } from './content.ts';
import { declareActivity, declareLead, declareList, declareListFile, listFile } from './data-declarations.ts';
import { declareGate, declareGrade } from './gates.ts';
import { declareHandoff } from './handoffs.ts';
import { declareLifecycle, planStages } from './lifecycle.ts';
import { declareRoute, declareTeam } from './people.ts';
import { declareMeasure, declareTarget } from './plans.ts';
import { workBy } from './queue.ts';
import { declareExclusion, declareParam, declareSegment } from './rule-declarations.ts';
import { declareScore } from './scores.ts';
import { declareSla } from './slas.ts';
import { joined, type Source, textOf } from './source.ts';
import { activityNames } from './vocabulary.ts';
import { emptyWorld, type KnownStage, type World } from './world.ts';

export interface RandomProgram {
  readonly source: Source;
  readonly text: string;
  /** Without its measures and targets. */
  readonly unplanned: Source;
}

/** The files that `list … from` of random programs names, by path. */
export const randomFiles: Readonly<Record<string, string>> = {
  [listFile.path]: listFile.text,
  [holidays.path]: holidays.text,
};

type Declare = (world: World, index: number) => Source;

const early: Declare[] = [declareParam, declareSegment, declareSegment, declareParam];
const late: Declare[] = [declareScore, declareGate, declareGrade, declareSegment, declareParam];

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function worldOf(
  chance: Chance,
  later: Chance | null,
  planned?: readonly KnownStage[],
): { world: World; data: Source[] } {
  const lead = declareLead(chance, later);
  const names = chance.some(activityNames, 3, 5);
  const activities = names.map(name => declareActivity(chance, name));
  const lists = times(chance.from(0, 2), index => declareList(chance, index));
  if (chance.percent(25)) lists.push(declareListFile());
  const world: World = {
    ...emptyWorld(chance),
    fields: lead.fields,
    activities: activities.map(one => one.activity),
    lists: lists.map(one => one.name),
    stages: planned ?? planStages(chance),
  };
  return { world, data: [lead.source, ...activities.map(one => one.source), ...lists.map(one => one.source)] };
}

/** Calendars, people, SLAs and the lifecycle: what may speak of all that comes before. */
function aboutTime(world: World, later: Chance): Source[] {
  const { chance, stages } = world;
  const calendars = times(chance.pick([0, 1, 1, 2]), index => declareCalendar(world, index));
  const teams = times(chance.from(0, 2), index => declareTeam(world, index));
  const routes =
    teams.length === 0 ? [] : times(chance.from(0, 2), index => declareRoute(world, index, workBy(later, world)));
  const slas = times(chance.pick([0, 1, 2, 2]), index => declareSla(world, index));
  const lifecycle = stages.length === 0 ? [] : [declareLifecycle(world)];
  return [
    ...(calendars.length === 0 ? [] : [declareHolidays()]),
    ...calendars,
    ...teams,
    ...routes,
    ...slas,
    ...lifecycle,
  ];
}

/** What is offered and handed over. */
function handedOver(world: World): Source[] {
  const { chance, stages } = world;
  const content = chance.percent(65) ? [declareContent(world)] : [];
  const handoffs = times(stages.length === 0 ? 0 : chance.pick([0, 1, 2, 3, 4, 4]), index =>
    declareHandoff(world, index),
  );
  return [...content, ...handoffs];
}

function planned(world: World): Source[] {
  const { chance } = world;
  const measures = times(chance.pick([0, 0, 1, 2]), index => declareMeasure(world, index));
  const targets = times(chance.pick([0, 0, 0, 1]), index => declareTarget(world, index));
  return [...measures, ...targets].filter(plan => plan !== null);
}

interface Begun {
  readonly world: World;
  readonly declarations: Source[];
}

/** All that stands before calendars, SLAs and the lifecycle; stages are planned unless they are given. */
export function beforeTime(chance: Chance, stages?: readonly KnownStage[], later: Chance | null = null): Begun {
  const { world, data } = worldOf(chance, later, stages);
  let index = 0;
  const declare = (make: Declare) => {
    index += 1;
    return make(world, index);
  };
  const rules = times(chance.from(1, 4), () => declare(chance.pick(early)));
  rules.push(...times(chance.pick([0, 0, 1, 1, 2]), () => declare(declareExclusion)));
  rules.push(declare(declareScore));
  rules.push(...times(chance.from(2, 5), () => declare(chance.pick(late))));
  rules.push(declare(declareGrade), declare(declareScore), declare(declareGate), declare(declareGate));
  return { world, declarations: [...data, ...rules] };
}

/** The program of a seed; always the same one. */
export function randomProgram(seed: number): RandomProgram {
  // Of a lead's products and of queues another chance decides, so that all else of a seed does not hang on them.
  const later = createChance(~seed);
  const { world, declarations } = beforeTime(createChance(seed), undefined, later);
  const decisive = [...declarations, ...aboutTime(world, later), ...handedOver(world)];
  const source = joined([...decisive, ...planned(world)], '\n');
  return { source, text: textOf(source), unplanned: joined(decisive, '\n') };
}
