// What things are called: the label where the author gave one, else the name with blanks for underscores.
import type {
  Activity,
  Bundle,
  Calendar,
  ContentStep,
  Decision,
  Field,
  Gate,
  Grade,
  Handoff,
  Param,
  Route,
  Score,
  Segment,
  Sla,
  Stage,
  Team,
} from '@funnel/bundle';
import { capital } from './lists.ts';

/** Finds declarations by name and says what they are called. Names that are not declared are said as they are. */
export interface NameBook {
  readonly fields: ReadonlyMap<string, Field>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly scores: ReadonlyMap<string, Score>;
  readonly grades: ReadonlyMap<string, Grade>;
  readonly gates: ReadonlyMap<string, Gate>;
  readonly params: ReadonlyMap<string, Param>;
  readonly segments: ReadonlyMap<string, Segment>;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly slas: ReadonlyMap<string, Sla>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly steps: ReadonlyMap<string, ContentStep>;
  readonly handoffs: ReadonlyMap<string, Handoff>;
}

interface Named {
  readonly name: string;
}

function byName<T extends Named>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map(item => [item.name, item]));
}

export function nameBook(bundle: Bundle): NameBook {
  const { rules } = bundle;
  return {
    fields: byName(rules.lead.fields),
    activities: byName(rules.activities),
    scores: byName(rules.scores),
    grades: byName(rules.grades),
    gates: byName(rules.gates),
    params: byName(rules.params),
    segments: byName(rules.segments),
    stages: byName(rules.lifecycle?.stages ?? []),
    calendars: byName(rules.calendars),
    slas: byName(rules.slas),
    teams: byName(rules.teams),
    routes: byName(rules.routes),
    steps: byName(rules.content?.steps ?? []),
    handoffs: byName(rules.handoffs),
  };
}

/** `L-1`; with its product `L-1, storage`. */
export function leadWords({ lead, product }: Pick<Decision, 'lead' | 'product'>): string {
  return product === null ? lead : `${lead}, ${product}`;
}

/** A stage as a sentence names it: its label, else its name. */
export function stageCalled(names: NameBook, stage: string): string {
  return names.stages.get(stage)?.label ?? capital(spoken(stage));
}

/** A step of content as a sentence names it. */
export function stepCalled(names: NameBook, step: string): string {
  return names.steps.get(step)?.label ?? capital(spoken(step));
}

/** A name without a label: `page_view` is `page view`. */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ');
}

/** The label of what the name stands for in one of the book's maps. */
export function called(items: ReadonlyMap<string, Named & { readonly label: string | null }>, name: string): string {
  return items.get(name)?.label ?? spoken(name);
}

/** A calendar's label, else its name as the rules write it: it is mostly that of a place, and `new_york` is no place in lower case. */
export function calendarCalled({ calendars }: NameBook, name: string): string {
  return calendars.get(name)?.label ?? name;
}

/** `path of page view`. */
export function propertyCalled(names: NameBook, activity: string, property: string): string {
  const declared = names.activities.get(activity)?.properties.find(each => each.name === property);
  return `${declared?.label ?? spoken(property)} of ${called(names.activities, activity)}`;
}

/** A fact of `for_want_of`: a field, `activity.property`, an activity that never happened, or the stage. */
export function factCalled(names: NameBook, fact: string): string {
  if (names.fields.has(fact)) {
    const name = called(names.fields, fact);
    return name.includes(',') ? `"${name}"` : name;
  }
  const dot = fact.indexOf('.');
  if (dot > 0) return propertyCalled(names, fact.slice(0, dot), fact.slice(dot + 1));
  if (fact === 'activity') return 'any activity';
  if (names.activities.has(fact)) return called(names.activities, fact);
  return fact === 'stage' ? 'the stage' : called(names.slas, fact);
}
