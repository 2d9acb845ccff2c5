// Values that what stands on the left can have: its members, and what the sample's data have.
import { type FieldNode, folded } from '@funnel/language';
import { namedAs, namesOfKind } from '../names/named.ts';
import type { Sample } from '../sample/sample.ts';
import { grouped, shareOf } from '../sample/share-words.ts';
import { quartiles, type ValueCounts, valueCounts } from '../sample/value-counts.ts';
import type { Snapshot } from '../snapshot.ts';
import { figureDetail } from '../words/writing.ts';
import type { Offer } from './item.ts';
import type { Operand } from './operand.ts';

export interface ValuePlace {
  readonly snapshot: Snapshot;
  readonly sample: Sample | null;
  /** Whether the value is written in quotes, as texts are. */
  readonly isText: boolean;
}

/** More are not offered at once: nobody reads them. */
const MOST = 50;

export const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;

const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/** What the sample's data have for a fact: `field` or `activity.property`. */
export function countsOf({ sample, snapshot }: ValuePlace, field: FieldNode, fact: string): ValueCounts | null {
  if (sample === null) return null;
  const [activity, property] = fact.split('.');
  if (property === undefined) return valueCounts(sample, field);
  const declared = namedAs(snapshot, activity!, 'activity')?.declaration;
  const called = declared?.kind === 'activity' ? declared.from?.value : undefined;
  return valueCounts(sample, field, called ?? activity!);
}

const whatOf = (fact: string): string => (fact.includes('.') ? 'activities' : 'leads');

/** Values for the right side of `is`, or of a set. */
export function valuesFor(place: ValuePlace, operand: Operand): readonly Offer[] {
  if (operand.kind === 'field') return fieldValues(place, operand.field, operand.fact);
  if (operand.kind === 'domain') return domains(place, operand.fact);
  if (place.isText) return [];
  if (operand.kind === 'grade')
    return namesOfKind(place.snapshot, 'band')
      .filter(({ within }) => within === operand.grade)
      .map(({ kind, label, name }) => ({
        label: name,
        kind,
        detail: label,
        about: { kind: 'name', of: kind, name, within: operand.grade },
      }));
  if (operand.kind === 'stage' || operand.kind === 'persona' || operand.kind === 'segment')
    return namesOfKind(place.snapshot, operand.kind).map(({ kind, label, name }) => ({
      label: name,
      kind,
      detail: label,
      about: { kind: 'name', of: kind, name, within: null },
    }));
  return [];
}

function fieldValues(place: ValuePlace, field: FieldNode, fact: string): readonly Offer[] {
  const type = field.type?.kind;
  const counts = countsOf(place, field, fact);
  const what = whatOf(fact);
  if (type === 'member' || type === 'member_list') return memberValues(place, field, counts, what);
  if (type === 'boolean') return place.isText ? [] : ['true', 'false'].map(label => ({ label, kind: 'function' }));
  if (type === 'text' || type === 'text_list' || type === undefined) return texts(counts, what);
  if (type === 'number' && counts !== null && !place.isText) return figures(counts, what);
  return [];
}

function memberValues(
  { isText }: ValuePlace,
  field: FieldNode,
  counts: ValueCounts | null,
  what: string,
): readonly Offer[] {
  const type = field.type;
  if (type?.kind !== 'member' && type?.kind !== 'member_list') return [];
  const seen = new Map(counts?.values.map(({ value, count }) => [folded(value), { value, count }]));
  const declared = type.members.map(({ quoted: inQuotes, value }) => {
    const count = seen.get(folded(value))?.count ?? 0;
    seen.delete(folded(value));
    const detail = counts === null ? null : shareOf(count, counts.of, what);
    return {
      count,
      offer: { label: value, kind: 'member' as const, detail, text: inQuotes || isText ? quoted(value) : value },
    };
  });
  if (counts !== null) declared.sort((a, b) => b.count - a.count);
  const others = [...seen.values()].slice(0, MOST).map(({ count, value }) => ({
    label: value,
    kind: 'value' as const,
    detail: `${shareOf(count, counts!.of, what)} · not declared`,
    text: isName(value) && !isText ? value : quoted(value),
  }));
  return [...declared.map(({ offer }) => offer), ...others];
}

function texts(counts: ValueCounts | null, what: string): readonly Offer[] {
  return (counts?.values ?? []).slice(0, MOST).map(({ count, value }) => ({
    label: value,
    kind: 'value',
    detail: shareOf(count, counts!.of, what),
    text: quoted(value),
  }));
}

function domains(place: ValuePlace, fact: string): readonly Offer[] {
  const field = namedAs(place.snapshot, fact, 'field')?.field;
  const counts = field ? countsOf(place, field, fact) : null;
  if (counts === null) return [];
  const found = new Map<string, number>();
  for (const { count, value } of counts.values) {
    const domain = value.includes('@') ? value.slice(value.lastIndexOf('@') + 1).toLowerCase() : '';
    if (domain !== '') found.set(domain, (found.get(domain) ?? 0) + count);
  }
  const ranked = [...found].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return texts({ ...counts, values: ranked }, 'leads');
}

function figures(counts: ValueCounts, what: string): readonly Offer[] {
  const found = quartiles(counts);
  if (found === null) return [];
  const known = counts.of - counts.unknown;
  const says: readonly (readonly [number, string])[] = [
    [found.low, 'a quarter'],
    [found.middle, 'half'],
    [found.high, 'three quarters'],
  ];
  const shown = says.filter(
    ([figure], index) => figure >= 0 && says.findIndex(([other]) => other === figure) === index,
  );
  return shown.map(([figure, share]) => ({
    label: String(figure),
    kind: 'figure',
    detail: figureDetail(share, grouped(known), what),
  }));
}
