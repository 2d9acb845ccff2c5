// A file written aside and put in place when it is whole: whoever looks sees the old file or the new one, never a part.
import { lstatSync, realpathSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { systemCode, systemReason } from '../problems/reason.ts';

export interface Output {
  /** Adds text. Gives a promise when it is time to wait for the disk. After a failure nothing more is written. */
  readonly write: (text: string) => Promise<void> | null;
  /** Puts the file in place; gives what went wrong, null when the file is whole. */
  readonly finish: () => Promise<Problem | null>;
  /** Gives up: the file that was there before stays. */
  readonly abandon: () => Promise<void>;
}

export interface OutputOptions {
  /** How to call the file. */
  readonly shown?: string;
  /** Once it is aborted, `finish` gives up with the problem `interrupted`. */
  readonly signal?: AbortSignal;
}

const BLOCK = 1 << 18;
let made = 0;

/** Opens a file for writing; makes its folder where that is missing. Devices and pipes are written to as they are. */
export async function openOutput(
  path: string,
  options: OutputOptions = {},
): Promise<{ readonly output: Output } | { readonly problem: Problem }> {
  const shown = options.shown ?? path;
  const place = placeOf(path);
  try {
    if (place.aside !== null) await mkdir(dirname(place.path), { recursive: true });
    const handle = await open(place.aside ?? place.path, place.aside === null ? 'w' : 'wx', place.mode);
    return { output: makeOutput(handle, place, shown, options.signal) };
  } catch (error) {
    return { problem: writeProblem(error, shown) };
  }
}

interface OutputPlace {
  readonly path: string;
  /** Where the text goes first; null where there is nothing to put in place. */
  readonly aside: string | null;
  readonly mode: number;
}

/** Follows links, so that the file they lead to is replaced and not the link. */
function placeOf(path: string): OutputPlace {
  made += 1;
  try {
    const real = realpathSync(path);
    const found = lstatSync(real);
    const aside = found.isFile() ? asideOf(real) : null;
    return { path: real, aside, mode: found.mode & 0o777 };
  } catch {
    return { path, aside: asideOf(path), mode: 0o666 };
  }
}

function asideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${made}.tmp`);
}

function makeOutput(handle: FileHandle, place: OutputPlace, shown: string, signal: AbortSignal | undefined): Output {
  let pending = '';
  let failure: Problem | null = null;
  let writing: Promise<void> | null = null;
  const flush = async () => {
    const text = pending;
    pending = '';
    if (failure !== null || text === '') return;
    try {
      await handle.appendFile(text);
    } catch (error) {
      failure = writeProblem(error, shown);
    }
  };
  const queue = (): Promise<void> => {
    writing = writing === null ? flush() : writing.then(flush);
    return writing;
  };
  const close = async () => {
    await writing;
    await handle.close().catch((error: unknown) => {
      failure ??= writeProblem(error, shown);
    });
  };
  const drop = async () => {
    if (place.aside !== null) await rm(place.aside, { force: true });
  };
  return {
    write: text => {
      if (failure !== null || signal?.aborted) return null;
      pending += text;
      return pending.length < BLOCK ? null : queue();
    },
    finish: async () => {
      await queue();
      if (failure === null && signal?.aborted) failure = problem('interrupted', {});
      if (failure === null && place.aside !== null) failure = await settled(() => handle.sync(), shown);
      await close();
      const { aside, path } = place;
      if (failure === null && aside !== null) failure = await settled(() => rename(aside, path), shown);
      if (failure !== null) await drop();
      return failure;
    },
    abandon: async () => {
      pending = '';
      await close();
      await drop();
    },
  };
}

async function settled(action: () => Promise<void>, shown: string): Promise<Problem | null> {
  try {
    await action();
    return null;
  } catch (error) {
    return writeProblem(error, shown);
  }
}

function writeProblem(error: unknown, file: string): Problem {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return problem('output-full', { file });
  return problem('output-unwritable', { file, reason: systemReason(error) });
}
