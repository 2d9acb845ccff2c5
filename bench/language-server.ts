// How long somebody waits in the editor, over a real connection: start to ready, edit to diagnostics, and each request; programs of 200
// to 20,000 lines in twenty files, beside Langium with the same edits of the same program. node scripts/bench.mjs language-server [lines…]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from 'vscode-languageserver-protocol';
import { createChance } from '../test/random/chance.ts';
import { openInLangium } from './editor/langium.ts';
import { type BenchFile, benchProgram } from './editor/program.ts';
import { type BenchClient, startClient } from './lsp/client.ts';

const asked = process.argv.slice(3).map(Number);
const SIZES = asked.length > 0 ? asked : [200, 2_000, 6_000, 20_000];
const EDITS = 200;
const PEER_EDITS = 40;
const WARM_UP = 20;

const middle = (times: readonly number[], share = 0.5): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 1 : 0);

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** Edits of one number of a rule, back and forth, in file after file: each changes what the program says. */
function* numberEdits(files: readonly BenchFile[]): Generator<{ index: number; at: number; digit: string }> {
  const chance = createChance(1);
  for (let count = 0; ; count += 1) {
    const index = chance.from(1, files.length - 1);
    const places = [...files[index]!.text.matchAll(/>= \d/g)].map(found => found.index + 3);
    yield { index, at: chance.pick(places), digit: String(1 + (count % 9)) };
  }
}

interface Row {
  readonly lines: number;
  readonly start: number;
  readonly edit: readonly number[];
  readonly langium: readonly number[];
  readonly requests: ReadonlyMap<string, number>;
  readonly memory: number;
}

async function editTimes(client: BenchClient, files: readonly BenchFile[], uris: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  const edits = numberEdits(files);
  while (times.length < EDITS + WARM_UP) {
    const { index, at, digit } = edits.next().value!;
    const { text } = files[index]!;
    const range = { start: positionAt(text, at), end: positionAt(text, at + 1) };
    const began = performance.now();
    await client.change(uris[index]!, range, digit);
    await client.told(uris[index]!);
    times.push(performance.now() - began);
  }
  return times.slice(WARM_UP);
}

/** Each request right after an edit, as an editor asks. */
async function requestTimes(
  client: BenchClient,
  files: readonly BenchFile[],
  uris: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const uri = uris[1]!;
  const { text } = files[1]!;
  const position = positionAt(text, text.indexOf('fit_p0 >= 60') + 2);
  const about = { textDocument: { uri } };
  const requests = [
    { of: 'completionProvider', method: 'completion', params: { ...about, position } },
    { of: 'hoverProvider', method: 'hover', params: { ...about, position } },
    { of: 'definitionProvider', method: 'definition', params: { ...about, position } },
    { of: 'renameProvider', method: 'rename', params: { ...about, position, newName: 'another_name' } },
    {
      of: 'documentFormattingProvider',
      method: 'formatting',
      params: { ...about, options: { tabSize: 2, insertSpaces: true } },
    },
    { of: 'semanticTokensProvider', method: 'semanticTokens/full', params: about },
    { of: 'documentSymbolProvider', method: 'documentSymbol', params: about },
  ] as const;
  const number = text.indexOf('employees >= 200') + 13;
  const found = new Map<string, number>();
  for (const { of, method, params } of requests) {
    if (client.capabilities[of] === undefined) continue;
    const times: number[] = [];
    for (let count = 0; count < 30; count += 1) {
      const range = { start: positionAt(text, number), end: positionAt(text, number + 1) };
      await client.change(uri, range, String(1 + (count % 9)));
      await client.told(uri);
      const began = performance.now();
      await client.ask(`textDocument/${method}`, params);
      times.push(performance.now() - began);
    }
    found.set(method, middle(times.slice(5)));
  }
  return found;
}

async function peerTimes(files: readonly BenchFile[]): Promise<number[]> {
  const program = await openInLangium(files);
  const times: number[] = [];
  const edits = numberEdits(files);
  while (times.length < PEER_EDITS + WARM_UP / 2) {
    const { index, at, digit } = edits.next().value!;
    times.push(await program.edit({ path: files[index]!.path, start: at, end: at + 1, text: digit }));
  }
  return times.slice(WARM_UP / 2);
}

async function measure(lines: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'funnel-bench-'));
  try {
    const files = benchProgram(lines);
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'funnel.yaml'), 'name: bench\n');
    const starts: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const began = performance.now();
      const client = await startClient();
      starts.push(performance.now() - began);
      await client.stop();
    }
    const client = await startClient();
    const uris: string[] = [];
    for (const { path, text } of files) uris.push(await client.open(join(folder, path), text));
    await client.told(uris[0]!);
    const edit = await editTimes(client, files, uris);
    const requests = await requestTimes(client, files, uris);
    const memory = client.memory() / 1024;
    await client.stop();
    return { lines, start: middle(starts), edit, langium: await peerTimes(files), requests, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rows: Row[] = [];
for (const lines of SIZES) rows.push(await measure(lines));

console.log('\nMilliseconds. An edit changes a number of a rule, and is over when its file’s findings have come.\n');
console.log('| lines | start to ready | edit, median | edit, p95 | Langium, median | Langium ÷ ours | memory, MB |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const { lines, start, edit, langium, memory } of rows) {
  const times = [start, middle(edit), middle(edit, 0.95), middle(langium)].map(shown).join(' | ');
  console.log(`| ${lines} | ${times} | ${(middle(langium) / middle(edit)).toFixed(1)} | ${memory.toFixed(0)} |`);
}
console.log('\n| lines | request right after an edit, median |\n| --- | --- |');
for (const { lines, requests } of rows) {
  console.log(`| ${lines} | ${[...requests].map(([method, time]) => `${method} ${shown(time)}`).join(', ')} |`);
}
