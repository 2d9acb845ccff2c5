// Staging one activity: its type, its times, its properties.
import type { Datum, RawActivity, StagedActivity, Value } from '../decision/record.ts';
import type { Activity } from '../nodes/lead.ts';
import { isBlankText, trimBlanks } from '../text/blanks.ts';
import { parseInstant } from '../time/instant.ts';
import { type Cells, columnLook, type Look } from './column.ts';
import { makeFieldStage } from './field.ts';
import { indexNamed, outsideNames } from './outside-names.ts';
import type { ProblemList } from './problems.ts';
import type { Note, Stage } from './stage.ts';

export type ActivityStage = (raw: RawActivity, row: number, problems: ProblemList) => StagedActivity | null;

interface Property {
  readonly fact: string;
  readonly look: Look;
  readonly stage: Stage;
}

const NO_CELLS: Cells = {};

/** Stages an activity of one of these types; null, with a problem, for one that cannot be used. */
export function makeActivityStage(activities: readonly Activity[]): ActivityStage {
  const types = activityTypes(activities);
  const properties = activities.map(activityProperties);
  const note: Note = { code: null };
  return (raw, row, problems) => {
    const type = indexNamed(types, raw.type);
    if (type === undefined) {
      problems.add('unknown-activity-type', '', raw.type);
      return null;
    }
    const fact = activities[type]!.name;
    const at = timeOf(raw.at, fact, problems);
    if (at === null) return null;
    const known = isBlankText(raw.known_at) ? at : timeOf(raw.known_at, fact, problems);
    if (known === null) return null;
    const values = stageProperties(properties[type]!, raw.properties ?? NO_CELLS, note, problems);
    return { type, at, known_at: Math.max(known, at), row, properties: values };
  };
}

/** Index of the activity by outside name, else by its own; both as written and folded. */
export function activityTypes(activities: readonly Activity[]): ReadonlyMap<string, number> {
  return outsideNames(activities.map(({ event, name }) => ({ outside: event, name })));
}

function activityProperties(activity: Activity): readonly Property[] {
  return activity.properties.map(field => ({
    fact: `${activity.name}.${field.name}`,
    look: columnLook(field),
    stage: makeFieldStage(field),
  }));
}

function timeOf(datum: Datum, fact: string, problems: ProblemList): number | null {
  const instant = typeof datum === 'string' ? parseInstant(trimBlanks(datum)) : null;
  if (instant === null) problems.add('not-an-activity-time', fact, datum);
  return instant;
}

const NO_VALUES: readonly Value[] = [];

function stageProperties(properties: readonly Property[], cells: Cells, note: Note, problems: ProblemList) {
  if (properties.length === 0) return NO_VALUES;
  const values: Value[] = new Array(properties.length);
  for (let index = 0; index < properties.length; index += 1) {
    const { fact, look, stage } = properties[index]!;
    const datum = look(cells);
    note.code = null;
    values[index] = stage(datum, note);
    if (note.code !== null) problems.add(note.code, fact, datum);
  }
  return values;
}
