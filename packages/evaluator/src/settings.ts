// Params given from outside.
import type { Bundle } from '@funnel/bundle';
import type { Settings } from './interpret/state.ts';

/** By the name of the param, in plain units. */
export type ParamSettings = Readonly<Record<string, number>>;

export interface SettingProblem {
  readonly code: 'unknown-param' | 'not-a-number' | 'not-allowed';
  readonly param: string;
  readonly value: number;
  /** What is allowed, in plain units; null where nothing is said. */
  readonly allowed: { readonly lowest: number; readonly highest: number } | null;
}

/** Like a number of the data: beyond this many steps nothing is exact. */
const MOST_STEPS = 4e15;

/** Everything wrong with such settings; empty when they can be used. */
export function checkSettings(bundle: Bundle, set: ParamSettings): readonly SettingProblem[] {
  return Object.entries(set).flatMap(([param, value]): readonly SettingProblem[] => {
    const declared = bundle.rules.params.find(({ name }) => name === param);
    if (declared === undefined) return [{ code: 'unknown-param', param, value, allowed: null }];
    const unit = 10 ** declared.decimals;
    const steps = stepsOf(value, unit);
    const allowed = declared.allowed && {
      lowest: declared.allowed.lowest / unit,
      highest: declared.allowed.highest / unit,
    };
    if (!(Math.abs(steps) <= MOST_STEPS)) return [{ code: 'not-a-number', param, value, allowed }];
    const within = declared.allowed === null || (steps >= declared.allowed.lowest && steps <= declared.allowed.highest);
    return within ? [] : [{ code: 'not-allowed', param, value, allowed }];
  });
}

/**
 * Steps by the place of each param; null when nothing is set. Throws an error with the code `settings-refused` and the
 * `problems` of `checkSettings`: ask that first for what comes from people.
 */
export function resolveSettings(bundle: Bundle, set: ParamSettings | undefined): Settings | null {
  if (set === undefined) return null;
  const problems = checkSettings(bundle, set);
  if (problems.length > 0) throw Object.assign(new Error('settings-refused'), { problems });
  return bundle.rules.params.map(({ name, decimals }) =>
    Object.hasOwn(set, name) ? stepsOf(set[name]!, 10 ** decimals) : undefined,
  );
}

function stepsOf(value: number, unit: number): number {
  return Math.floor(value * unit + 0.5);
}
