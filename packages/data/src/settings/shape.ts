// The shape of `funnel.yaml`, as its JSON Schema says, in problems of ours.
import { type SchemaError, validateSettings } from '../generated/validate-settings.js';
import { nearest } from '../problems/nearest.ts';
import { type Place, type Problem, problem } from '../problems/problem.ts';
import { type Located, placeOf } from './place.ts';
import { expectationOf, keysAt } from './schema.ts';

/** Everything about the value that the schema does not allow, by place. */
export function shapeProblems(value: unknown, located: Located): readonly Problem[] {
  if (validateSettings(value)) return [];
  const errors = validateSettings.errors ?? [];
  const unknown = errors.filter(error => error.keyword === 'additionalProperties');
  const wrong = new Map<string, Problem>();
  for (const error of deepestFirst(errors)) {
    if (error.keyword === 'additionalProperties') continue;
    const keys = segments(error.instancePath);
    const missing = error.keyword === 'required' ? [String(error.params['missingProperty'])] : [];
    const setting = settingOf([...keys, ...missing]);
    const key = setting.join(' / ');
    // A union complains once for each of its branches; once is enough for a reader.
    if (wrong.has(key)) continue;
    const data = { path: located.path, key, expected: expectationOf(setting) };
    wrong.set(key, problem('settings-wrong-value', data, placeOf(located, keys)));
  }
  const all = [...unknown.map(error => unknownKey(error, located)), ...wrong.values()].sort(byPlace);
  const next = all[MOST];
  return next === undefined ? all : [...all.slice(0, MOST), moreFollow(located, all.length - MOST, next.at)];
}

/** As many as somebody mends before looking again. */
const MOST = 50;

/** That so many are not told, the first of them at a place. */
export const moreFollow = ({ path }: Located, count: number, at: Place | null): Problem =>
  problem('settings-more-follow', { path, count }, at);

/** The branch of a union that got furthest says best where the mistake is. */
function deepestFirst(errors: readonly SchemaError[]): readonly SchemaError[] {
  const depth = ({ instancePath }: SchemaError) => segments(instancePath).length;
  return [...errors].sort((a, b) => depth(b) - depth(a));
}

function unknownKey(error: SchemaError, located: Located): Problem {
  const keys = segments(error.instancePath);
  const key = String(error.params['additionalProperty']);
  const data = { path: located.path, key: [...keys, key].join(' / '), suggestion: nearest(key, keysAt(keys)) };
  return problem('settings-unknown-key', data, placeOf(located, [...keys, key]));
}

function segments(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Without the index into a list: the setting is what is named. */
function settingOf(keys: readonly string[]): readonly string[] {
  return keys.filter(key => !/^\d+$/.test(key));
}

function byPlace(a: Problem, b: Problem): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}
