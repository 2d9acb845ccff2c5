// The comparison that the cursor is on, as it is written: for tests at its boundary.
import { rootsOf, type Span, visitExpressions } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { declarationAt } from './code-action.ts';

export interface ComparisonAt {
  /** The whole declaration, in offsets of the file. */
  readonly declaration: Span;
  /** What is compared, and the whole comparison; null where the cursor is in the declaration, but on none. */
  readonly of: string | null;
  readonly text: string | null;
}

const COMPARISONS: ReadonlySet<string> = new Set(['compare', 'between', 'is', 'in']);

/** null outside of declarations. */
export function comparisonAt(snapshot: Snapshot, path: string, span: Span): ComparisonAt | null {
  const file = snapshot.files.get(path);
  const declaration = file === undefined ? null : declarationAt(file, span);
  if (file === undefined || declaration?.node == null) return null;
  const { start } = declaration;
  const written = (of: Span): string => file.text.slice(start + of.start, start + of.end).replace(/\s+/g, ' ');
  let found: { of: string; text: string } | null = null;
  visitExpressions(rootsOf(declaration.node), expression => {
    if (!COMPARISONS.has(expression.kind)) return;
    if (start + expression.span.start > span.start || start + expression.span.end < span.end) return;
    const text = written(expression.span);
    const of =
      'left' in expression
        ? written(expression.left.span)
        : 'of' in expression && !Array.isArray(expression.of)
          ? written((expression.of as { span: Span }).span)
          : text;
    found = { of, text };
  });
  const comparison = found as { readonly of: string; readonly text: string } | null;
  return {
    declaration: { start, end: declaration.end },
    of: comparison?.of ?? null,
    text: comparison?.text ?? null,
  };
}
