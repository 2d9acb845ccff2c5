// Files written aside and put in their places.
import { type Output, openOutput, type Problem } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { putInPlace } from '../run/put-in-place.ts';
import { problemSentence } from './folder.ts';

export interface WholeFile {
  readonly path: string;
  /** How the user is told of it. */
  readonly shown: string;
  readonly text: string;
}

const unwritable = (problem: Problem): never => fail('data-unusable', { message: problemSentence(problem) });

/** Writes all of them or none: fails where one cannot be written whole, and then what was there before is unchanged. */
export async function writeAll(files: readonly WholeFile[]): Promise<void> {
  const outputs: Output[] = [];
  for (const { path, shown, text } of files) {
    const opened = await openOutput(path, { shown });
    if ('problem' in opened) {
      for (const output of outputs) await output.abandon();
      return unwritable(opened.problem);
    }
    opened.output.write(text);
    outputs.push(opened.output);
  }
  await putInPlace(outputs);
}

/** Writes one file. */
export const writeWhole = (path: string, text: string, shown = path): Promise<void> =>
  writeAll([{ path, shown, text }]);
