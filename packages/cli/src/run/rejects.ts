// The rejected rows of a command that reads data: kept, and written beside its other outputs.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Output, openOutput, type Reject, rejectsWriter } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { problemSentence } from '../program/folder.ts';
import { shownPath } from '../terminal/shown-path.ts';

const HEADER = 'file,line,reason,detail,row\n';

export interface Rejects {
  readonly add: (reject: Reject) => void;
  /** The file of them, written but not yet in place; none where nothing was rejected. */
  readonly outputs: () => Promise<readonly Output[]>;
  /** To be called when the outputs are in place: rejects of an earlier run would speak of rows that are none any more. */
  readonly settled: () => void;
  /** Where they are, as people are told of it, once there are any. */
  readonly file: () => string | null;
}

/** They go to `rejects.csv` beside the output, else in the program's `out` folder. */
export function keepRejects(output: string | null, out: string, signal: AbortSignal): Rejects {
  const file = join(output === null ? out : dirname(output), 'rejects.csv');
  const rejects: Reject[] = [];
  return {
    add: reject => void rejects.push(reject),
    outputs: async () => {
      if (rejects.length === 0) return [];
      const opened = await openOutput(file, { signal });
      if ('problem' in opened) return fail('data-unusable', { message: problemSentence(opened.problem) });
      const write = rejectsWriter(opened.output);
      for (const reject of rejects) await write(reject);
      return [opened.output];
    },
    settled: () => {
      if (rejects.length === 0 && existsSync(file) && readFileSync(file, 'utf8').startsWith(HEADER)) rmSync(file);
    },
    file: () => (rejects.length === 0 ? null : shownPath(file)),
  };
}
