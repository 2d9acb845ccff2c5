// What a process of fuzzing is at, in a file: written before each case begins, so that it can be read even if that has no end.
import { openSync, readFileSync, writeSync } from 'node:fs';

export interface Status {
  readonly target: string;
  readonly seed: number;
  /** Of the next case by target. */
  readonly rounds: Readonly<Record<string, number>>;
  /** Cases tried by target. */
  readonly tried: Readonly<Record<string, number>>;
}

const LENGTH = 1000;

/** Gives what writes the file. */
export function statusWriter(path: string): (status: Status) => void {
  const file = openSync(path, 'w');
  return status => void writeSync(file, JSON.stringify(status).padEnd(LENGTH), 0);
}

export function readStatus(path: string): Status | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
