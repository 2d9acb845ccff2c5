// What changed between two bundles, as data: the sentences come last, from the catalogue.
import type { Bundle, SourcePlace } from '@funnel/bundle';
import type { ChangeCode, ChangeData } from './words/catalogue.ts';

/** Both bundles, the one before with the names of the one after where something was only renamed. */
export interface Sides {
  readonly before: Bundle;
  readonly after: Bundle;
  /** Whether anything was renamed: what is made of names then differs without meaning. */
  readonly renamed: boolean;
}

/** A change before it is known in which declaration it stands. */
export type Told = {
  readonly [C in ChangeCode]: {
    readonly code: C;
    readonly data: ChangeData<C>;
    /** Rule, line of a gate, stage, move, step or offer by its id; null where it is about the declaration. */
    readonly line: string | null;
    /** False for what no decision hangs on: docs, owners, labels, measures, targets. */
    readonly decides: boolean;
  };
}[ChangeCode];

export type Change = Told & {
  /** The declaration, such as `score/fit`, as it is called after the change (before it, where it went); `program` for the whole. */
  readonly of: string;
  /** Where it stood and stands; null where it did not or does not. */
  readonly before: SourcePlace | null;
  readonly after: SourcePlace | null;
};

/** A change that decisions hang on. */
export function told<C extends ChangeCode>(code: C, data: ChangeData<C>): Told {
  return { code, data, line: null, decides: true } as unknown as Told;
}

/** A change that no decision hangs on. */
export function noted<C extends ChangeCode>(code: C, data: ChangeData<C>): Told {
  return { code, data, line: null, decides: false } as unknown as Told;
}

/** The changes as those of a line. */
export function onLine(line: string, changes: readonly Told[]): readonly Told[] {
  return changes.map(each => ({ ...each, line: each.line ?? line }));
}
