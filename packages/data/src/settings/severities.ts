// The codes under `checks / severity`: whether there are such codes, and whether their severity may be changed.
import { PROBLEM_CODES } from '../problems/messages.ts';
import { nearest } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Located, placeOf } from './place.ts';
import type { CheckSettings } from './settings.ts';

/** Every code that a check can tell, with the severity that it has unless a program says otherwise. */
export type KnownCodes = ReadonlyMap<string, 'error' | 'warning' | 'info'>;

/** Of a program's folder, what does not stand in the way. */
const REMARKS: Readonly<Record<string, 'warning' | 'info'>> = {
  'data-missing': 'warning',
  'data-absent': 'info',
  'tests-missing': 'warning',
};

/** The codes of programs' folders, and those of the language that are given. */
export function knownCodes(
  ofLanguage: Readonly<Record<string, { readonly severity: 'error' | 'warning' | 'info' }>>,
): KnownCodes {
  return new Map([
    ...PROBLEM_CODES.map(code => [code, 'error'] as const),
    ...Object.entries(REMARKS),
    ...Object.entries(ofLanguage).map(([code, { severity }]) => [code, severity] as const),
  ]);
}

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
