// From source files to a bundle, in one step.
import type { Bundle } from '@funnel/bundle';
import { type CheckOptions, type CheckResult, check, parseFile, type SourceReader } from '@funnel/language';
import { compile } from './compile.ts';

/**
 * Parses, checks and compiles. `bundle` is null where there are errors; `result` has the diagnostics either way.
 * `options` are as for `check`.
 */
export function build(
  sources: readonly { readonly path: string; readonly text: string }[],
  reader: SourceReader,
  options: CheckOptions = {},
): { readonly bundle: Bundle | null; readonly result: CheckResult } {
  const result = check(
    sources.map(({ path, text }) => parseFile(path, text)),
    reader,
    options,
  );
  const hasErrors = result.diagnostics.some(({ severity }) => severity === 'error');
  return { bundle: hasErrors ? null : compile(result.program), result };
}
