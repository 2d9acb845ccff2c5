// The names that a file mentions, kept as long as its text is the same.
import type { Declaration, ParsedFile } from '@funnel/language';
import { mentionsOf } from './in-declarations.ts';
import type { Mention } from './mention.ts';
import type { ProgramSymbol } from './symbol.ts';

/** A mention with the place of its declaration in the file. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly start: number;
}

export interface FileMentions {
  /** In the order they stand. */
  readonly all: readonly PlacedMention[];
  /** By their letters in small. */
  readonly byLetters: ReadonlyMap<string, readonly PlacedMention[]>;
  readonly introduced: readonly ProgramSymbol[];
}

const known = new WeakMap<ParsedFile, FileMentions>();

/** Members match whatever the case of their letters. */
export const lettersOf = (text: string): string => text.trim().toLowerCase();

export function mentionsIn(file: ParsedFile): FileMentions {
  const before = known.get(file);
  if (before !== undefined) return before;
  const all = file.declarations.flatMap(({ node, start }) =>
    node === null ? [] : mentionsOf(node).map(mention => ({ mention, start })),
  );
  let letters: ReadonlyMap<string, readonly PlacedMention[]> | null = null;
  const found: FileMentions = {
    all,
    // Most edits are followed by no question that wants this.
    get byLetters() {
      letters ??= inLetters(all);
      return letters;
    },
    introduced: file.declarations.flatMap(({ node }) => (node === null ? [] : introducedIn(node))),
  };
  known.set(file, found);
  return found;
}

function inLetters(all: readonly PlacedMention[]): ReadonlyMap<string, readonly PlacedMention[]> {
  const byLetters = new Map<string, PlacedMention[]>();
  for (const placed of all) {
    const letters = lettersOf(placed.mention.text);
    const list = byLetters.get(letters);
    if (list === undefined) byLetters.set(letters, [placed]);
    else list.push(placed);
  }
  return byLetters;
}

const introduced = new WeakMap<Declaration, readonly ProgramSymbol[]>();

/** By one declaration, worked out once as long as no edit touches it. */
function introducedIn(node: Declaration): readonly ProgramSymbol[] {
  const before = introduced.get(node);
  if (before !== undefined) return before;
  const found = mentionsOf(node).flatMap(introducedBy);
  introduced.set(node, found);
  return found;
}

/** Owners are declared nowhere in the rules, so that whoever names one brings it in. */
function introducedBy(mention: Mention): readonly ProgramSymbol[] {
  if (mention.way === 'declares') return [{ kind: mention.kind, key: mention.key, name: mention.text }];
  const owner = mention.way === 'names' ? mention.keys.find(key => key.startsWith('owner/')) : undefined;
  return owner === undefined ? [] : [{ kind: 'owner', key: owner, name: mention.text }];
}
