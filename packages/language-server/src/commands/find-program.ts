// The program that a command is about: one that is open, else read for it.
import { addressKey } from '../convert.ts';
import type { ServerContext } from '../feature.ts';
import { type OpenProgram, pathIn, readProgram } from '../programs.ts';
import { type OfProgram, type Refused, refuse } from './command.ts';

const holds = (program: OpenProgram, uri: string): boolean =>
  addressKey(program.root) === addressKey(uri) || pathIn(program, uri) !== null;

/** Of several programs around an address the innermost. */
function around(programs: readonly OpenProgram[], uri: string): OpenProgram | undefined {
  return programs.filter(each => holds(each, uri)).sort((a, b) => b.root.length - a.root.length)[0];
}

/** As the editor has it now. */
export async function findProgram(context: ServerContext, { uri }: OfProgram): Promise<OpenProgram | Refused> {
  const { host, workspace } = context;
  await workspace.settled();
  const programs = workspace.programs();
  if (uri === undefined) return programs.length === 1 ? programs[0]! : refuse('no-program');
  const open = workspace.placeOf(uri)?.program ?? around(programs, uri);
  if (open !== undefined) return open;
  const read = await readProgram(host, uri, []).catch(() => null);
  return read === null || read.snapshot.files.size === 0 ? refuse('no-program') : read;
}
