// Values as offers: what the schema names, names of the program, instants and the like.
import type { ExpectedAspect, Offer } from './item.ts';
import { expectedAt } from './key-offers.ts';
import { nameOffers } from './name-offers.ts';
import type { OfferPlace } from './place.ts';
import { valuesAt } from './schema.ts';
import type { Spot } from './spot.ts';
import { wordValues } from './word-offers.ts';
import { yamlText } from './written.ts';

const plain = (label: string): Offer => ({ label, kind: 'value', text: yamlText(label), rank: 2 });

export function valueOffers(place: OfferPlace, spot: Spot): readonly Offer[] {
  const { columns, cursor, files, path, snapshot, yaml } = place;
  const { text, vocabulary } = yaml;
  const schema = valuesAt(vocabulary.schema, path).map(value =>
    typeof value === 'string' ? plain(value) : { ...plain(String(value)), text: String(value) },
  );
  return [
    ...nameOffers(snapshot, spot.values),
    ...wordValues(spot.words, { snapshot, text, written: cursor.written, vocabulary, files, columns }),
    ...schema,
    ...aspectValues(place).map(plain),
  ];
}

/** What a part of a decision, or an aspect of it, can be. */
function aspectValues({ path, snapshot, yaml }: OfferPlace): readonly string[] {
  const expected = expectedAt({ path, snapshot });
  const aspects = expected === null ? undefined : yaml.vocabulary.aspects?.[expected.part];
  if (aspects === undefined) return [];
  const name = path[path.lastIndexOf('expect') + 2];
  const aspect = typeof name === 'string' ? aspects.get(name) : [...aspects.values()][0];
  return aspect === undefined ? [] : possible(aspect);
}

/** The words of what it takes that are values themselves. */
function possible({ possible: named, takes }: ExpectedAspect): readonly string[] {
  const words = ['yes', 'no', 'unknown', 'none'].filter(word => new RegExp(`\\b${word}\\b`).test(takes));
  return [...(named ?? []), ...words];
}
