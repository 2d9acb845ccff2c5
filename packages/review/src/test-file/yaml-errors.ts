// What to tell of a text that is no YAML: the first cause, not what follows from it. Reading settings does the same.
import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

export interface ToldError {
  readonly offset: number;
  /** The quote or bracket that opens there and is never closed; null for anything else. */
  readonly unclosed: string | null;
  /** In the words of the reader of YAML, without a full stop. */
  readonly reason: string;
}

export interface ToldErrors {
  readonly told: readonly ToldError[];
  /** Where the first one stands that is not told, and how many they are. */
  readonly more: { readonly offset: number; readonly count: number } | null;
}

/** Errors behind which the rest of the text is read as what it is. */
const LOCAL: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED',
]);
const MOST = 10;

/** The errors of a text up to the first that breaks its structure, and no more than ten. */
export function toldErrors(document: Document, text: string): ToldErrors {
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const breaks = errors.findIndex(({ code }) => !LOCAL.has(code));
  const count = Math.min(breaks < 0 ? errors.length : breaks + 1, MOST);
  const next = errors[count];
  return {
    told: errors.slice(0, count).map(error => toldError(document, text, error)),
    more: next === undefined ? null : { offset: next.pos[0], count: errors.length - count },
  };
}

function toldError(document: Document, text: string, { code, message, pos }: YAMLError): ToldError {
  const reason = message.replace(/\.$/, '');
  const opening = code === 'BAD_INDENT' || code === 'MISSING_CHAR' ? openingOf(message) : null;
  const at = opening === null ? null : openedBefore(document, text, opening, pos[0]);
  return at === null ? { offset: pos[0], unclosed: null, reason } : { offset: at, unclosed: opening, reason };
}

/** What opens that has no end, as the message has it. */
const openingOf = (message: string): string | null =>
  OPENINGS.find(([, words]) => message.includes(words))?.[0] ?? null;

const OPENINGS = [
  ['[', 'end with a ]'],
  ['{', 'end with a }'],
  ['"', 'closing "quote'],
  ["'", "closing 'quote"],
] as const;
const CLOSINGS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The innermost of those that are read up to an offset; one that seems to have its end there may have that of another in it. */
function openedBefore(document: Document, text: string, opening: string, end: number): number | null {
  const open: number[] = [];
  const seemsClosed: number[] = [];
  visit(document, (_, node) => {
    if ((!isCollection(node) && !isScalar(node)) || node.range?.[1] !== end) return;
    const [start] = node.range;
    if (text[start] === opening) (text[end - 1] === CLOSINGS[opening] ? seemsClosed : open).push(start);
  });
  return open.at(-1) ?? seemsClosed[0] ?? null;
}
