// A condition that is selected becomes a segment with a name, asked in its place.

import { extractSegmentTitle } from '../words/actions.ts';
import { type Asked, type CodeAction, rewriting } from './code-action.ts';
import { declareBefore } from './declare-before.ts';
import { freshName } from './fresh-name.ts';
import { selectedCondition } from './selected-condition.ts';

/** None where no whole condition is selected. */
export function extractSegment(asked: Asked): readonly CodeAction[] {
  const selected = selectedCondition(asked);
  if (selected === null) return [];
  const { file, snapshot } = asked;
  const { declaration, span } = selected;
  const condition = file.text.slice(span.start, span.end);
  const name = freshName(snapshot, 'new segment');
  const declared = declareBefore(file, declaration, `segment ${name} when ${unwrapped(condition)}`);
  const edits = [declared, { span, text: `segment is ${name}` }];
  const at = declared.span.start + 'segment '.length;
  const named = { start: at, end: at + name.length };
  return [rewriting('extract', extractSegmentTitle, file, edits, named)];
}

/** Without the parentheses that go around all of it, and in one line. */
function unwrapped(condition: string): string {
  const line = condition.replace(/\s*\n\s*/g, ' ');
  return line.startsWith('(') && closing(line) === line.length - 1 ? line.slice(1, -1).trim() : line;
}

/** Where the first parenthesis closes; those in texts count for nothing. */
function closing(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[()]/g)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && sign === ')') return index;
  }
  return -1;
}
