// Staging a whole record: what the data say becomes what the rules are about.
import type { RawActivity, RawRecord, StagedRecord, Value } from '../decision/record.ts';
import type { Rules } from '../nodes/bundle.ts';
import { makeActivitiesStage } from './activities.ts';
import { makeClocksStage } from './clocks.ts';
import { columnLook } from './column.ts';
import { makeFieldStage } from './field.ts';
import { makeHistoryStage } from './history.ts';
import { problemList } from './problems.ts';
import { makeProductStage } from './product.ts';
import type { Note } from './stage.ts';

const NO_ACTIVITIES: readonly RawActivity[] = [];

/** The parts of the rules that say what data mean. */
export type StagingRules = Pick<Rules, 'lead' | 'activities' | 'lifecycle' | 'slas'>;

/**
 * A function that stages records for these rules: values of the declared types or unknown, activities and history in order,
 * recorded clocks, and what could not be used; with `lead per …` only what belongs to the record's product. Pure: the same
 * record gives the same result. Names and types are looked up here, once.
 */
export function createStager(rules: StagingRules): (raw: RawRecord) => StagedRecord {
  const names = rules.lead.fields.map(field => field.name);
  const looks = rules.lead.fields.map(columnLook);
  const stages = rules.lead.fields.map(makeFieldStage);
  const stageActivities = makeActivitiesStage(rules.activities);
  const stageHistory = makeHistoryStage(rules.lifecycle);
  const stageClocks = makeClocksStage(rules.slas);
  const stageProduct = makeProductStage(rules.lead);
  const note: Note = { code: null };
  return raw => {
    const problems = problemList();
    const fields: Value[] = new Array(stages.length);
    for (let index = 0; index < stages.length; index += 1) {
      const datum = looks[index]!(raw.fields);
      note.code = null;
      fields[index] = stages[index]!(datum, note);
      if (note.code !== null) problems.add(note.code, names[index]!, datum);
    }
    const belongs = stageProduct(fields, problems);
    const activities = stageActivities(raw.activities ?? NO_ACTIVITIES, belongs, problems);
    const history = stageHistory(raw.history, belongs, problems);
    const clocks = stageClocks(raw.clocks, belongs, problems);
    return { id: raw.id, fields, activities, history, clocks, raw, problems: problems.found() };
  };
}
