// No field of a bundle can change without a sentence: each one that the schema knows is changed in compiled programs.
import { type Bundle, sealBundle } from '@funnel/bundle';
import { diffReport } from '@funnel/review';
import { describe, expect, it } from 'vitest';
import { casesAskedFor, corpus } from '../random/corpus.ts';
import { exampleBundle } from './diff/example.ts';
import {
  alternatives,
  declaredFields,
  type FieldFound,
  type Found,
  fieldsIn,
  isEmpty,
  replacedAt,
} from './diff/fields.ts';

/** What is no meaning: the envelope, places and source texts, what these go by, and the order of work, which follows from the rest. */
const MEANINGLESS: readonly RegExp[] = [
  /^Bundle\.(format|version|digests.*)$/,
  /^(SourcePlace|AboutRule|AboutLine)\./,
  /\.at$/,
  /^About\.(rules|lines|moves|content|declarations|stages|teams)$/,
  /^(AboutDeclaration\.key|AboutStage\.name|AboutTeam\.name)$/,
  /\.kind$/,
];

const most = casesAskedFor(2, 4);

function programs(): readonly Bundle[] {
  return [exampleBundle('acme-cloud'), ...[...corpus(1, 60)].map(({ bundle }) => bundle)];
}

function isMeaningful({ name }: Pick<FieldFound, 'name'>): boolean {
  return !MEANINGLESS.some(pattern => pattern.test(name));
}

/** What `funnel` says stands in the bundle twice: there, and of the whole, of which it is told. */
function isOfFunnel({ bundle, path: [part, list, place] }: Found): boolean {
  if (part !== 'about' || list !== 'declarations') return false;
  return bundle.about.declarations[Number(place)]?.key.startsWith('funnel/') ?? false;
}

function resealed({ about, rules }: Bundle): Bundle {
  return sealBundle(rules, about);
}

/** What is wrong with what is told of a change; null where nothing is. */
function fault(before: Bundle, after: Bundle): string | null {
  const sentences = diffReport(before, after).declarations.flatMap(each => each.changes);
  if (sentences.length === 0) return 'nothing is told';
  const odd = sentences.find(
    ({ sentence }) => !/^[A-Z0-9"“(−].*\.$/s.test(sentence) || /undefined|NaN|\[object/.test(sentence),
  );
  if (odd !== undefined) return `an odd sentence (${odd.code}): ${odd.sentence}`;
  return sentences.some(({ code }) => code === 'otherwise-different') ? 'no sentence of its own' : null;
}

describe('a changed field', () => {
  it('yields a sentence, whichever it is', { timeout: 900_000 }, () => {
    const bundles = programs();
    const fields = fieldsIn(bundles, most).filter(isMeaningful);
    const changed = new Set<string>();
    const faults: string[] = [];
    for (const { name, places: all, schema } of fields) {
      const places = all.filter(place => !isOfFunnel(place));
      const values = places.map(({ value }) => value);
      for (const { bundle, path, value } of places) {
        for (const other of alternatives(schema, value, values)) {
          changed.add(name);
          const wrong = fault(bundle, resealed(replacedAt(bundle, path, other)));
          if (wrong !== null)
            faults.push(`${name} at ${path.join('.')}: ${JSON.stringify(value)} to ${JSON.stringify(other)}: ${wrong}`);
        }
      }
    }
    console.info(
      `${changed.size} fields of ${new Set(fields.map(({ name }) => name.split('.')[0])).size} kinds of nodes were changed.`,
    );
    expect(faults.map(each => each.slice(0, 400))).toEqual([]);
  });

  it('is missing from no kind of node', { timeout: 120_000 }, () => {
    const found = new Set(fieldsIn(programs(), 1).map(({ name }) => name));
    const reached = (name: string): boolean => found.has(name);
    expect(declaredFields().filter(name => isMeaningful({ name }) && !reached(name))).toEqual([]);
  });

  it('would be missed without its sentence', () => {
    const bundle = exampleBundle('acme-cloud');
    expect(fault(bundle, bundle)).toBe('nothing is told');
    expect(isEmpty(null)).toBe(true);
  });
});
