// A failure with a code of the catalogue, thrown to the one place that prints it.

import type { ExitCode } from '../exit-codes.ts';
import { CATALOGUE, type MessageCode, type MessageData } from './catalogue.ts';

export interface Failure {
  readonly code: MessageCode;
  readonly exit: ExitCode;
  readonly message: string;
  readonly hint: string | null;
}

const FAILURE = Symbol('failure');

/** The failure that a code and its data make. */
export function failureOf<C extends MessageCode>(code: C, data: MessageData<C>): Failure {
  const entry = CATALOGUE[code];
  const say = entry.say as (data: MessageData<C>) => string;
  const hint = entry.hint as (data: MessageData<C>) => string | null;
  return { code, exit: entry.exit, message: say(data), hint: hint(data) };
}

/** Ends the command with that message and the exit code of the catalogue. */
export function fail<C extends MessageCode>(code: C, data: MessageData<C>): never {
  throw Object.assign(new Error(code), { [FAILURE]: failureOf(code, data) });
}

/** The failure that was thrown; null for anything else. */
export function thrownFailure(error: unknown): Failure | null {
  if (typeof error !== 'object' || error === null || !(FAILURE in error)) return null;
  return error[FAILURE] as Failure;
}

/** As it is printed on standard error. */
export function failureText({ code, message, hint }: Failure): string {
  return `funnel: ${message} [${code}]\n${hint === null ? '' : `  ${hint}\n`}`;
}
