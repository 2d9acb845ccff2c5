// What stands in a block once.
import type { Span } from '../../syntax/nodes/node.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';

/** Tells of each line but the first; `clause` names it. */
export function checkOnce(report: Report, at: Placed, clause: string, lines: readonly { readonly span: Span }[]): void {
  const [first, ...others] = lines;
  for (const { span } of others) {
    report(at, 'clause-twice', { clause }, span, { related: [{ note: 'first-here', at, span: first!.span }] });
  }
}

/** Calls `tell` for each part whose key another one before it has, with that one. */
export function eachRepeated<T>(
  parts: readonly T[],
  keyOf: (part: T) => string,
  tell: (part: T, earlier: T) => void,
): void {
  const seen = new Map<string, T>();
  for (const part of parts) {
    const earlier = seen.get(keyOf(part));
    if (earlier === undefined) seen.set(keyOf(part), part);
    else tell(part, earlier);
  }
}
