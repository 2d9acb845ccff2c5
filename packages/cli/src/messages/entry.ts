// An entry of the catalogue.
import type { ExitCode } from '../exit-codes.ts';

export interface Entry<D> {
  readonly exit: ExitCode;
  /** Where and what. */
  readonly say: (data: D) => string;
  /** What to do; null where the message says all. */
  readonly hint: (data: D) => string | null;
}

export function entry<D>(
  exit: ExitCode,
  say: (data: D) => string,
  hint: (data: D) => string | null = () => null,
): Entry<D> {
  return { exit, say, hint };
}
