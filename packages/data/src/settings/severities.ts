// The codes under `checks / severity`: whether there are such codes, and whether their severity may be changed.
import { nearest } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Located, placeOf } from './place.ts';
import type { CheckSettings } from './settings.ts';

/** Every code that a check can tell, with the severity that it has unless a program says otherwise. */
export type KnownCodes = ReadonlyMap<string, 'error' | 'warning' | 'info'>;

/** What is wrong with the choices of a program. Errors stay errors. */
export function severityProblems(
  severity: CheckSettings['severity'],
  known: KnownCodes,
  located: Located,
): readonly Problem[] {
  const { path } = located;
  return Object.entries(severity).flatMap(([code, chosen]): readonly Problem[] => {
    const at = placeOf(located, ['checks', 'severity', code]);
    const usual = known.get(code);
    if (usual === undefined)
      return [problem('settings-unknown-code', { path, code, suggestion: nearest(code, known.keys()) }, at)];
    return usual === 'error' && chosen !== 'error' ? [problem('settings-error-severity', { path, code }, at)] : [];
  });
}
