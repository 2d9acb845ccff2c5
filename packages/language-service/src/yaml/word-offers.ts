// What else can be a value or a key at a place: instants, lengths of time, zones, files, labels of the program.
import { moveIds, rulesOf, ZONE_NAMES } from '@funnel/language';
import { shareOf } from '../sample/share-words.ts';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { documentOf, entriesOf, valueAt } from '../symbols/yaml/nodes.ts';
import type { ColumnEntry, FileEntry, Offer, YamlVocabulary } from './item.ts';
import { USUAL_INSTANT } from './skeletons.ts';
import type { Spot } from './spot.ts';
import { yamlText } from './written.ts';

export interface WordsBeside {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly written: string;
  readonly vocabulary: YamlVocabulary;
  /** Of the folder that is being written. */
  readonly files: readonly FileEntry[];
  /** Of the data that a column is named of. */
  readonly columns: readonly ColumnEntry[];
}

type Words = NonNullable<Spot['words']>;

const plain = (label: string, detail: string | null = null): Offer => ({
  label,
  kind: 'value',
  text: yamlText(label),
  detail,
});

/** Those of the text first, as they are likely meant again. */
function instants({ text }: WordsBeside): readonly Offer[] {
  const known = new Set(text.match(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z/g) ?? []);
  const [first = USUAL_INSTANT] = known;
  const [day = '', time = ''] = first.split('T');
  const snippet = { label: 'an instant', kind: 'skeleton' as const, detail: 'with its zone', isSnippet: true };
  return [...[...known].map(each => plain(each)), { ...snippet, text: `\${1:${day}}T\${2:${time.slice(0, -1)}}Z` }];
}

function durations({ written }: WordsBeside): readonly Offer[] {
  const count = /^\d+/.exec(written)?.[0] ?? '2';
  return ['minute', 'hour', 'day', 'week'].map(unit => plain(`${count} ${unit}${count === '1' ? '' : 's'}`));
}

function exclusions({ snapshot }: WordsBeside): readonly Offer[] {
  const declarations = [...snapshot.files.values()].flatMap(file => file.declarations);
  const labels = declarations.flatMap(({ node }) => (node?.kind === 'exclude' && node.label ? [node.label.value] : []));
  return [...labels.map(label => plain(label, 'exclude')), plain('no')];
}

function moves({ snapshot }: WordsBeside): readonly Offer[] {
  const { lifecycle } = checkSnapshot(snapshot).program;
  const ids = lifecycle === null ? [] : [...moveIds(lifecycle.node).values()];
  return [...ids.map(id => plain(id, 'move')), plain('none')];
}

function leads({ text }: WordsBeside): readonly Offer[] {
  const { contents } = documentOf({ path: '', text });
  return entriesOf(valueAt(contents, 'leads')).map(({ name }) => plain(name, 'lead'));
}

function files({ files: found, written }: WordsBeside): readonly Offer[] {
  const folder = written.slice(0, written.lastIndexOf('/') + 1);
  return found.map(({ isFolder, name }) => {
    const label = `${folder}${name}${isFolder ? '/' : ''}`;
    return { label, kind: isFolder ? 'folder' : 'file', text: yamlText(label) };
  });
}

/** In the order of the data, each with its share of rows that say something in it. */
function columns({ columns: found }: WordsBeside): readonly Offer[] {
  return found.map(({ filled, name, of }) =>
    plain(name, of === 0 ? 'column' : `filled in ${shareOf(filled, of, 'rows')}`),
  );
}

const offers: { readonly [W in Exclude<Words, 'because' | 'code'>]: (beside: WordsBeside) => readonly Offer[] } = {
  leads,
  exclusions,
  moves,
  instant: instants,
  duration: durations,
  zone: () => ZONE_NAMES.map(zone => plain(zone)),
  file: files,
  column: columns,
};

export function wordValues(words: Spot['words'], beside: WordsBeside): readonly Offer[] {
  return words === null || words === 'because' || words === 'code' ? [] : offers[words](beside);
}

/** The score's rules, by what they are called. */
export function ruleKeys(snapshot: Snapshot, score: string): readonly Offer[] {
  const at = checkSnapshot(snapshot).program.scores.get(score);
  if (at === undefined) return [];
  return rulesOf(at.node).map(({ because, span }) => {
    const source = at.file.text.slice(at.parsed.start + span.start, at.parsed.start + span.end);
    const label = because?.value ?? source;
    return { label, kind: 'name', text: yamlText(label), detail: 'rule', doc: source };
  });
}

/** What can be chosen for a finding is for warnings and notes. */
export function codeKeys({ codes }: YamlVocabulary): readonly Offer[] {
  const chosen = [...(codes ?? [])].filter(([, severity]) => severity !== 'error');
  return chosen.map(([code, severity]) => ({ label: code, kind: 'key', text: code, detail: severity }));
}
