// Puts a new declaration before the one that will use it.
import type { ParsedDeclaration, ParsedFile } from '@funnel/language';
import type { TextEdit } from '../text-edit.ts';

/** A declaration of one line; lists, params and segments keep together, everything else is set apart. */
export function declareBefore({ text }: ParsedFile, declaration: ParsedDeclaration, line: string): TextEdit {
  const keyword = /^[a-z]+/.exec(line)?.[0] ?? '';
  const isOneOfThem = text.startsWith(keyword, declaration.start);
  const at = declaration.start;
  return { span: { start: at, end: at }, text: isOneOfThem ? `${line}\n` : `${line}\n\n` };
}
