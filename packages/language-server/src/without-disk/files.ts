// What is known of files that somebody else reads for us: asked for when they are first missed, kept, and looked at anew on demand.
import { later } from '../later.ts';

/** What is wanted of a place; of a file that is known, its text only if it has changed since. */
export interface Look {
  readonly uri: string;
  readonly want: 'kind' | 'size' | 'entries' | 'bytes';
  readonly known?: { readonly size: number; readonly changed: number };
}

/** null where nothing is. */
export type Seen =
  | { readonly kind: 'folder'; readonly entries?: readonly Entry[] }
  /** `changed` in milliseconds, 0 where nobody knows. `bytes` in base64; absent where they were not wanted, or are the known ones. */
  | { readonly kind: 'file'; readonly size: number; readonly changed: number; readonly bytes?: string };

export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

export type Ask = (looks: readonly Look[]) => Promise<readonly (Seen | null)[]>;

export type Fact =
  | { readonly kind: 'absent' }
  | { readonly kind: 'folder'; readonly entries: readonly Entry[] | null }
  | { readonly kind: 'file'; readonly size: number; readonly changed: number; readonly bytes: Uint8Array | null };

export interface Files {
  /** To be told whom to ask, before anything else. Paths without an address are never asked for. */
  readonly answeredBy: (ask: Ask, addressOf: (path: string) => string | null) => void;
  /** What is known of a path. What is not is noted as wanted, and is absent until it comes. */
  readonly at: (path: string, want: Look['want']) => Fact;
  /** The same, waiting for it, and not kept. */
  readonly fetch: (path: string, want: Look['want']) => Promise<Fact>;
  /** Runs `body` as often as it takes until nothing that it looks at is missing. */
  readonly complete: <T>(body: () => T | Promise<T>) => Promise<T>;
  /** Looks at everything that is known once more. */
  readonly renew: () => Promise<void>;
  /** Called when something that was missed outside of `complete` has come. */
  readonly onArrived: (listener: () => void) => void;
}

const ABSENT: Fact = { kind: 'absent' };
const UNOPENED_FOLDER: Fact = { kind: 'folder', entries: null };
const UNREAD_FILE: Fact = { kind: 'file', size: -1, changed: 0, bytes: null };
/** Each round knows one more level of folders. */
const MOST_ROUNDS = 60;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));

function factOf(seen: Seen | null, before: Fact | undefined): Fact {
  if (seen === null) return ABSENT;
  if (seen.kind === 'folder') return { kind: 'folder', entries: seen.entries ?? null };
  const { bytes, changed, size } = seen;
  const known = before?.kind === 'file' ? before.bytes : null;
  return { kind: 'file', size, changed, bytes: bytes === undefined ? known : bytesOf(bytes) };
}

/** Whether a fact answers what is wanted of it. */
const answers = (fact: Fact, want: Look['want']): boolean =>
  !(want === 'bytes' && fact.kind === 'file' && fact.bytes === null) &&
  !(want === 'size' && fact.kind === 'file' && fact.size < 0) &&
  !(want === 'entries' && fact.kind === 'folder' && fact.entries === null);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

export function createFiles(): Files {
  const facts = new Map<string, Fact>();
  const wanted = new Map<string, Look['want']>();
  const listeners: (() => void)[] = [];
  let ask: Ask = async looks => looks.map(() => null);
  let addressOf = (path: string): string | null => path;
  let completing = 0;
  let isNoted = false;

  function look([path, want]: readonly [string, Look['want']]): Look {
    const fact = facts.get(path);
    const isKnown = want === 'bytes' && fact?.kind === 'file' && fact.bytes !== null && fact.changed > 0;
    const known = isKnown ? { known: { size: fact.size, changed: fact.changed } } : {};
    return { uri: addressOf(path) ?? path, want, ...known };
  }

  /** Gives those that are there. */
  async function take(places: readonly (readonly [string, Look['want']])[]): Promise<readonly string[]> {
    const seen = await ask(places.map(look));
    places.forEach(([path], index) => {
      facts.set(path, factOf(seen[index] ?? null, facts.get(path)));
    });
    return places.flatMap(([path], index) => (seen[index] ? [path] : []));
  }

  function takeWanted(): Promise<readonly string[]> {
    const places = [...wanted];
    wanted.clear();
    return take(places);
  }

  /** Somebody who does not wait has missed something: it is got, and told if there is anything. */
  async function arrive(): Promise<void> {
    isNoted = false;
    if (completing > 0 || wanted.size === 0) return;
    const found = await takeWanted();
    if (found.length > 0) for (const listener of listeners) listener();
  }

  /** What the folder around it says, where that is known: no need to ask. Hidden files may be left out there. */
  function listed(path: string): Fact | null {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const folder = facts.get(folderOf(path));
    if (folder?.kind !== 'folder' || folder.entries === null) return null;
    const entry = folder.entries.find(each => each.name === name);
    if (entry === undefined) return name.startsWith('.') ? null : ABSENT;
    return entry.isFolder ? UNOPENED_FOLDER : UNREAD_FILE;
  }

  return {
    answeredBy: (answer, address) => {
      ask = answer;
      addressOf = address;
    },
    at: (path, want) => {
      const fact = facts.get(path);
      if (fact !== undefined && answers(fact, want)) return fact;
      if (addressOf(path) === null) return ABSENT;
      const known = listed(path);
      if (known !== null && answers(known, want)) return known;
      wanted.set(path, want);
      if (completing === 0 && !isNoted) {
        isNoted = true;
        later(() => void arrive());
      }
      return fact ?? known ?? ABSENT;
    },
    fetch: async (path, want) => factOf((await ask([{ uri: addressOf(path) ?? path, want }]))[0] ?? null, undefined),
    complete: async body => {
      completing += 1;
      try {
        for (let round = 1; round < MOST_ROUNDS; round += 1) {
          const tried = await attempt(body);
          if (wanted.size > 0) await takeWanted();
          else if ('result' in tried) return tried.result;
          else throw tried.error;
        }
        return await body();
      } finally {
        completing -= 1;
      }
    },
    renew: async () => {
      const wants = { absent: 'kind', folder: 'entries', file: 'bytes' } as const;
      await take([...facts].map(([path, fact]) => [path, wantAgain(fact) ?? wants[fact.kind]]));
    },
    onArrived: listener => void listeners.push(listener),
  };
}

/** While something is missing a body may well fail. */
async function attempt<T>(body: () => T | Promise<T>): Promise<{ readonly result: T } | { readonly error: unknown }> {
  try {
    return { result: await body() };
  } catch (error) {
    return { error };
  }
}

/** As much as is known of it, and no more. */
function wantAgain(fact: Fact): Look['want'] | null {
  const isBare = (fact.kind === 'file' && fact.bytes === null) || (fact.kind === 'folder' && fact.entries === null);
  return isBare ? 'kind' : null;
}
