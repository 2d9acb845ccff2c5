// Keys as offers: those of the schema, those that are names, each with what goes on behind it.
import type { Snapshot } from '../snapshot.ts';
import { symbolsOf } from '../symbols/occurrences.ts';
import type { YamlCursor, YamlPath } from './cursor.ts';
import { expectedIn, PARTS } from './expect-spots.ts';
import type { Offer, YamlVocabulary } from './item.ts';
import { nameOffers } from './name-offers.ts';
import { keysAt, type Shape, shapesAt, typesOf } from './schema.ts';
import { names, type Spot } from './spot.ts';
import { codeKeys, ruleKeys } from './word-offers.ts';

export interface KeyPlace {
  readonly snapshot: Snapshot;
  readonly vocabulary: YamlVocabulary;
  readonly cursor: YamlCursor;
  readonly path: YamlPath;
  readonly spot: Spot;
  /** The column of the keys. */
  readonly column: number;
}

export function keyOffers(place: KeyPlace): readonly Offer[] {
  const { cursor, snapshot, spot, vocabulary } = place;
  const expected = expectedAt(place);
  const aspects = expected === null ? undefined : vocabulary.aspects?.[expected.part];
  const all = keysAt(vocabulary.schema, place.path);
  const known =
    aspects === undefined ? all : [...aspects.keys()].flatMap(key => all.find(each => each.key === key) ?? []);
  const own: Offer[] = known.map(({ description, key, shapes }) => ({
    label: key,
    kind: 'key',
    text: key,
    doc: description,
    rank: 2,
    ...continued(place, key, shapes),
  }));
  const named = [...nameOffers(snapshot, [...spot.keys, ...dotted(cursor.written, spot)]), ...wordKeys(place)];
  const isEntry = happenedIn(place.path);
  const behind = named.map(offer => ({
    ...offer,
    ...(isEntry
      ? entry(place, offer)
      : continued(place, offer.text, shapesAt(vocabulary.schema, [...place.path, offer.label]))),
  }));
  return [...behind, ...own].filter(({ label }) => !cursor.others.has(label));
}

/** `gates.ready` for one who has begun with `gates.`. */
function dotted(written: string, { keys }: Spot): Spot['keys'] {
  const part = Object.entries(PARTS).find(([word]) => written.startsWith(`${word}.`));
  if (part === undefined || !keys.some(({ before }) => before !== '')) return [];
  return keys.some(({ before }) => before === `${part[0]}.`) ? [] : [{ ...names(...part[1]), before: `${part[0]}.` }];
}

function wordKeys({ path, spot, snapshot, vocabulary }: KeyPlace): readonly Offer[] {
  if (spot.words === 'code') return codeKeys(vocabulary);
  return spot.words === 'because' ? ruleKeys(snapshot, String(path.at(-1)).slice('shares.'.length)) : [];
}

/** What the path below `expect` looks at; null elsewhere. */
export function expectedAt({ path, snapshot }: Pick<KeyPlace, 'path' | 'snapshot'>) {
  const at = path.lastIndexOf('expect');
  const key = at < 0 ? undefined : path[at + 1];
  return typeof key === 'string' ? expectedIn(key, symbol => symbolsOf(snapshot).has(symbol)) : null;
}

const HAPPENED = ['activities', 'history', 'clocks'];
export const happenedIn = (path: YamlPath): boolean =>
  typeof path.at(-1) === 'number' && HAPPENED.includes(String(path.at(-2)));

/** An activity, an entry or a clock with when it was; whole where nothing of it is written. */
function entry({ cursor, snapshot }: KeyPlace, { detail, label, text }: Offer): Partial<Offer> {
  if (cursor.hasColon) return {};
  const hasInside =
    detail === 'sla' || [...symbolsOf(snapshot).keys()].some(key => key.startsWith(`property/${label}.`));
  const inside = hasInside ? '{ $1 }' : '{}';
  const isTimed = cursor.others.has('ago') || cursor.others.has('at');
  const line = `${text}: ${inside}${isTimed ? '' : `, ago: \${2:2 days}`}`;
  const isWhole = cursor.at !== 'key' && cursor.others.size === 0;
  return { text: isWhole ? `{ ${line} }` : cursor.isFlow ? line : `${text}: ${inside}`, isSnippet: true };
}

/** What follows the colon of a key, as the schema has it. */
function continued({ column, cursor }: KeyPlace, key: string, shapes: readonly Shape[]): Partial<Offer> {
  if (cursor.hasColon) return { text: key };
  const types = new Set(shapes.flatMap(shape => (shape.enum !== undefined ? ['enum'] : typesOf(shape))));
  const only = types.size === 1 ? [...types][0] : null;
  const next = `\n${' '.repeat(column + 2)}`;
  if (only === 'object') return { text: cursor.isFlow ? `${key}: { $0 }` : `${key}:${next}$0`, isSnippet: true };
  if (only === 'array') return { text: cursor.isFlow ? `${key}: [$0]` : `${key}:${next}- $0`, isSnippet: true };
  return { text: `${key}: ` };
}
