// The names in a file of tests: leads, what happened to them, what is set, what is expected.
import { isMap, isScalar } from 'yaml';
import { keyOf } from '../keys.ts';
import { isAbout } from './about.ts';
import { inExpectations } from './expectations.ts';
import { inField, inFields, inProperties } from './facts.ts';
import { type Finder, note, noteName } from './finder.ts';
import { documentOf, entriesOf, itemsOf, textOf, valueAt, type YamlEntry } from './nodes.ts';

type Reader = (finder: Finder, value: unknown) => void;

/** What an entry of these says beside its name. */
const TIMED = ['ago', 'at', 'known at', 'known ago'];
const OWN = {
  activities: [...TIMED, 'id'],
  history: [...TIMED, 'by', 'reason', 'seq'],
  clocks: TIMED,
} as const;
type Happened = keyof typeof OWN;

const happened: { readonly [H in Happened]: Reader } = {
  activities: (finder, value) => inTimed(finder, value, 'activities'),
  history: (finder, value) => inTimed(finder, value, 'history'),
  clocks: (finder, value) => inTimed(finder, value, 'clocks'),
};

const names: { readonly [H in Happened]: (finder: Finder, entry: YamlEntry) => boolean } = {
  activities: (finder, { key, name, value }) => {
    const known = note(finder, key, [keyOf('activity', name)]);
    if (known) inProperties(finder, name, value);
    return known;
  },
  history: (finder, { key, name }) => note(finder, key, [keyOf('stage', name)]),
  clocks: (finder, { key, name, value }) => {
    noteName(finder, valueAt(value, 'calendar'), ['calendar']);
    return note(finder, key, [keyOf('sla', name)]);
  },
};

/** Each item has one name, which holds a map or nothing; what else stands there is the product it is about. */
function inTimed(finder: Finder, node: unknown, what: Happened): void {
  for (const item of itemsOf(node)) {
    for (const entry of entriesOf(item)) {
      if (OWN[what].includes(entry.name)) continue;
      const isProduct = isScalar(entry.value) && entry.value.value !== null && entriesOf(item).length > 2;
      if (isProduct || !names[what](finder, entry)) inField(finder, entry);
    }
  }
}

function inLead(finder: Finder, node: unknown): void {
  for (const entry of entriesOf(node)) {
    const happens = isHappened(entry.name) && itemsOf(entry.value).some(isMap);
    if (happens) happened[entry.name as Happened](finder, entry.value);
    else inField(finder, entry);
  }
}

const isHappened = (name: string): name is Happened => Object.hasOwn(OWN, name);

const inTest: Readonly<Record<string, Reader>> = {
  lead: inLead,
  with: inFields,
  ...happened,
  set: (finder, value) => {
    for (const { key, name } of entriesOf(value)) note(finder, key, [keyOf('param', name)]);
  },
  expect: inExpectations,
  each: inTests,
};

function inTests(finder: Finder, node: unknown): void {
  for (const test of itemsOf(node)) {
    for (const { name, value } of entriesOf(test)) if (Object.hasOwn(inTest, name)) inTest[name]!(finder, value);
  }
}

/** Notes all names; none in a file that is about another program. */
export function inTestFile(finder: Finder): void {
  const { contents } = documentOf(finder.file);
  const paths = finder.program.files.map(({ path }) => path);
  if (!isAbout(paths, finder.file.path, textOf(valueAt(contents, 'rules')))) return;
  for (const { value } of entriesOf(valueAt(contents, 'leads'))) inLead(finder, value);
  inTests(finder, valueAt(contents, 'tests'));
}
