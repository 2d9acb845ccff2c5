// Tells what is wrong with the texts beside the rules: some time after an edit, one text after the other, so that nothing waits for it.
import type { TextFile } from '@funnel/language-service';
import type { Diagnostic } from 'vscode-languageserver';
import { bundleOf } from '../commands/compiled.ts';
import type { Host } from '../host.ts';
import { later } from '../later.ts';
import type { OpenProgram } from '../programs.ts';
import type { Publisher } from '../publisher.ts';
import type { Workspace } from '../workspace.ts';
import { problemsOf } from './problems.ts';
import { storedTexts, type TextBeside, textsBeside } from './stored.ts';

export interface YamlChecker {
  readonly rulesChanged: (root: string) => void;
  /** `isStored` where files may have changed beside what is open. */
  readonly textChanged: (root: string, isStored: boolean) => void;
}

/** Milliseconds without a further edit. */
const AFTER_RULES = 500;
const AFTER_TEXT = 80;

interface Looked {
  /** null: to be looked at again. */
  readonly text: string | null;
  readonly on: object | null;
  readonly severities: object | undefined;
  readonly found: Diagnostic[];
}

/** `workspaceOf` gives what there is by the time that it is asked. */
export function createYamlChecker(
  host: Host,
  workspaceOf: () => Workspace,
  publisher: Publisher,
  failed: (error: unknown) => void,
): YamlChecker {
  const stored = new Map<string, Promise<readonly TextFile[]>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const turns = new Map<string, number>();
  /** By root and address: what was told last, and of what. */
  const told = new Map<string, Map<string, Looked>>();

  function soon(root: string, delay: number): void {
    clearTimeout(timers.get(root));
    const turn = (turns.get(root) ?? 0) + 1;
    turns.set(root, turn);
    timers.set(
      root,
      setTimeout(() => look(root, turn).catch(failed), delay),
    );
  }

  const programOf = (root: string): OpenProgram | undefined =>
    workspaceOf()
      .programs()
      .find(program => program.root === root);

  async function look(root: string, turn: number): Promise<void> {
    const isStale = (): boolean => turns.get(root) !== turn;
    const program = programOf(root);
    if (program === undefined) return;
    const files = stored.get(root) ?? storedTexts(host, root);
    stored.set(root, files);
    const texts = await textsBeside(host, workspaceOf(), program, await files);
    if (isStale()) return;
    const bundle = texts.some(({ kind }) => kind === 'tests') ? await bundleOf(program.snapshot) : null;
    const before = told.get(root) ?? new Map<string, Looked>();
    told.set(root, before);
    for (const text of texts) {
      await new Promise<void>(later);
      if (isStale()) return;
      await tell(program, text, bundle, before, isStale);
    }
    const now = new Set(texts.map(({ uri }) => uri));
    const gone = [...before.keys()].filter(uri => !now.has(uri));
    for (const uri of gone) before.delete(uri);
    publisher.clear(gone);
  }

  async function tell(
    program: OpenProgram,
    text: TextBeside,
    bundle: Awaited<ReturnType<typeof bundleOf>>,
    before: Map<string, Looked>,
    isStale: () => boolean,
  ): Promise<void> {
    const { severities } = program.snapshot.settings;
    const known = before.get(text.uri);
    const isKnown = known?.on === bundle && known.text === text.file.text && known.severities === severities;
    const found = isKnown ? known.found : await problemsOf(host, program, bundle, text);
    const isOld = (workspaceOf().textOf(text.uri) ?? text.file.text) !== text.file.text;
    if (isStale() || isOld) return;
    before.set(text.uri, { text: text.file.text, on: bundle, severities, found });
    publisher.send(text.uri, found);
  }

  return {
    rulesChanged: root => soon(root, AFTER_RULES),
    textChanged: (root, isStored) => {
      if (isStored) {
        stored.delete(root);
        const before = told.get(root);
        for (const [uri, looked] of before ?? []) before?.set(uri, { ...looked, text: null });
      }
      soon(root, AFTER_TEXT);
    },
  };
}
