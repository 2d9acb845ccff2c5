// Tasks that run the command line, where it is installed; a clear word where it is not.
import * as vscode from 'vscode';
import { setting } from './client.ts';
import { words } from './words.ts';

const WHATS = ['check', 'test'] as const;
type What = (typeof WHATS)[number];

interface FunnelTask extends vscode.TaskDefinition {
  readonly type: 'funnel';
  readonly task: What;
  readonly path?: string;
}

const GROUPS: { readonly [W in What]: vscode.TaskGroup } = {
  check: vscode.TaskGroup.Build,
  test: vscode.TaskGroup.Test,
};

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** As set, in the folder's own packages, or on the path; null where it is nowhere. */
async function commandLine(folder: vscode.Uri): Promise<string | null> {
  const windows = process.platform === 'win32';
  const set = setting('commandLine.path', '');
  const names = windows ? ['funnel.cmd', 'funnel.exe'] : ['funnel'];
  const path = (process.env['PATH'] ?? '').split(windows ? ';' : ':').filter(place => place !== '');
  const places = [vscode.Uri.joinPath(folder, 'node_modules/.bin'), ...path.map(vscode.Uri.file)];
  const isAbsolute = /^(\/|[A-Za-z]:)/.test(set);
  const chosen = isAbsolute ? vscode.Uri.file(set) : vscode.Uri.joinPath(folder, set);
  const usual = places.flatMap(place => names.map(name => vscode.Uri.joinPath(place, name)));
  for (const uri of set === '' ? usual : [chosen]) if (await exists(uri)) return uri.fsPath;
  return null;
}

/** A terminal that says some lines and ends badly. */
function saying(lines: readonly string[]): vscode.CustomExecution {
  return new vscode.CustomExecution(async () => {
    const written = new vscode.EventEmitter<string>();
    const ended = new vscode.EventEmitter<number>();
    return {
      onDidWrite: written.event,
      onDidClose: ended.event,
      open: () => {
        for (const line of lines) written.fire(`${line}\r\n`);
        ended.fire(1);
      },
      close: () => undefined,
    };
  });
}

type Execution = vscode.CustomExecution | vscode.ProcessExecution;

async function execution({ path, task }: FunnelTask, folder: vscode.Uri): Promise<Execution> {
  if (!vscode.workspace.isTrusted) return saying([words.untrusted]);
  const command = await commandLine(folder);
  if (command === null) return saying(words.noCommand);
  const args = [task, path ?? '.', ...(task === 'check' ? ['--format', 'github'] : [])];
  return new vscode.ProcessExecution(command, args, { cwd: folder.fsPath });
}

async function taskOf(definition: FunnelTask, folder: vscode.WorkspaceFolder): Promise<vscode.Task> {
  const name = definition.path === undefined ? definition.task : `${definition.task} ${definition.path}`;
  const run = await execution(definition, folder.uri);
  const task = new vscode.Task(definition, folder, name, 'funnel', run, ['$funnel', '$funnel-notes']);
  task.group = GROUPS[definition.task];
  return task;
}

export function tasks(): vscode.Disposable {
  return vscode.tasks.registerTaskProvider('funnel', {
    provideTasks: () =>
      Promise.all(
        (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
          WHATS.map(task => taskOf({ type: 'funnel', task }, folder)),
        ),
      ),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder === undefined ? undefined : taskOf(definition as FunnelTask, folder);
    },
  });
}
