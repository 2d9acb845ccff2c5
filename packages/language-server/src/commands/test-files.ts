// The test files of a program, as its settings name them.
import type { TestFile } from '@funnel/review';
import type { ServerContext } from '../feature.ts';
import type { OpenProgram } from '../programs.ts';
import { testFileOf } from '../yaml/read-tests.ts';
import { ownTests } from '../yaml/stored.ts';
import { type ProgramText, textsOf } from './texts.ts';

export interface FoundTest extends ProgramText {
  readonly file: TestFile;
}

/** Those that are stored, with the texts that the editor has. */
export async function testFiles(context: ServerContext, program: OpenProgram): Promise<readonly FoundTest[]> {
  const settings = (await textsOf(context, program, 'funnel.yaml')).find(({ path }) => path === 'funnel.yaml');
  const texts = await textsOf(context, program, '.test.yaml');
  const own = await ownTests(context.host, program, settings?.text ?? '', texts);
  return Promise.all(own.map(async text => ({ ...text, file: await testFileOf(text) })));
}
