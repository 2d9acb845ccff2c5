// An end to what is told of one declaration: behind hundreds of one code nobody reads on, and a megabyte of them would fill the memory.
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Note } from '../diagnostics/catalogue/notes.ts';
import type { LocatedDiagnostic, LocatedRelated } from '../diagnostics/diagnostic.ts';
import type { Span } from '../syntax/nodes/node.ts';
import type { Placed } from './model.ts';

/** Of one code so many are told in a declaration; the last of them says where there are more. */
export const MOST_ALIKE = 500;

export interface Enough {
  /** Whether no more of a code are told. */
  readonly isReached: (at: Placed, code: Code) => boolean;
  /** Whether one more is told; then it must be the next that is put into `found`. */
  readonly takes: (at: Placed, code: Code, span: Span) => boolean;
}

interface Count {
  count: number;
  /** Where the last one that was told stands in `found`. */
  last: number;
}

/** Counts what is put into `found`. */
export function createEnough(found: LocatedDiagnostic[]): Enough {
  const counts = new Map<Placed, Map<Code, Count>>();
  const countOf = (at: Placed, code: Code): Count => {
    const here = counts.get(at) ?? new Map<Code, Count>();
    counts.set(at, here);
    const count = here.get(code) ?? { count: 0, last: 0 };
    here.set(code, count);
    return count;
  };
  return {
    isReached: (at, code) => (counts.get(at)?.get(code)?.count ?? 0) > MOST_ALIKE,
    takes: (at, code, span) => {
      const of = countOf(at, code);
      of.count += 1;
      if (of.count <= MOST_ALIKE) of.last = found.length;
      else if (of.count === MOST_ALIKE + 1) {
        const one = found[of.last]!;
        found[of.last] = { ...one, related: [...one.related, more(at, span)] };
      }
      return of.count <= MOST_ALIKE;
    },
  };
}

function more({ file, parsed }: Placed, { start, end }: Span): LocatedRelated {
  const note: Note = 'more-follow';
  return { note, noteData: {}, file: file.path, span: { start: parsed.start + start, end: parsed.start + end } };
}
