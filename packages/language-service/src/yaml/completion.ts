// Completion in tests and settings: keys and values of the schema, names of the program, what is often written.
import type { Snapshot } from '../snapshot.ts';
import { symbolsOf } from '../symbols/occurrences.ts';
import { documentOf, textOf, valueAt } from '../symbols/yaml/nodes.ts';
import { type YamlPath, yamlCursor } from './cursor.ts';
import type { ColumnEntry, FileEntry, Offer, YamlCompletion } from './item.ts';
import { happenedIn, type KeyPlace, keyOffers } from './key-offers.ts';
import type { YamlKind } from './kinds.ts';
import type { OfferPlace, YamlText } from './place.ts';
import { shapesAt, typesOf } from './schema.ts';
import { settingsSpots } from './settings-spots.ts';
import { skeletonFile, skeletonRow, skeletonTest } from './skeletons.ts';
import { nowhere, type Spot } from './spot.ts';
import { testSpots } from './test-spots.ts';
import { valueOffers } from './value-offers.ts';

/** The folder whose files can be named at the offset, relative to the text's own; null where no file can. */
export function fileFolderAt(snapshot: Snapshot, { kind, text }: YamlText, offset: number): string | null {
  const cursor = yamlCursor(text, offset);
  if (cursor === null || spotAt(snapshot, kind, cursor.path).words !== 'file') return null;
  return cursor.written.slice(0, cursor.written.lastIndexOf('/') + 1);
}

/** Which data have the columns that can be named at the offset: the leads, or the file at a path; null where no column can be. */
export function columnsWantedAt(snapshot: Snapshot, { kind, text }: YamlText, offset: number): ColumnsWanted | null {
  const cursor = yamlCursor(text, offset);
  if (cursor === null || spotAt(snapshot, kind, cursor.path).words !== 'column') return null;
  const file = cursor.path.reduce<unknown>(
    (node, step) => (step === cursor.path.at(-1) ? valueAt(node, 'file') : valueAt(node, String(step))),
    documentOf({ path: '', text }).contents,
  );
  return { file: textOf(file) };
}

export interface ColumnsWanted {
  /** As the settings write it; null for the leads. */
  readonly file: string | null;
}

/** `files` are those of the folder that `fileFolderAt` gives, `columns` those that `columnsWantedAt` wants. */
export function yamlCompletions(
  snapshot: Snapshot,
  yaml: YamlText,
  offset: number,
  { columns = [], files = [] }: Beside = {},
): readonly YamlCompletion[] {
  const cursor = yamlCursor(yaml.text, offset);
  if (cursor === null) return [];
  const offers = offersAt({ snapshot, yaml, files, columns, cursor, path: cursor.path, column: cursor.column });
  const gap = cursor.isTight ? ' ' : '';
  const seen = new Set<string>();
  return offers.flatMap(({ detail = null, doc = null, isSnippet = false, kind, label, rank = 1, text }) => {
    if (seen.has(label)) return [];
    seen.add(label);
    return { label, kind, detail, doc, rank, isSnippet, edit: { span: cursor.replaced, text: gap + text } };
  });
}

interface Beside {
  readonly files?: readonly FileEntry[];
  readonly columns?: readonly ColumnEntry[];
}

function spotAt(snapshot: Snapshot, kind: YamlKind, path: YamlPath): Spot {
  const top = kind === 'tests' ? testSpots(symbol => symbolsOf(snapshot).has(symbol)) : settingsSpots;
  return path.reduce<Spot>((spot, step) => spot.below(step), top ?? nowhere);
}

function offersAt(place: OfferPlace): readonly Offer[] {
  const { column, cursor, path, snapshot, yaml } = place;
  const { vocabulary } = yaml;
  const spot = spotAt(snapshot, yaml.kind, path);
  const types = new Set(
    shapesAt(vocabulary.schema, path).flatMap(shape => [...typesOf(shape), ...(shape.enum ? ['string'] : [])]),
  );
  const isMap = types.has('object') && (cursor.at !== 'value' || (happenedIn(path) && cursor.isFlow));
  const keyPlace: KeyPlace = { snapshot, vocabulary, cursor, path, spot, column };
  const keys = isMap || cursor.at === 'key' ? keyOffers(keyPlace) : [];
  const entries = happenedIn(path) && cursor.others.size === 0 && cursor.at !== 'key';
  const own = entries ? keys.filter(({ kind }) => kind === 'name') : keys;
  const values = cursor.at === 'key' || cursor.others.size > 0 ? [] : valueOffers(place, spot);
  const items = cursor.at === 'line' && types.has('array') && cursor.others.size === 0 ? itemOffers(place) : [];
  return [...skeletons(place), ...own, ...values, ...items];
}

/** On a line of its own below a key that holds a list: the next item, with its dash. */
function itemOffers(place: OfferPlace): readonly Offer[] {
  const path = [...place.path, 0];
  return offersAt({ ...place, path, cursor: { ...place.cursor, at: 'item' }, column: place.column + 2 }).map(offer => ({
    ...offer,
    text: `- ${offer.text}`,
  }));
}

/** Whole tests where nothing of one is written. */
function skeletons({ column, cursor, path, yaml }: OfferPlace): readonly Offer[] {
  if (yaml.kind !== 'tests' || cursor.others.size > 0 || cursor.hasColon) return [];
  if (path.length === 0 && cursor.at === 'line') return [{ ...skeletonFile, rank: 0 }];
  if (cursor.at !== 'item' || typeof path.at(-1) !== 'number') return [];
  if (path.length === 2 && path[0] === 'tests') return [{ ...skeletonTest(column), rank: 0 }];
  return path.at(-2) === 'each' ? [{ ...skeletonRow, rank: 0 }] : [];
}
