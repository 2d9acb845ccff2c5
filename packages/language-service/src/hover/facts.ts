// What the sample's data have of a field or a property, in words.
import type { FieldNode } from '@funnel/language';
import { countsOf } from '../completion/values.ts';
import type { Sample } from '../sample/sample.ts';
import { grouped, percent, shareOf } from '../sample/share-words.ts';
import { quartiles, type ValueCounts } from '../sample/value-counts.ts';
import type { Snapshot } from '../snapshot.ts';
import { spreadWords } from '../words/writing.ts';

const MOST = 5;

/** Lines of Markdown; none without a sample. */
export function factLines(
  snapshot: Snapshot,
  sample: Sample | null,
  field: FieldNode,
  fact: string,
): readonly string[] {
  const counts = countsOf({ snapshot, sample, isText: false }, field, fact);
  if (counts === null || counts.of === 0) return [];
  const what = fact.includes('.') ? 'activities' : 'leads';
  const known = `Known for ${shareOf(counts.of - counts.unknown, counts.of, `sample ${what}`)}`;
  return [known, field.type?.kind === 'number' ? numbers(counts) : values(counts)].filter(line => line !== '');
}

function numbers(counts: ValueCounts): string {
  const found = quartiles(counts);
  return found === null ? '' : spreadWords(found);
}

function values({ of, values }: ValueCounts): string {
  const shown = values.slice(0, MOST).map(({ count, value }) => `${value} ${percent(count, of)}`);
  const more = values.length > MOST ? ` · ${grouped(values.length - MOST)} more` : '';
  return shown.join(' · ') + more;
}

/** `19% of 9,240 sample leads` of one value; null without a sample. */
export function valueShare(
  snapshot: Snapshot,
  sample: Sample | null,
  field: FieldNode,
  fact: string,
  value: string,
): string | null {
  const counts = countsOf({ snapshot, sample, isText: false }, field, fact);
  if (counts === null) return null;
  const found = counts.values.find(each => each.value.toLowerCase() === value.toLowerCase());
  return shareOf(found?.count ?? 0, counts.of, fact.includes('.') ? 'sample activities' : 'sample leads');
}
