// Texts of a program's folder that are no rules, as the editor has them: what is open wins over what is stored.
import type { ServerContext } from '../feature.ts';
import { type OpenProgram, uriIn } from '../programs.ts';

export interface ProgramText {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

/** In the order of paths. None where the files cannot be read. */
export async function textsOf(
  { host, workspace }: ServerContext,
  program: OpenProgram,
  ending: string,
): Promise<readonly ProgramText[]> {
  const stored = await host.readTexts(program.root, ending).catch(() => []);
  return stored.map(({ path, text }) => {
    const uri = uriIn(program, path);
    return { path, uri, text: workspace.textOf(uri) ?? text };
  });
}
