// Problems of registries as failures of the command.
import type { RegistryProblem } from '@funnel/registry';
import type { MessageData } from '../messages/catalogue.ts';
import { type Failure, fail, failureOf } from '../messages/failure.ts';

/** A problem in words, with its code, as machines are told of it. */
export interface ToldProblem {
  readonly code: string;
  readonly message: string;
}

export function registryFailure({ code, data }: RegistryProblem): Failure {
  return failureOf(code, data as MessageData<typeof code>);
}

/** Ends the command with the problem. */
export function failWith({ code, data }: RegistryProblem): never {
  return fail(code, data as MessageData<typeof code>);
}

export const told = ({ code, message }: Failure): ToldProblem => ({ code, message });
