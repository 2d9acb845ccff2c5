// What a comment allows: `// allow unused: kept for next quarter`.
import { entryOf } from '../../diagnostics/catalogue/index.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import { editDistance } from '../../words/suggest.ts';

export interface AllowComment {
  /** As written; perhaps no code at all. */
  readonly code: string;
  /** Of the code, in the text of the comment. */
  readonly codeSpan: Span;
  /** null where none is given. */
  readonly reason: string | null;
}

const FORM = /^\/\/[ \t]*allow[ \t]+([a-z][a-z0-9-]*)[ \t]*(:?)[ \t]*(.*)$/;

/** Whether a text can hold such comments, without reading it. */
export const mayAllow = (text: string): boolean => /\/\/[ \t]*allow[ \t]/.test(text);

/** Reads a comment with its slashes; null for one that only happens to begin with the word, such as `// allow some slack here`. */
export function readAllow(comment: string, codes: readonly string[]): AllowComment | null {
  const [, code, colon, rest] = FORM.exec(comment) ?? [];
  if (code === undefined || rest === undefined) return null;
  if (entryOf(code) === undefined && !(colon === ':' && looksLikeCode(code, codes))) return null;
  const start = comment.indexOf(code, comment.indexOf('allow') + 'allow'.length);
  const reason = colon === ':' ? rest.trim() : '';
  return { code, codeSpan: { start, end: start + code.length }, reason: reason === '' ? null : reason };
}

/** Words with hyphens are hardly prose; others are taken for a code where one differs by a letter or two. */
function looksLikeCode(word: string, codes: readonly string[]): boolean {
  const most = Math.max(1, Math.floor(word.length / 4));
  return word.includes('-') || codes.some(code => editDistance(word, code, most) <= most);
}
