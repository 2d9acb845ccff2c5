// Which edits of fixes cannot be made together.
import type { Fix } from './diagnostic.ts';

type Edit = Fix['edits'][number];

/** Edits that touch are apart, unless one of them only puts something in: which comes first would be chance. */
export function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  const inserts = a.start === a.end || b.start === b.end;
  return inserts ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
