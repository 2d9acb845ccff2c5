// `--set param=value`: checked against the program's params.
import type { Bundle, Param } from '@funnel/bundle';
import { nearest } from '@funnel/data';
import { fail } from '../messages/failure.ts';

/** Collects several `--set`, for commander. */
export function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function steps(param: Param, value: string): number {
  const fraction = value.split('.')[1] ?? '';
  if (fraction.length > param.decimals) fail('param-decimals', { name: param.name, value, decimals: param.decimals });
  return Math.round(Number(value) * 10 ** param.decimals);
}

/** Values in plain units by the params' names; a later one of the same name wins. */
export function chosenParams(bundle: Bundle, options: readonly string[]): Readonly<Record<string, number>> {
  const params = new Map(bundle.rules.params.map(param => [param.name, param]));
  const chosen: [string, number][] = options.map(option => {
    const [, name, value] = /^([^=]+)=\s*([+-]?\d[\d_]*(?:\.\d+)?)$/.exec(option.trim()) ?? [];
    if (name === undefined || value === undefined) return fail('bad-set', { value: option });
    const known = [...params.keys()];
    const param = params.get(name.trim());
    if (!param) return fail('unknown-param', { name: name.trim(), known, suggestion: nearest(name.trim(), known) });
    const plain = value.replaceAll('_', '');
    const { allowed, decimals } = param;
    const whole = steps(param, plain);
    if (allowed !== null && (whole < allowed.lowest || whole > allowed.highest)) {
      const shown = (each: number): string => String(each / 10 ** decimals);
      fail('param-not-allowed', {
        name: param.name,
        value: plain,
        lowest: shown(allowed.lowest),
        highest: shown(allowed.highest),
      });
    }
    return [param.name, whole / 10 ** decimals];
  });
  return Object.fromEntries(chosen);
}
