// In what two checks of the same files differ, if in anything.
import type { CheckResult, Placed, Program } from '@funnel/language';

const texts = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each)) ?? 'undefined';

/** The first of two lists that is not alike. */
function inList(what: string, one: readonly unknown[], other: readonly unknown[]): string[] {
  const index = Array.from({ length: Math.max(one.length, other.length) }).findIndex(
    (_, at) => texts(one[at]) !== texts(other[at]),
  );
  return index === -1 ? [] : [`${what} ${index}: ${texts(one[index])} instead of ${texts(other[index])}`];
}

type Table = ReadonlyMap<unknown, unknown>;

/** Keys are the same objects; values are alike, and fields the same objects. */
function inMap(what: string, one: Table, other: Table): string[] {
  if (one.size !== other.size) return [`${what}: ${one.size} instead of ${other.size}`];
  for (const [key, value] of other) {
    if (!one.has(key) || texts(one.get(key)) !== texts(value)) return [`${what}: ${texts(key)}`];
    const [field, wanted] = [one.get(key), value].map(each => (each as { readonly field?: unknown } | null)?.field);
    if (field !== wanted) return [`${what}: another field in ${texts(key)}`];
  }
  return [];
}

const placeOf = (value: unknown): unknown => {
  const placed = value as Placed | null;
  return placed === null ? null : [placed.file.path, placed.index, placed.parsed.start, placed.node];
};

const placed = ['lead', 'funnel', 'lifecycle', 'content'] as const satisfies readonly (keyof Program)[];
const tables = [
  'activities',
  'lists',
  'params',
  'segments',
  'scores',
  'grades',
  'gates',
  'calendars',
  'slas',
  'teams',
  'routes',
  'handoffs',
  'measures',
  'targets',
] as const satisfies readonly (keyof Program)[];

export function differences(one: CheckResult, other: CheckResult): string[] {
  const [a, b] = [one.program, other.program];
  return [
    ...inList('diagnostic', one.diagnostics, other.diagnostics),
    ...inList('allowed', one.allowed, other.allowed),
    ...inList('order', a.order, b.order),
    ...inList('declaration', a.declarations.map(placeOf), b.declarations.map(placeOf)),
    ...inList('exclusion', a.exclusions.map(placeOf), b.exclusions.map(placeOf)),
    ...placed.flatMap(name => inList(name, [placeOf(a[name])], [placeOf(b[name])])),
    ...tables.flatMap(name =>
      inList(
        name,
        [...a[name]].map(([key, at]) => [key, placeOf(at)]),
        [...b[name]].map(([key, at]) => [key, placeOf(at)]),
      ),
    ),
    ...inMap('meaning', a.meanings, b.meanings),
    ...inMap('type', a.types, b.types),
    ...inMap('list text', a.listTexts, b.listTexts),
    ...inMap('decimals', a.paramDecimals, b.paramDecimals),
    ...inList('years', [a.years], [b.years]),
  ];
}
