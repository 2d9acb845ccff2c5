// What the extension's manifest promises is kept: commands, settings, files, and matchers that read what the command line writes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { funnel } from '../lib/funnel.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'editor-extension');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const contributes = manifest.contributes;

/** The extension's own source, all of it. */
const source = (readdirSync(join(folder, 'src'), { recursive: true }) as string[])
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join(folder, 'src', name), 'utf8'))
  .join('\n');

test('every command is registered, and every registered one declared', () => {
  const declared = contributes.commands.map(({ command }: { command: string }) => command).sort();
  const registered = [...source.matchAll(/^\s*(?:register\()?'(funnel\.[a-zA-Z]+)'[:,] /gm)].map(([, id]) => id);
  expect([...new Set([...registered, ...(source.match(/register\('(funnel\.\w+)'/) ?? []).slice(1)])].sort()).toEqual(
    declared,
  );
});

test('menus and the walkthrough name commands that there are', () => {
  const declared = new Set(contributes.commands.map(({ command }: { command: string }) => command));
  const named = [
    ...JSON.stringify([contributes.menus, contributes.walkthroughs]).matchAll(/ommand:?"?:?"?(funnel\.\w+)/g),
  ];
  expect(named.length).toBeGreaterThan(10);
  for (const [, id] of named) expect(declared).toContain(id);
});

test('the settings that the server goes by can be set', () => {
  const server = readFileSync(join(root, 'packages/language-server/src/client.ts'), 'utf8');
  const choices = [...server.matchAll(/^ {2}'([a-zA-Z.]+)',$/gm)].map(([, name]) => `funnel.${name}`);
  expect(choices.length).toBeGreaterThan(3);
  for (const name of choices) expect(contributes.configuration.properties).toHaveProperty([name]);
});

test('what runs something of the folder is kept from folders that nobody trusts', () => {
  const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
  expect(untrustedWorkspaces.supported).toBe('limited');
  expect(untrustedWorkspaces.description).toMatch(/tasks/);
  // What names a program to be run.
  const runs = Object.keys(contributes.configuration.properties).filter(name => /\.path$/.test(name));
  expect(runs.length).toBeGreaterThan(0);
  expect(untrustedWorkspaces.restrictedConfigurations).toEqual(runs);
  expect(virtualWorkspaces.supported).toBe('limited');
  expect(virtualWorkspaces.description).toMatch(/tasks/);
});

test('nothing is run but by tasks and the server', () => {
  const starts = (readdirSync(join(folder, 'src'), { recursive: true }) as string[])
    .filter(name => name.endsWith('.ts'))
    .filter(name =>
      /child_process|ProcessExecution|ShellExecution|createTerminal|TransportKind/.test(
        readFileSync(join(folder, 'src', name), 'utf8'),
      ),
    );
  expect(starts.sort()).toEqual(['extension.node.ts', 'tasks.ts']);
});

test('words of the language are offered by the server alone', () => {
  expect(contributes.snippets).toBeUndefined();
});

test('every setting has a row in the README', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const name of Object.keys(contributes.configuration.properties)) expect(readme).toContain(`| \`${name}\` |`);
});

test('every picture and page that it names is there', () => {
  const named = JSON.stringify(manifest).match(/(?:images|media)\/[\w/.-]+/g) ?? [];
  expect(named.length).toBeGreaterThan(6);
  for (const path of named) expect(existsSync(join(folder, path)), path).toBe(true);
});

describe('matchers read', () => {
  const program = 'test/e2e/editor/workspace';

  test('the form that tasks ask for', async () => {
    const [errors, notes] = contributes.problemMatchers.map(
      ({ pattern }: { pattern: { regexp: string } }) => pattern.regexp,
    );
    const { out } = await funnel(['check', program, '--format', 'github']);
    const lines = out.trim().split('\n');
    const found = lines.map(line => new RegExp(errors).exec(line) ?? new RegExp(notes).exec(line));
    expect(found).not.toContain(null);
    expect(found.map(each => each!.slice(1, 8))).toContainEqual([
      'error',
      `${program}/rules.funnel`,
      '10',
      '11',
      '10',
      '19',
      'unknown-name',
    ]);
  });

  test('the usual form', async () => {
    const [first, second] = contributes.problemMatchers[2].pattern.map(
      ({ regexp }: { regexp: string }) => new RegExp(regexp),
    );
    const lines = (await funnel(['check', program])).out.split('\n');
    const at = lines.findIndex(line => line.startsWith('error'));
    expect(first.exec(lines[at])?.slice(1, 3)).toEqual(['error', 'unknown-name']);
    expect(second.exec(lines[at + 1])?.slice(1)).toEqual(['rules.funnel', '10', '11']);
  });
});

describe('the language configuration', () => {
  const { indentationRules, onEnterRules, wordPattern } = JSON.parse(
    readFileSync(join(root, 'grammar/language-configuration.json'), 'utf8'),
  );

  test.each([
    ['score fit from 0 to 100 {', true],
    ['score fit "{" from 0 to 100', false],
    ['gate ready "Ready {" {  // why', true],
    ['  add 40 when x // a brace {', false],
    ['lead { email text }', false],
  ])('%s opens a block: %s', (line, opens) => {
    expect(new RegExp(indentationRules.increaseIndentPattern).test(line)).toBe(opens);
  });

  test('a doc goes on, an empty one ends', () => {
    const rule = (line: string) =>
      onEnterRules.find(({ beforeText }: { beforeText: string }) => new RegExp(beforeText).test(line))?.action
        .appendText;
    expect(rule('/// Why')).toBe('/// ');
    expect(rule('  /// ')).toBeUndefined();
    expect(rule('// Why')).toBeUndefined();
  });

  test('a word is a name or a number', () => {
    expect('fit >= 2_000 and x1'.match(new RegExp(wordPattern, 'g'))).toEqual(['fit', '2_000', 'and', 'x1']);
  });
});
