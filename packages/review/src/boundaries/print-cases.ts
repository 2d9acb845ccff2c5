// Proposed cases as the text of a file of tests.
import { formatInstant } from '@funnel/bundle';
import { durationWords } from '../test-file/duration.ts';
import type { Plain } from '../test-file/located.ts';
import type { Moment, TestActivity, TestEntry, TestProduct } from '../test-file/test-file.ts';
import type { BoundaryCase } from './boundaries.ts';
import type { Draft } from './draft.ts';
import { BOUNDARY_WORDS } from './words.ts';

const WIDTH = 110;

/** Words that YAML takes for something else than a text; the first ones only older readers do. */
const NO_TEXT = /^(y|n|yes|no|on|off|true|false|null|~)$/i;

/** A word or some, a length of time, an instant, a folder. */
const PLAIN = /^([A-Za-z_][\w ./@()-]*|\d+ [a-z]+|\d{4}-\d\d-\d\dT[\d:.]+Z|\.[./]*)$/;

const instantText = (at: number): string => formatInstant(at).replace('.000Z', 'Z');

function scalar(value: Plain | undefined): string {
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  const isPlain = PLAIN.test(value) && !value.endsWith(' ') && !NO_TEXT.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** What expectations say as words of their own, and readers of YAML leave alone. */
const bare = (value: Plain): string => (value === 'yes' || value === 'no' ? value : flow(value));

function flow(value: Plain): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(each => flow(each as Plain)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const entries = Object.entries(value).map(([key, each]) => `${scalar(key)}: ${bare(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** On one line where it fits, else one a line. */
function map(indent: string, key: string, value: Readonly<Record<string, Plain>>): string[] {
  const line = `${indent}${key}: ${flow(value)}`;
  if (line.length <= WIDTH) return [line];
  return [
    `${indent}${key}:`,
    ...Object.entries(value).map(([name, each]) => `${indent}  ${scalar(name)}: ${bare(each)}`),
  ];
}

function moment(at: Moment, key: 'at' | 'known'): readonly [string, string] {
  if ('at' in at) return [key === 'at' ? 'at' : 'known at', instantText(at.at)];
  return [key === 'at' ? 'ago' : 'known ago', durationWords(at.ago)];
}

const timed = (
  name: string,
  own: Readonly<Record<string, Plain>>,
  at: Moment,
  knownAt: Moment | null,
  product: TestProduct | null,
): Record<string, Plain> => ({
  [name]: own,
  ...Object.fromEntries([moment(at, 'at'), ...(knownAt === null ? [] : [moment(knownAt, 'known')])]),
  ...(product === null ? {} : { [product.field]: product.value }),
});

function activity({ at, id, knownAt, product, properties, type }: TestActivity): Plain {
  const own = Object.fromEntries(properties.map(({ name, value }) => [name, value as Plain]));
  return { ...timed(type, own, at, knownAt, product), ...(id === null ? {} : { id }) };
}

function entry({ at, by, knownAt, product, reason, seq, stage }: TestEntry): Plain {
  const said = Object.entries({ seq, by, reason }).filter(([, value]) => value !== null) as [string, Plain][];
  return { ...timed(stage, {}, at, knownAt, product), ...Object.fromEntries(said) };
}

function list(indent: string, key: string, items: readonly Plain[]): string[] {
  if (items.length === 0) return [];
  return [`${indent}${key}:`, ...items.map(each => `${indent}  - ${flow(each)}`)];
}

function asPlain(fields: Draft['fields']): Readonly<Record<string, Plain>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, (value ?? null) as Plain]));
}

/** One case as lines of the list under `tests`; without its instant where the file says it. */
function caseLines({ about, draft, expect, name }: BoundaryCase, fileAsOf: number | null): string[] {
  const inner = '    ';
  return [
    ...about.map(line => `  # ${line}`),
    `  - name: ${JSON.stringify(name)}`,
    ...(draft.asOf === fileAsOf ? [] : [`${inner}as of: ${instantText(draft.asOf)}`]),
    ...map(inner, 'lead', asPlain(draft.fields)),
    ...list(inner, 'activities', draft.activities.map(activity)),
    ...list(inner, 'history', draft.history.map(entry)),
    ...map(inner, 'expect', expect),
  ];
}

/** The instant that most cases have. */
function usualAsOf(cases: readonly BoundaryCase[]): number | null {
  const counts = new Map<number, number>();
  for (const { draft } of cases) counts.set(draft.asOf, (counts.get(draft.asOf) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? null;
}

/** A whole file; `rules` is the program's folder as seen from where the file will lie. */
export function boundaryFile(cases: readonly BoundaryCase[], rules: string): string {
  if (cases.length === 0) return '';
  const asOf = usualAsOf(cases);
  return [
    `# ${BOUNDARY_WORDS.head}`,
    `rules: ${scalar(rules)}`,
    `as of: ${instantText(asOf!)}`,
    'tests:',
    ...cases.flatMap((each, index) => [...(index === 0 ? [] : ['']), ...caseLines(each, asOf)]),
    '',
  ].join('\n');
}

/** What to put at the end of a text of tests so that it has these cases too; null where its last lines are no list of tests. */
export function addedTo(text: string, cases: readonly BoundaryCase[]): string | null {
  const lines = text.trimEnd().split('\n');
  const start = lines.findLastIndex(line => /^\S/.test(line) && !line.startsWith('#') && !line.startsWith('- '));
  if (cases.length === 0 || lines[start]?.trim() !== 'tests:') return null;
  const item = lines.slice(start + 1).find(line => /^\s*- /.test(line));
  const indent = item === undefined ? 2 : item.length - item.trimStart().length;
  const made = cases.flatMap(each => ['', ...caseLines(each, null)]);
  const moved = made.map(line => (line === '' ? '' : `${' '.repeat(indent)}${line.slice(2)}`));
  return `${text.endsWith('\n') ? '' : '\n'}${moved.join('\n')}\n`;
}
