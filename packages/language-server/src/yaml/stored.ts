// The texts beside a program's rules, stored and open, with what the settings say of which are its tests.
import type { TextFile, YamlKind } from '@funnel/language-service';
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
  const reader = await host.settings();
  const namesTest = reader?.read(program.root, settings?.text ?? '').namesTest ?? (() => true);
  const others: TextBeside[] = [];
  for (const file of stored) {
    const uri = uriIn(program, file.path);
    if (isOpen.has(file.path) || workspace.textOf(uri) !== undefined) continue;
    if (file.path === 'funnel.yaml') others.push({ uri, kind: 'settings', file });
    else if (namesTest(file.path) && (await isAbout(program, file, reader))) others.push({ uri, kind: 'tests', file });
  }
  return [...open, ...others];
}

/** Not where the tests name another program; where they name nothing that is there, nobody else would tell of them. */
async function isAbout(program: OpenProgram, file: TextFile, reader: SettingsReader | null): Promise<boolean> {
  const rules = await rulesAddress(`${program.root}/${file.path}`, 'tests', file);
  if (program.snapshot.files.has(pathFrom(program.root, rules))) return true;
  const root = reader?.rootOf(rules) ?? null;
  return root === null || root === program.root;
}
