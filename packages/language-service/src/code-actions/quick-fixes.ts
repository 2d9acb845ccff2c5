// The fixes that findings carry, and a comment that allows what is no error.
import { entryOf, type LocatedDiagnostic, type ParsedFile } from '@funnel/language';
import { diagnostics } from '../diagnostics.ts';
import { allowTitle, REASON } from '../words/actions.ts';
import type { Asked, CodeAction } from './code-action.ts';

/** Of every finding that touches the span, in the order of the findings; of each its fixes in their order. */
export function quickFixes({ snapshot, file, span }: Asked): readonly CodeAction[] {
  const found = diagnostics(snapshot).get(file.path) ?? [];
  const touching = found.filter(each => each.span.start <= span.end && span.start <= each.span.end);
  return [...touching.flatMap(fixesOf), ...touching.flatMap(each => allowing(file, each))];
}

function fixesOf(diagnostic: LocatedDiagnostic): readonly CodeAction[] {
  return diagnostic.fixes.map(({ title, safe, edits }) => ({
    kind: 'quick-fix',
    title,
    edits: new Map([[diagnostic.file, edits]]),
    diagnostic,
    preferred: safe,
    named: null,
  }));
}

/** A comment on the line above, with a reason for the author to write. Errors cannot be allowed. */
function allowing({ path, text }: ParsedFile, diagnostic: LocatedDiagnostic): readonly CodeAction[] {
  const { code, severity, span } = diagnostic;
  if (severity === 'error' || code.startsWith('allow-') || entryOf(code)?.severity === 'error') return [];
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))![0];
  const opening = `${indent}// allow ${code}: `;
  const at = start + opening.length;
  return [
    {
      kind: 'quick-fix',
      title: allowTitle(code),
      edits: new Map([[path, [{ span: { start, end: start }, text: `${opening}${REASON}\n` }]]]),
      diagnostic,
      preferred: false,
      named: { start: at, end: at + REASON.length },
    },
  ];
}
