// A `}` that closes nothing.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { remove, report } from '../../diagnostics/report.ts';
import type { Span } from '../nodes/node.ts';

/** Nothing that was read depends on it, so it may go. */
export const braceUnexpected = (span: Span): Diagnostic =>
  report('brace-unexpected', {}, span, { fixes: [remove(span, '}', true)] });
