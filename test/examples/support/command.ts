// Prepares an example's data and runs it as a reader of its README does.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { funnel } from '../../e2e/lib/funnel.ts';
import { type ExampleName, exampleFolder, repository } from './example.ts';

/** What `node scripts/prepare.mjs` says, and then `funnel run` of the built command. */
export async function prepareAndRun(name: ExampleName): Promise<{ readonly prepared: string; readonly ran: string }> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(repository, 'scripts/prepare.mjs'), name]);
  const { code, out, err } = await funnel(['run', exampleFolder(name)]);
  if (code !== 0) throw new Error(`funnel run ended with ${code}: ${err}`);
  return { prepared: stdout, ran: out };
}
