// funnel compile: a program's source to one bundle.
import { encodeBundle } from '@funnel/bundle';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { fail } from '../messages/failure.ts';
import { isBundlePath } from '../program/bundle-path.ts';
import { openFolder, tellRemarks } from '../program/folder.ts';
import { compileFolder } from '../program/load.ts';
import { tellWarnings } from '../program/warnings.ts';
import { writeWhole } from '../program/write-whole.ts';
import { print, tell } from '../terminal/output.ts';

interface Options {
  readonly output?: string;
}

async function compile(path: string, options: Options): Promise<void> {
  if (isBundlePath(path)) fail('source-only', { command: 'compile', path });
  const folder = openFolder(path);
  tellRemarks(folder.problems);
  const { bundle, warnings } = compileFolder(folder);
  tellWarnings(path, warnings);
  const text = encodeBundle(bundle);
  if (options.output === undefined) return print(text);
  await writeWhole(options.output, text);
  tell(`${options.output}: ${Buffer.byteLength(text).toLocaleString('en-US')} bytes, rules ${bundle.digests.rules}`);
}

export const addCompile: AddCommand = program => {
  program
    .command('compile')
    .summary('compiles a program to one bundle')
    .description(
      'Compiles a program folder or a .funnel file to one bundle: canonical JSON, the same bytes on every machine.',
    )
    .argument('[path]', 'program folder or .funnel file', '.')
    .option('-o, --output <file>', 'where to write it; standard output unless given')
    .addOption(new Option('--target <target>', 'what to compile to').choices(['bundle']).default('bundle'))
    .action(compile);
};
