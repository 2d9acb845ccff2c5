// Whatever is renamed, the rules stay what they were: the same findings, the same bundle but for the name, the same results of their tests; and
// named back, the same bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import {
  checkSnapshot,
  occurrencesOf,
  type ProgramSymbol,
  rename,
  type Snapshot,
  symbolsOf,
  type TextFile,
  withEdits,
  withText,
} from '@funnel/language-service';
import { runTests } from '@funnel/review';
import { describe, expect, test } from 'vitest';
import { casesAskedFor } from '../../random/corpus.ts';
import { documentPrograms, type EditedProgram, examplePrograms, someOf } from './programs.ts';

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
const isSound = ({ snapshot }: EditedProgram): boolean => !checkSnapshot(snapshot).diagnostics.some(isError);

const examples = examplePrograms();
const blocks = someOf(documentPrograms().filter(isSound), casesAskedFor(120, 10_000));

interface World {
  readonly snapshot: Snapshot;
  readonly texts: readonly TextFile[];
}

function textsBeside(folder: string | null): readonly TextFile[] {
  if (folder === null) return [];
  const tests = join(folder, 'tests');
  const files = existsSync(tests) ? readdirSync(tests).map(name => `tests/${name}`) : [];
  return [...files, 'funnel.yaml'].map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function renamed(world: World, key: string, name: string): World | string {
  const [first] = occurrencesOf(world.snapshot, key);
  const result = rename(world.snapshot, world.texts, first!.path, first!.span.start, name);
  if ('refusal' in result) return `${key}: ${result.message}`;
  const edited = (path: string, text: string): string => withEdits(text, result.edits.get(path) ?? []);
  let { snapshot } = world;
  for (const [path, file] of world.snapshot.files) snapshot = withText(snapshot, path, edited(path, file.text));
  return { snapshot, texts: world.texts.map(({ path, text }) => ({ path, text: edited(path, text) })) };
}

const FRESH = 'q7z';
const isText = new Set(['member', 'offer', 'rule_group']);
const freshName = ({ kind, name }: ProgramSymbol): string =>
  isText.has(kind) && !/^\w+$/.test(name) ? `${name} ${FRESH}` : `${name}_${FRESH}`;

const bare = (text: string): string => text.replaceAll(/[_ ]q7z/g, '');

/** Without the new name, and without what comes of names: digests of rules, the order of names, places. */
function comparable(bundle: Bundle): unknown {
  const text = bare(JSON.stringify({ rules: bundle.rules, about: bundle.about }));
  const plain = text.replaceAll(/(\.[A-Za-z_]\w*)\.[0-9a-f]{6}\b/g, '$1').replaceAll(/"column":\d+/g, '"column":0');
  const { rules, about } = JSON.parse(plain.replaceAll(/ from \\"\w+\\"| as \w+/g, ''));
  return { rules: sorted(rules), about: sorted(about) };
}

function sorted(part: Record<string, unknown>): Record<string, unknown> {
  const byText = (list: unknown[]): unknown[] =>
    [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, Array.isArray(value) ? byText(value) : value]),
  );
}

/** Findings that are about how something is called. */
const ABOUT_NAMES = new Set(['unknown-or-member']);

const findings = ({ snapshot }: World): readonly string[] =>
  checkSnapshot(snapshot)
    .diagnostics.filter(({ code }) => !ABOUT_NAMES.has(code))
    .map(({ code, file }) => `${file} ${code}`);

/** Members match whatever the case of their letters, and may be written otherwise than they are declared. */
function bytes({ snapshot, texts }: World, { kind }: ProgramSymbol): string {
  const text = JSON.stringify([[...snapshot.files].map(([path, file]) => [path, file.text]), texts]);
  return kind === 'member' ? text.toLowerCase() : text;
}

const bundleOf = ({ snapshot }: World): Bundle => compile(checkSnapshot(snapshot).program);

/** What is wrong with renaming a symbol, and naming it back. */
function wrongWith(world: World, symbol: ProgramSymbol, bundle: unknown): string[] {
  const after = renamed(world, symbol.key, freshName(symbol));
  if (typeof after === 'string') return [after];
  const changed = [...symbolsOf(after.snapshot).values()].find(
    each => each.name === freshName(symbol) && each.kind === symbol.kind,
  );
  if (changed === undefined) return [`${symbol.key}: nothing has the new name`];
  const back = renamed(after, changed.key, symbol.name);
  return [
    ...(JSON.stringify(findings(after)) === JSON.stringify(findings(world)) ? [] : [`${symbol.key}: other findings`]),
    ...(same(comparable(bundleOf(after)), bundle) ? [] : [`${symbol.key}: another bundle`]),
    ...(typeof back === 'string'
      ? [back]
      : bytes(back, symbol) === bytes(world, symbol)
        ? []
        : [`${symbol.key}: not the same bytes`]),
  ];
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const worldOf = ({ folder, snapshot }: EditedProgram): World => ({ snapshot, texts: textsBeside(folder) });
const symbols = ({ snapshot }: World): readonly ProgramSymbol[] => [...symbolsOf(snapshot).values()];

describe.each(examples)('examples/$name', program => {
  const world = worldOf(program);

  test('every symbol can be called otherwise, and back', () => {
    const bundle = comparable(bundleOf(world));
    expect(symbols(world).length).toBeGreaterThan(10);
    expect(symbols(world).flatMap(symbol => wrongWith(world, symbol, bundle))).toEqual([]);
  });

  test('tests of the rules pass as before', () => {
    const all = symbols(world);
    // Every symbol at once, one after the other: each rename finds what the others have left.
    let after: World = world;
    for (const { kind, name } of all) {
      const now = symbols(after).find(each => each.kind === kind && each.name === name);
      const next = now === undefined ? `${kind} ${name} is gone` : renamed(after, now.key, freshName(now));
      if (typeof next === 'string') throw new Error(next);
      after = next;
    }
    const files = after.texts.filter(({ path }) => path.endsWith('.test.yaml'));
    const report = runTests(bundleOf(after), files);
    expect(report.problems).toEqual([]);
    expect(
      report.results.filter(each => each.failures.length > 0).map(({ name, failures }) => [name, failures]),
    ).toEqual([]);
  });
});

test('every symbol of sound blocks of documents', () => {
  const wrong = blocks.flatMap(program => {
    const world = worldOf(program);
    const bundle = comparable(bundleOf(world));
    return symbols(world).flatMap(symbol => wrongWith(world, symbol, bundle).map(each => `${program.name} ${each}`));
  });
  expect(blocks.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});
