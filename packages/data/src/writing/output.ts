// A file written aside and put in place when it is whole: whoever looks sees the old file or the new one, never a part.
import { constants, existsSync, lstatSync, realpathSync } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { systemCode, systemReason } from '../problems/reason.ts';

export interface Output {
  /** Adds text. Gives a promise when it is time to wait for the disk. After a failure nothing more is written. */
  readonly write: (text: string) => Promise<void> | null;
  /** Writes what is still to be written, whole but aside; gives what went wrong, null when nothing did. */
  readonly settle: () => Promise<Problem | null>;
  /** Settles and puts the file in place; gives what went wrong, null when the file is whole. */
  readonly finish: () => Promise<Problem | null>;
  /** Gives up: the file that was there before stays. */
  readonly abandon: () => Promise<void>;
}

export interface OutputOptions {
  /** How to call the file. */
  readonly shown?: string;
  /** Once it is aborted, `settle` gives up with the problem `interrupted`. */
  readonly signal?: AbortSignal;
  /** Begins with what the file holds already, on a line of its own. */
  readonly keep?: boolean;
}

const BLOCK = 1 << 18;
const NEWLINE = 0x0a;
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
    const kept = options.keep === true && place.aside !== null && existsSync(place.path);
    const handle = kept ? await openCopy(place.path, place.aside) : await openNew(place);
    return { output: makeOutput(handle, place, shown, options.signal) };
  } catch (error) {
    return { problem: writeProblem(error, shown) };
  }
}

/** Puts outputs in place, all or none: not before each of them is whole. Gives the first thing that went wrong. */
export async function finishAll(outputs: readonly Output[]): Promise<Problem | null> {
  let failure: Problem | null = null;
  for (const output of outputs) failure ??= await output.settle();
  for (const output of outputs) {
    if (failure === null) failure = await output.finish();
    else await output.abandon();
  }
  return failure;
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

async function openNew({ aside, mode, path }: OutputPlace): Promise<FileHandle> {
  return open(aside ?? path, aside === null ? 'w' : 'wx', mode);
}

/** The file's copy, open at its end. */
async function openCopy(path: string, aside: string): Promise<FileHandle> {
  await copyFile(path, aside, constants.COPYFILE_EXCL);
  const handle = await open(aside, 'a+');
  const { size } = await handle.stat();
  const last = Buffer.alloc(1);
  if (size > 0) await handle.read(last, 0, 1, size - 1);
  if (size > 0 && last[0] !== NEWLINE) await handle.appendFile('\n');
  return handle;
}

function makeOutput(handle: FileHandle, place: OutputPlace, shown: string, signal: AbortSignal | undefined): Output {
  let pending = '';
  let failure: Problem | null = null;
  let writing: Promise<void> | null = null;
  let open = true;
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
    if (!open) return;
    open = false;
    await handle.close().catch((error: unknown) => {
      failure ??= writeProblem(error, shown);
    });
  };
  const drop = async () => {
    if (place.aside !== null) await rm(place.aside, { force: true });
  };
  const settle = async (): Promise<Problem | null> => {
    if (!open) return failure;
    await queue();
    if (failure === null && signal?.aborted) failure = problem('interrupted', {});
    if (failure === null && place.aside !== null) failure = await settled(() => handle.sync(), shown);
    await close();
    if (failure !== null) await drop();
    return failure;
  };
  return {
    write: text => {
      if (failure !== null || signal?.aborted) return null;
      pending += text;
      return pending.length < BLOCK ? null : queue();
    },
    settle,
    finish: async () => {
      if ((await settle()) !== null) return failure;
      const { aside, path } = place;
      if (aside !== null) failure = await settled(() => rename(aside, path), shown);
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
