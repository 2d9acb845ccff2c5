// Puts the files of a command in place, all or none.
import { finishAll, type Output } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import { problemSentence } from '../program/folder.ts';

/** Fails where one of them cannot be written whole; then earlier files are as they were. */
export async function putInPlace(outputs: readonly Output[]): Promise<void> {
  const problem = await finishAll(outputs);
  if (problem?.code === 'interrupted') fail('interrupted', { outputs: true });
  if (problem !== null) fail('data-unusable', { message: problemSentence(problem) });
}
