// A problem as a sentence of its own.
import { problemMessage } from './messages.ts';
import type { Problem } from './problem.ts';

/** With its full stop, and without its place. */
export function problemSentence(problem: Problem): string {
  const message = problemMessage(problem);
  return message.endsWith('?') ? message : `${message}.`;
}
