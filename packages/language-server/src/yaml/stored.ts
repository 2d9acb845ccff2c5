// The texts beside a program's rules, stored and open, with what the settings say of which are its tests.
import { type TextFile, type YamlKind, yamlKindOf } from '@funnel/language-service';
import type { Host, SettingsReader } from '../host.ts';
import { type OpenProgram, uriIn } from '../programs.ts';
import type { Workspace } from '../workspace.ts';
import { pathFrom, rulesAddress } from './addresses.ts';
import { textFileOf } from './beside.ts';

export interface TextBeside {
  readonly uri: string;
  readonly kind: YamlKind;
  readonly file: TextFile;
}

/** As the folder has them. */
export async function storedTexts(host: Host, root: string): Promise<readonly TextFile[]> {
  const read = (ending: string) => host.readTexts(root, ending).catch(() => []);
  const settings = (await read('funnel.yaml')).filter(({ path }) => path === 'funnel.yaml');
  return [...settings, ...(await read('.test.yaml'))];
}

/** Everything that `check` looks at, and what else is open; open ones first, as they are in the editor. */
export async function textsBeside(
  host: Host,
  workspace: Workspace,
  program: OpenProgram,
  stored: readonly TextFile[],
): Promise<readonly TextBeside[]> {
  const open = workspace
    .besidesOf(program)
    .map(beside => ({ uri: beside.uri, kind: beside.kind, file: textFileOf(beside) }));
  const isOpen = new Set(open.map(({ file }) => file.path));
  const settings = [...open.map(({ file }) => file), ...stored].find(({ path }) => path === 'funnel.yaml');
  const others = stored.filter(({ path }) => {
    return !isOpen.has(path) && workspace.textOf(uriIn(program, path)) === undefined;
  });
  const tests = new Set(await ownTests(host, program, settings?.text ?? '', others));
  return [
    ...open,
    ...others.flatMap((file): readonly TextBeside[] => {
      const kind = file.path === 'funnel.yaml' ? 'settings' : tests.has(file) ? 'tests' : null;
      return kind === null ? [] : [{ uri: uriIn(program, file.path), kind, file }];
    }),
  ];
}

/** Those of some texts that a text of the settings names for tests, and that are about the program: what `test` runs. */
export async function ownTests<T extends TextFile>(
  host: Host,
  program: OpenProgram,
  settings: string,
  texts: readonly T[],
): Promise<readonly T[]> {
  const reader = await host.settings();
  const namesTest = (await reader?.read(program.root, settings))?.namesTest ?? (() => true);
  const own: T[] = [];
  for (const text of texts) {
    const isNamed = yamlKindOf(text.path) === 'tests' && namesTest(text.path);
    if (isNamed && (await isAbout(program, text, reader))) own.push(text);
  }
  return own;
}

/** Not where the tests name another program; where they name nothing that is there, nobody else would tell of them. */
async function isAbout(program: OpenProgram, file: TextFile, reader: SettingsReader | null): Promise<boolean> {
  const rules = await rulesAddress(`${program.root}/${file.path}`, 'tests', file);
  if (program.snapshot.files.has(pathFrom(program.root, rules))) return true;
  const root = (await reader?.rootOf(rules)) ?? null;
  return root === null || root === program.root;
}
