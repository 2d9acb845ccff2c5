// First-match lists: the last arm is `otherwise`, so that there is always an answer.
import type { ArmNode } from '../../syntax/nodes/expression.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';

interface Line {
  readonly arm: ArmNode;
  readonly span: Span;
}

/** Tells of arms behind `otherwise`, and of a list that has none. `line` is the word that opens an arm. */
export function checkArms(
  report: Report,
  at: Placed,
  lines: readonly Line[],
  line: 'band' | 'use' | 'target' | 'to',
): void {
  const last = lines.findIndex(({ arm }) => arm.condition === null);
  const bottom = lines.at(-1);
  if (bottom === undefined) return;
  if (last === -1) report(at, 'otherwise-missing', { line }, bottom.span, { structural: true });
  for (const { span } of last === -1 ? [] : lines.slice(last + 1)) {
    report(at, 'behind-otherwise', { line }, span, {
      related: [{ note: 'otherwise-here', at, span: lines[last]!.span }],
    });
  }
}
