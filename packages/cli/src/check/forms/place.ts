// Where a finding is, before its words.
import type { Finding } from '../finding.ts';

/** `rules.funnel:3:5: `, or as much of it as there is. */
export function place({ file, start }: Finding): string {
  if (file === null) return '';
  return start === null ? `${file}: ` : `${file}:${start.line}:${start.column}: `;
}
