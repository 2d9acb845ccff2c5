// funnel keygen: a pair of keys, to sign with and to verify with.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeKeyPair } from '@funnel/registry';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import type { KeygenResult } from '../json-results.ts';
import { fail } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';
import { KEYGEN_WORDS } from '../registry/words.ts';
import { print, printJson } from '../terminal/output.ts';

interface Options {
  readonly output: string;
  readonly format: 'text' | 'json';
}

const unwritable = (path: string, error: unknown): never =>
  fail('unwritable', { path, reason: systemReason(error) ?? String(error) });

function opened(path: string, mode: number): number {
  try {
    return openSync(path, 'wx', mode);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return isThere ? fail('key-in-the-way', { path }) : unwritable(path, error);
  }
}

/** Never into a file that is there. */
function writeKey(path: string, text: string, mode: number): void {
  const handle = opened(path, mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(path, { force: true });
    unwritable(path, error);
  } finally {
    closeSync(handle);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    // What is in the way of a folder is a file.
    fail('unwritable', { path, reason: systemReason(error) ?? 'a part of the path is not a folder' });
  }
}

async function keygen({ format, output }: Options): Promise<void> {
  const shown = `${output}.pub`;
  for (const path of [output, shown]) if (existsSync(path)) fail('key-in-the-way', { path });
  makeFolder(output);
  const { id, privateText, publicText } = makeKeyPair();
  writeKey(output, privateText, 0o600);
  writeKey(shown, publicText, 0o644);
  const result: KeygenResult = { key: id, private: output, public: shown };
  await (format === 'json' ? printJson(result) : print(KEYGEN_WORDS(id, output)));
}

export const addKeygen: AddCommand = program => {
  program
    .command('keygen')
    .summary('makes a pair of keys for publish and verify')
    .description(
      'Makes a pair of Ed25519 keys: FILE to sign with, which nobody else may read, and FILE.pub to verify with.',
    )
    .requiredOption('-o, --output <file>', 'where to write the private key; the public one goes to FILE.pub')
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .action(keygen);
};
