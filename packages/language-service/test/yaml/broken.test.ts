// Whatever stands in tests and settings, and wherever the cursor is: nothing throws, and what is offered is put where the cursor is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  describedKey,
  extentAt,
  openSnapshot,
  symbolInText,
  type YamlText,
  yamlCompletions,
} from '@funnel/language-service';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../../..', path), 'utf8');
const schemas = {
  tests: JSON.parse(read('packages/review/schema/test-yaml.schema.json')) as object,
  settings: JSON.parse(read('packages/data/schema/funnel-yaml.schema.json')) as object,
};
const ACME = 'examples/acme-cloud';
const rules = readdirSync(join(import.meta.dirname, '../../../..', ACME)).filter(name => name.endsWith('.funnel'));
const snapshot = openSnapshot(
  rules.map(path => ({ path, text: read(`${ACME}/${path}`) })),
  { read: () => ({ problem: 'missing' }) },
);

function ask(yaml: YamlText, path: string, offset: number): void {
  const file = { path, text: yaml.text };
  for (const { edit, label } of yamlCompletions(snapshot, yaml, offset)) {
    const around = edit.span.start <= offset && offset <= edit.span.end;
    if (!around || label === '') throw new Error(`"${label}" at ${offset} goes to ${JSON.stringify(edit.span)}`);
    if (yaml.text.slice(edit.span.start, edit.span.end).includes('\n')) throw new Error(`"${label}" goes over lines`);
  }
  symbolInText(snapshot, file, offset);
  describedKey(yaml.vocabulary.schema, file, offset);
  const { end, start } = extentAt(file, offset);
  if (start !== offset || end < start || end > yaml.text.length)
    throw new Error(`extent ${start} to ${end} at ${offset}`);
}

const every = process.env['FUNNEL_RUNS'] === undefined ? 41 : 1;

test.each(['qualified', 'recorded-clocks', 'new-mql', 'owner'])(
  'every prefix of %s.test.yaml',
  { timeout: 600_000 },
  name => {
    const text = read(`${ACME}/tests/${name}.test.yaml`).slice(0, 6000);
    const vocabulary = { schema: schemas.tests };
    for (let offset = 0; offset <= text.length; offset += every) {
      ask({ kind: 'tests', text: text.slice(0, offset), vocabulary }, `tests/${name}.test.yaml`, offset);
      ask({ kind: 'tests', text, vocabulary }, `tests/${name}.test.yaml`, offset);
    }
  },
);

test('every prefix of settings', () => {
  const text =
    'data:\n  leads: [data/leads.csv, "b.csv"]\nas of: 2026-11-21\nowners: { a: b }\nchecks:\n  severity: { unused: off }\n';
  const vocabulary = { schema: schemas.settings, codes: new Map([['unused', 'info']]) };
  for (let offset = 0; offset <= text.length; offset++) {
    ask({ kind: 'settings', text: text.slice(0, offset), vocabulary }, 'funnel.yaml', offset);
    ask({ kind: 'settings', text, vocabulary }, 'funnel.yaml', offset);
  }
  for (const odd of [
    '- |',
    '|',
    '{',
    '? [a]\n: b',
    '&a *a',
    'a: !!binary x',
    '--- a\n--- b\n',
    '\ufeffa: b',
    '\t',
    'a: |\n  b\n',
    '"',
    "'",
    '%YAML 1.1\n---\n',
    'a:\r\n  b: c\r\n',
  ]) {
    for (let offset = 0; offset <= odd.length; offset++)
      ask({ kind: 'settings', text: odd, vocabulary }, 'funnel.yaml', offset);
  }
});

const isLead = (text: string, index: number): boolean =>
  /^ {2}$/.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index)) && /^leads:/m.test(text.slice(0, index));

/** A name that is there already is offered where it stands: what stands in the examples could have been chosen. */
test('every key of the examples is among what is offered in its place', { timeout: 600_000 }, () => {
  const missing: string[] = [];
  let tried = 0;
  for (const name of readdirSync(join(import.meta.dirname, '../../../..', ACME, 'tests'))) {
    const text = read(`${ACME}/tests/${name}`);
    for (const { 0: key, index } of [...text.matchAll(/(?<=[{,] |^ +(?:- )?)[a-z][\w. ]*(?=: )/gm)].filter(
      (_, at) => at % every === 0,
    )) {
      const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
      // Names of leads are free, and steps are said as rules say them.
      if (/#|"/.test(line) || /^(?:notify|reassign) /.test(key) || isLead(text, index)) continue;
      tried += 1;
      const begun = text.slice(0, index) + text.slice(index + key.length);
      const yaml: YamlText = { kind: 'tests', text: begun, vocabulary: { schema: schemas.tests } };
      const offered = yamlCompletions(snapshot, yaml, index).map(({ label }) => label);
      const plain = key
        .replace(/^(?:scores|grades|gates|params|segments|routes)\./, '')
        .replace(/(?<=^clocks\.\w+)\.\d+$/, '');
      if (!offered.includes(plain) && !offered.includes(key))
        missing.push(`${name}:${text.slice(0, index).split('\n').length} ${key}`);
    }
  }
  expect(tried).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
