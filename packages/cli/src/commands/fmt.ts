// funnel fmt: sources as they should be laid out.
import type { AddCommand } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { formatSource, type SourceFormat } from '../fmt/format-source.ts';
import { type SourceOnDisk, sourcesToFormat } from '../fmt/sources.ts';
import { checkedWords, formattedWords, leftWords } from '../fmt/words.ts';
import { fail } from '../messages/failure.ts';
import { writeWhole } from '../program/write-whole.ts';
import { print, tell } from '../terminal/output.ts';
import { standardInput } from '../terminal/standard-input.ts';

interface Options {
  readonly check?: true;
  readonly stdin?: true;
}

interface FormattedFile extends SourceOnDisk {
  readonly format: SourceFormat;
}

const STANDARD_INPUT = 'standard input';

const isChanged = ({ bytes, format }: FormattedFile): boolean =>
  format.text !== null && !bytes.equals(Buffer.from(format.text));

async function sourceOfInput(): Promise<SourceOnDisk> {
  const bytes = await standardInput();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { shown: STANDARD_INPUT, path: STANDARD_INPUT, bytes, text };
  } catch {
    return fail('not-utf-8', { path: STANDARD_INPUT });
  }
}

/** Fails where the formatter itself is wrong; tells of errors of syntax, and gives whether there are any. */
function reportTroubles(files: readonly FormattedFile[]): boolean {
  const told = files.flatMap(({ shown, format }) => leftWords(shown, format) ?? []);
  for (const words of told) tell(words);
  const wrong = files.find(({ format }) => format.lost !== null && format.left.length === 0);
  if (wrong !== undefined) fail('format-differs', { path: wrong.shown, line: wrong.format.lost ?? 1 });
  return told.length > 0;
}

export const addFmt: AddCommand = (tree, done) => {
  async function fmt(paths: readonly string[], options: Options): Promise<void> {
    const filter = options.stdin === true;
    if (filter && paths.length > 0) fail('stdin-and-paths', {});
    const sources = filter ? [await sourceOfInput()] : sourcesToFormat(paths);
    const files = sources.map(source => ({ ...source, format: formatSource(source.text) }));
    const changed = files.filter(isChanged);
    if (options.check === true) {
      await print(changed.map(({ shown }) => `${shown}\n`).join(''));
      tell(checkedWords(changed.length, files.length));
    } else if (filter) await print(files.map(({ format }) => format.text ?? '').join(''));
    else {
      for (const { path, shown, format } of changed) {
        await writeWhole(path, format.text ?? '', shown);
        await print(`${shown}\n`);
      }
      tell(formattedWords(changed.length, files.length));
    }
    if (reportTroubles(files) || (options.check === true && changed.length > 0)) done(EXIT.notFine);
  }

  tree
    .command('fmt')
    .summary('lays sources out as they should be')
    .description(
      'Formats the sources of a program, or single files, in place. What has errors of syntax is left as it is; meaning and comments stay.',
    )
    .argument('[path...]', 'program folders and .funnel files; the program of this folder unless given')
    .option('--check', 'only say which files are not formatted, and exit with 1 if there are any')
    .option('--stdin', 'format standard input to standard output')
    .action(fmt);
};
