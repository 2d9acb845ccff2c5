// There is no second parser and no second checker (invariant A3): over the corpus, what the language server tells an editor by
// the protocol is what `funnel check` says, place by place; after edits too.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { FUNNEL, folder, funnel } from './lib/funnel.ts';

const root = join(import.meta.dirname, '../..');

interface Finding {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

let server: ChildProcess;
let editor: ProtocolConnection;
const published = new Map<string, PublishDiagnosticsParams>();
let changed: () => void = () => undefined;

beforeAll(async () => {
  server = spawn(process.execPath, [FUNNEL, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  editor = createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
  editor.onNotification(PublishDiagnosticsNotification.type, params => {
    published.set(params.uri, params);
    changed();
  });
  editor.listen();
  await editor.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await editor.sendNotification(InitializedNotification.type, {});
});

afterAll(async () => {
  await editor.sendRequest(ShutdownRequest.type);
  await editor.sendNotification(ExitNotification.type);
  editor.dispose();
});

const severities: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
};

function byPlace(left: Finding, right: Finding): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}

/** What the server has published for the files below the folder. */
function seen(below: string): Finding[] {
  const prefix = `${pathToFileURL(below).href}/`;
  return [...published.values()]
    .filter(({ uri }) => uri.startsWith(prefix))
    .flatMap(({ uri, diagnostics }) =>
      diagnostics.map(diagnostic => ({
        file: relative(below, new URL(uri).pathname),
        code: String(diagnostic.code),
        severity: severities[diagnostic.severity ?? 1] ?? '',
        line: diagnostic.range.start.line + 1,
        column: diagnostic.range.start.character + 1,
        message:
          (typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value).split('\n')[0] ?? '',
      })),
    )
    .sort(byPlace);
}

async function told(below: string): Promise<Finding[]> {
  const { out } = await funnel(['check', below, '--format', 'json']);
  const { findings } = JSON.parse(out) as {
    findings: {
      file: string;
      code: string;
      severity: string;
      start: { line: number; column: number };
      message: string;
    }[];
  };
  return findings
    .map(({ file, code, severity, start, message }) => ({
      file,
      code,
      severity,
      ...start,
      message: message.split('\n')[0] ?? '',
    }))
    .sort(byPlace);
}

/** Waits until the server has said about this version of the document. */
async function until(uri: string, version: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing about version ${version} of ${uri}`)), 20_000);
    changed = () => {
      if ((published.get(uri)?.version ?? -1) < version) return;
      clearTimeout(timer);
      resolve();
    };
    changed();
  });
}

async function open(path: string, text: string): Promise<string> {
  const uri = pathToFileURL(path).href;
  published.delete(uri);
  await editor.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'funnel', version: 1, text },
  });
  await until(uri, 1);
  return uri;
}

const close = (uri: string): Promise<void> =>
  editor.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });

function wrongExamples(): [string, string][] {
  const pages = join(root, 'packages/language/pages');
  return readdirSync(pages).flatMap(name => {
    const wrong = /^```funnel wrong\n([\s\S]*?)^```/m.exec(readFileSync(join(pages, name), 'utf8'))?.[1];
    return wrong === undefined ? [] : [[name.replace('.md', ''), wrong] as [string, string]];
  });
}

test('every wrong example: the editor says what the command says', { timeout: 300_000 }, async () => {
  const examples = wrongExamples();
  expect(examples.length).toBeGreaterThan(50);
  const every = process.env['FUNNEL_RUNS'] === undefined ? 12 : 1;
  const disagreements: string[] = [];
  for (const [name, text] of examples.filter((_, index) => index % every === 0)) {
    const program = folder({ 'rules.funnel': text, 'funnel.yaml': '' });
    const uri = await open(join(program, 'rules.funnel'), text);
    const [command, shown] = [await told(program), seen(program)];
    if (JSON.stringify(command) !== JSON.stringify(shown))
      disagreements.push(`${name}\n${JSON.stringify({ command, shown }, null, 1)}`);
    await close(uri);
  }
  expect(disagreements).toEqual([]);
});

test('a program of several files, and again after an edit', async () => {
  const below = folder({
    'funnel.yaml': '',
    'lead.funnel': 'lead {\n  email text\n  employees number\n}\n',
    'rules.funnel': 'segment big when employees >= 1000\n',
  });
  const path = join(below, 'rules.funnel');
  const uri = await open(path, 'segment big when employees >= 1000\n');
  expect(seen(below).filter(finding => finding.severity === 'error')).toEqual([]);
  await editor.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 17 }, end: { line: 0, character: 26 } }, text: 'employes' },
    ],
  });
  await until(uri, 2);
  const errors = seen(below).filter(finding => finding.severity === 'error');
  expect(errors).toMatchObject([{ file: 'rules.funnel', code: 'unknown-name', line: 1, column: 18 }]);
  await close(uri);
});

test('what comments allow and settings choose is the same in both', async () => {
  const text = `lead { email text }
// allow unused: for spring
list old = "x"
list older = "y"
exclude "A" when email contains "École"
exclude "B" when email contains "Île" // allow letter-case
exclude "C" when email contains "Été" // allow letter-case: as in the form
segment s when email is known // allow letter-case: it is not there
exclude "D" when segment is s
`;
  const settings = 'checks: { severity: { unused: warning, letter-case: error, allow-unneeded: off } }\n';
  const below = folder({ 'funnel.yaml': settings, 'rules.funnel': text });
  const uri = await open(join(below, 'rules.funnel'), text);
  const shown = seen(below);
  expect(shown).toEqual(await told(below));
  expect(shown.map(({ code, line, severity }) => `${line} ${severity} ${code}`).sort()).toEqual([
    '4 warning unused',
    '5 error letter-case',
    '6 error letter-case',
    '6 warning allow-without-reason',
  ]);
  await close(uri);
});

test('a file shared with other programs: its findings stand at its own address, also before it is saved', async () => {
  const rules =
    'lead {\n  email text\n}\n\nsegment reached when email is known\nexclude "Nobody" when segment is reached\n';
  const shared = 'exclude "Ours" when domain of emial is "acme.example"\n';
  const below = folder({
    '.git/HEAD': '',
    'common/people.funnel': shared,
    'emea/funnel.yaml': 'shared: ../common\n',
    'emea/rules.funnel': rules,
  });
  const program = join(below, 'emea');
  const uri = await open(join(program, 'rules.funnel'), rules);
  const stored = (await told(program)).map(finding => ({ ...finding, file: finding.file.replace('../', '') }));
  expect(stored).toMatchObject([{ file: 'common/people.funnel', code: 'unknown-name', line: 1, column: 31 }]);
  expect(seen(below)).toEqual(stored);
  // Mended in the editor, while the program that shares it is open.
  const people = pathToFileURL(join(below, 'common/people.funnel')).href;
  await editor.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: people, languageId: 'funnel', version: 7, text: shared.replace('emial', 'email') },
  });
  await until(people, 7);
  expect(seen(below)).toEqual([]);
  await close(people);
  await close(uri);
});
