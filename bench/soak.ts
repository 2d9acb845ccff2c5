// A long day in the editor: random edits over a real connection, with requests between them. No request may stay unanswered, and the
// server's memory in the last tenth may be at most a tenth above that in the second.
// node scripts/bench.mjs soak [edits] [seed]. Ends with `N passed, N failed`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position, ServerCapabilities } from 'vscode-languageserver-protocol';
import { createChance } from '../test/random/chance.ts';
import { benchProgram } from './editor/program.ts';
import { startClient } from './lsp/client.ts';
import { randomEdit } from './soak/edits.ts';

const [, , , edits = '100000', seed = '1'] = process.argv;
const EDITS = Number(edits);
const TENTHS = 10;
const LINES = 400;
const MOST_GROWTH = 1.1;
/** After so many edits, on average, something is asked. */
const ASKED_EVERY = 4;

const chance = createChance(Number(seed));
const folder = mkdtempSync(join(tmpdir(), 'funnel-soak-'));

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

interface Question {
  readonly of: keyof ServerCapabilities;
  readonly method: string;
  readonly params: (uri: string, at: Position) => object;
}

const START: Position = { line: 0, character: 0 };
const aboutFile = (uri: string): object => ({ textDocument: { uri } });
const atPlace = (uri: string, position: Position): object => ({ textDocument: { uri }, position });

const questions: readonly Question[] = [
  { of: 'completionProvider', method: 'completion', params: atPlace },
  { of: 'hoverProvider', method: 'hover', params: atPlace },
  { of: 'definitionProvider', method: 'definition', params: atPlace },
  {
    of: 'referencesProvider',
    method: 'references',
    params: (uri, at) => ({ ...atPlace(uri, at), context: { includeDeclaration: true } }),
  },
  { of: 'documentHighlightProvider', method: 'documentHighlight', params: atPlace },
  { of: 'signatureHelpProvider', method: 'signatureHelp', params: atPlace },
  { of: 'renameProvider', method: 'prepareRename', params: atPlace },
  { of: 'documentSymbolProvider', method: 'documentSymbol', params: aboutFile },
  { of: 'semanticTokensProvider', method: 'semanticTokens/full', params: aboutFile },
  { of: 'foldingRangeProvider', method: 'foldingRange', params: aboutFile },
  {
    of: 'selectionRangeProvider',
    method: 'selectionRange',
    params: (uri, at) => ({ ...aboutFile(uri), positions: [at] }),
  },
  {
    of: 'documentFormattingProvider',
    method: 'formatting',
    params: uri => ({ ...aboutFile(uri), options: { tabSize: 2, insertSpaces: true } }),
  },
  { of: 'codeLensProvider', method: 'codeLens', params: aboutFile },
  { of: 'documentLinkProvider', method: 'documentLink', params: aboutFile },
  {
    of: 'inlayHintProvider',
    method: 'inlayHint',
    params: (uri, at) => ({ ...aboutFile(uri), range: { start: START, end: at } }),
  },
  {
    of: 'codeActionProvider',
    method: 'codeAction',
    params: (uri, at) => ({ ...aboutFile(uri), range: { start: at, end: at }, context: { diagnostics: [] } }),
  },
];

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

async function soak(): Promise<boolean> {
  const client = await startClient();
  const announced = questions.filter(({ of }) => client.capabilities[of] !== undefined);
  const silent = questions.filter(question => !announced.includes(question)).map(({ method }) => method);
  if (silent.length > 0) console.log(`not announced, and so not asked: ${silent.join(', ')}\n`);
  const files = [];
  for (const { path, text } of benchProgram(LINES)) {
    const whole = join(folder, path);
    writeFileSync(whole, text);
    files.push({ whole, original: text, text });
  }
  writeFileSync(join(folder, 'funnel.yaml'), 'name: soak\n');
  const open = [];
  for (const file of files.slice(0, 6)) open.push({ ...file, uri: await client.open(file.whole, file.original) });
  const memory: number[] = [];
  let [asked, answered, refused] = [0, 0, 0];
  console.log(`| edits | asked | answered | refused | memory, MB |\n| --- | --- | --- | --- | --- |`);
  for (let tenth = 0; tenth < TENTHS; tenth += 1) {
    const samples: number[] = [];
    for (let number = 0; number < EDITS / TENTHS; number += 1) {
      const file = chance.pick(open);
      const { start, end, text } = randomEdit(chance, file.text, file.original);
      const range = { start: positionAt(file.text, start), end: positionAt(file.text, end) };
      file.text = file.text.slice(0, start) + text + file.text.slice(end);
      await client.change(file.uri, range, text);
      if (chance.below(ASKED_EVERY) === 0) {
        const { method, params } = chance.pick(announced);
        asked += 1;
        const outcome = await client.ask(`textDocument/${method}`, params(file.uri, positionAt(file.text, start)));
        if (outcome === 'answered') answered += 1;
        if (outcome === 'refused') refused += 1;
      }
      if (number % Math.max(1, Math.floor(EDITS / TENTHS / 20)) === 0) samples.push(client.memory());
    }
    memory.push(middle(samples) / 1024);
    const so = Math.round(((tenth + 1) * EDITS) / TENTHS);
    console.log(`| ${so} | ${asked} | ${answered} | ${refused} | ${memory.at(-1)!.toFixed(0)} |`);
  }
  await client.stop();
  const growth = memory.at(-1)! / memory[1]!;
  const isAnswered = answered + refused === asked;
  console.log(`\n${asked - answered - refused} requests were not answered`);
  console.log(`memory in the last tenth: ${growth.toFixed(2)} of that in the second`);
  const failed = (isAnswered ? 0 : 1) + (growth <= MOST_GROWTH ? 0 : 1);
  console.log(`\n${2 - failed} passed, ${failed} failed`);
  return failed === 0;
}

try {
  if (!(await soak())) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
