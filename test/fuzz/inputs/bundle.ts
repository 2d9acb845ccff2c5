// Random bundles as text, and ways to alter them.
import { encodeBundle, sealBundle } from '@funnel/bundle';
import type { Chance } from '../../random/chance.ts';
import { buildText } from '../../random/corpus.ts';
import { randomProgram } from '../../random/program.ts';
import { mutated } from './mutate.ts';
import { oddities } from './odd.ts';

const kept = new Map<number, string>();

/** The canonical text of a random bundle, one of some dozens. */
export function randomBundle(chance: Chance): string {
  for (let seed = chance.below(40); ; seed += 1) {
    const known = kept.get(seed);
    if (known !== undefined) return known;
    const { bundle } = buildText(randomProgram(seed).text);
    if (bundle === null) continue;
    const text = encodeBundle(bundle);
    kept.set(seed, text);
    return text;
  }
}

/** All places in a document where a value stands. */
function placesIn(value: unknown, into: [holder: object, key: string][] = []): [holder: object, key: string][] {
  if (typeof value !== 'object' || value === null) return into;
  for (const [key, inner] of Object.entries(value)) {
    into.push([value, key]);
    placesIn(inner, into);
  }
  return into;
}

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  0.5,
  1e21,
  -0,
  Number.MAX_SAFE_INTEGER,
  9e15,
  8.64e15,
  '',
  'x',
  [],
  {},
  [[]],
  { kind: 'x' },
  ...oddities,
];

/** Changes a value somewhere: another one, one from elsewhere, none, or one more. */
function altered(chance: Chance, document: unknown): void {
  const places = placesIn(document);
  const [holder, key] = chance.pick(places) as [Record<string, unknown>, string];
  const [other, otherKey] = chance.pick(places) as [Record<string, unknown>, string];
  const ways: readonly (() => void)[] = [
    () => Object.assign(holder, { [key]: chance.pick(values) }),
    () => Object.assign(holder, { [key]: structuredClone(other[otherKey]) }),
    () => Object.assign(holder, { [key]: structuredClone(other[otherKey]) }),
    () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
    () => (Array.isArray(holder) ? holder.push(structuredClone(holder[Number(key)])) : (holder[`${key}x`] = 1)),
    () => typeof holder[key] === 'number' && (holder[key] += chance.pick([1, -1, 0.5, 1e9, -1e15])),
  ];
  chance.pick(ways)();
}

/** A bundle with other values, sealed anew so that its digests are right. */
export function resealed(chance: Chance): string {
  const document = JSON.parse(randomBundle(chance));
  for (let times = chance.pick([1, 1, 1, 2, 3]); times > 0; times -= 1)
    altered(chance, chance.percent(90) ? document.rules : document);
  try {
    return encodeBundle({ ...document, ...sealBundle(document.rules, document.about), version: document.version });
  } catch {
    // No canonical text for half of a surrogate pair.
    return JSON.stringify(document);
  }
}

/** A bundle's text, cut off or damaged. */
export const damaged = (chance: Chance): string => mutated(chance, randomBundle(chance));
