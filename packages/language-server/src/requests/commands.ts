// Commands of a program: as requests of their own, and as commands for editors that only know `workspace/executeCommand`.
import type { CancellationToken } from 'vscode-languageserver';
import type { Command } from '../commands/command.ts';
import { commands as loaders } from '../commands/index.ts';
import type { Feature, ServerContext } from '../feature.ts';

const names = Object.keys(loaders);

async function run(
  context: ServerContext,
  name: string,
  params: object,
  token: CancellationToken,
): Promise<object | null> {
  const load = loaders[name];
  if (load === undefined) return null;
  const command = (await load()) as Command<object, object>;
  return command(context, params, token);
}

/** What is given that is no object is left out: a command says itself what it lacks. */
const asParams = (given: unknown): object => (typeof given === 'object' && given !== null ? given : {});

export const commands: Feature = {
  capabilities: { executeCommandProvider: { commands: names } },
  register: context => {
    const { connection } = context;
    for (const name of names) {
      connection.onRequest(name, (params: unknown, token: CancellationToken) =>
        run(context, name, asParams(params), token),
      );
    }
    connection.onExecuteCommand(({ arguments: given, command }, token) =>
      run(context, command, asParams(given?.[0]), token),
    );
  },
};
