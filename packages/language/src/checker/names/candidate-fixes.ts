// Fixes that write one of the names that somebody may have meant.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { replaceWith } from '../../diagnostics/report.ts';
import type { Span } from '../../syntax/nodes/node.ts';

/** One fix a candidate: it stands in place of the name that does not exist. */
export function candidateFixes(candidates: readonly string[], span: Span): readonly Fix[] {
  return candidates.map(candidate => replaceWith(span, candidate, false));
}
