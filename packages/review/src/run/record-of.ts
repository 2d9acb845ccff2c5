// A case as the record that the evaluator takes; names that the rules do not know are problems.
import { type Bundle, type Datum, formatInstant, type RawActivity, type RawRecord } from '@funnel/bundle';
import { checkSettings, type SettingProblem } from '@funnel/evaluator';
import { nearest } from '../problems/nearest.ts';
import { type Place, problem, type TestProblem } from '../problems/problem.ts';
import type { NamedDatum, TestActivity, TestCase } from '../test-file/test-file.ts';
import { clocksOf, historyOf, instantOf } from './history-of.ts';
import { productOf } from './product-of.ts';

/** The id of the lead in every test: there is only one. */
export const TEST_LEAD = 'lead';

/** The record of a case. Tests name fields, activities and stages as the rules do, not as files call them. */
export function recordOf(bundle: Bundle, test: TestCase, problems: TestProblem[]): RawRecord {
  const { rules } = bundle;
  const fields = new Map(rules.lead.fields.map(each => [each.name, each.column]));
  const known = test.fields.filter(({ name, place }) => {
    if (fields.has(name)) return true;
    problems.push(problem('unknown-field', place, { name, suggestion: nearest(name, fields.keys()) ?? '' }));
    return false;
  });
  return {
    id: TEST_LEAD,
    fields: Object.fromEntries(known.map(({ name, value }) => [fields.get(name)!, value])),
    activities: test.activities.flatMap(each => activityOf(bundle, each, test.asOf, problems) ?? []),
    history: historyOf(bundle, test.history, test.asOf, problems),
    clocks: clocksOf(bundle, test.clocks, test.asOf, problems),
  };
}

function activityOf(bundle: Bundle, activity: TestActivity, asOf: number, problems: TestProblem[]): RawActivity | null {
  const declared = bundle.rules.activities;
  const type = declared.find(each => each.name === activity.type);
  if (!type) {
    const suggestion =
      nearest(
        activity.type,
        declared.map(each => each.name),
      ) ?? '';
    problems.push(problem('unknown-activity', activity.place, { name: activity.type, suggestion }));
    return null;
  }
  const columns = new Map(type.properties.map(each => [each.name, each.column]));
  const properties: Record<string, Datum> = {};
  for (const { name, place, value } of activity.properties) {
    const column = columns.get(name);
    if (column !== undefined) properties[column] = value;
    else {
      const suggestion = nearest(name, columns.keys()) ?? '';
      problems.push(problem('unknown-property', place, { activity: type.name, name, suggestion }));
    }
  }
  const knownAt = activity.knownAt ? { known_at: formatInstant(instantOf(activity.knownAt, asOf)) } : {};
  const at = formatInstant(instantOf(activity.at, asOf));
  const product = productOf(bundle, activity.product, { name: type.name, code: 'one-activity' }, problems);
  return { type: type.event, at, ...knownAt, id: activity.id, ...product, properties };
}

/** Params given from outside, each declared and within what is allowed. */
export function paramsOf(bundle: Bundle, set: readonly NamedDatum[], problems: TestProblem[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { name, value, place } of set) {
    if (typeof value !== 'number') {
      problems.push(problem('wrong-shape', place, { key: name, wanted: 'a number', found: JSON.stringify(value) }));
      continue;
    }
    const wrong = checkSettings(bundle, { [name]: value });
    problems.push(...wrong.map(each => settingProblem(bundle, each, place)));
    if (wrong.length === 0) values[name] = value;
  }
  return values;
}

function settingProblem({ rules }: Bundle, wrong: SettingProblem, place: Place): TestProblem {
  const { code, param, value, allowed } = wrong;
  if (code === 'unknown-param') {
    const names = rules.params.map(each => each.name);
    return problem('unknown-param', place, { name: param, suggestion: nearest(param, names) ?? '' });
  }
  const range = allowed ? `from ${allowed.lowest} to ${allowed.highest}` : 'to a number of at most 15 digits';
  return problem('param-not-allowed', place, { name: param, value: String(value), range });
}
