// What a text can still be.
import { containsWords } from '../values/words-in.ts';
import type { Constraint } from './formula.ts';

type Among = Extract<Constraint, { kind: 'among' }>;
type Part = Extract<Constraint, { kind: 'part' }>;

export interface Texts {
  /** The only ones it can be; null for any text. */
  readonly among: ReadonlySet<string> | null;
  readonly notAmong: readonly ReadonlySet<string>[];
  readonly parts: readonly Part[];
}

const ANY_TEXT: Texts = { among: null, notAmong: [], parts: [] };

/** With one more thing asked of it. */
export function withText(before: Texts | undefined, constraint: Among | Part): Texts {
  const texts = before ?? ANY_TEXT;
  if (constraint.kind === 'part') return { ...texts, parts: [...texts.parts, constraint] };
  const among = both(texts.among, constraint.all);
  if (constraint.isIn) return { ...texts, among: both(among, constraint.texts) };
  return { ...texts, among, notAmong: [...texts.notAmong, constraint.texts] };
}

function both(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (a === null || b === null) return a ?? b;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return new Set([...few].filter(text => many.has(text)));
}

/** Is there a text left that it can be? */
export function hasText({ among, notAmong, parts }: Texts): boolean {
  if (among === null) return !parts.some((part, index) => parts.slice(0, index).some(other => excludes(part, other)));
  for (const text of among) {
    if (!notAmong.some(texts => texts.has(text)) && parts.every(({ how, part, has }) => HAS[how](text, part) === has))
      return true;
  }
  return false;
}

const HAS: { readonly [H in Part['how']]: (text: string, part: string) => boolean } = {
  starts: (text, part) => text.startsWith(part),
  ends: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
  word: containsWords,
};

/** A single word stands in a text as it is; of several the signs between them may differ. */
function isWord(part: string): boolean {
  return /^[a-z0-9]+$/.test(part);
}

/** Can no text be as both ask? */
function excludes(a: Part, b: Part): boolean {
  if (a.has !== b.has) return a.has ? implies(a, b) : implies(b, a);
  if (!a.has || a.how !== b.how) return false;
  if (a.how === 'starts') return !a.part.startsWith(b.part) && !b.part.startsWith(a.part);
  return a.how === 'ends' && !a.part.endsWith(b.part) && !b.part.endsWith(a.part);
}

/** Has every text with the one part the other as well? */
function implies(a: Part, b: Part): boolean {
  if (b.how === 'contains') return (a.how !== 'word' || isWord(a.part)) && a.part.includes(b.part);
  if (a.how !== b.how) return false;
  if (b.how === 'starts') return a.part.startsWith(b.part);
  return b.how === 'ends' ? a.part.endsWith(b.part) : a.part === b.part;
}
