// Units that look into what stands behind a declaration: what moves go round, and what is proved. Each is worked out once, for as
// long as nothing changes that it has looked up.
import type { Declaration, DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { ScoreExtent } from '../budget/score-extent.ts';
import type { Finding, Told } from './findings.ts';
import type { Groups, ProvedGroup } from './groups.ts';
import { isTouched, type Lookup } from './lookups.ts';
import type { Spending } from './purse.ts';

export interface Looked {
  readonly findings: readonly Finding[];
  /** What they settle of the declaration itself. */
  readonly told: readonly Told[];
  readonly lookups: ReadonlySet<Lookup>;
}

/** What a score can come to. */
export interface KnownExtent {
  readonly extent: ScoreExtent | null;
  readonly lookups: ReadonlySet<Lookup>;
}

/** Whether something was told of another declaration, as it was asked. */
export interface Question {
  readonly of: Declaration;
  readonly by: 'error' | undefined;
  readonly answer: boolean;
}

export interface Proof extends Looked {
  readonly questions: readonly Question[];
  readonly examples: Spending;
}

/** By declaration. */
export interface Proofs {
  readonly overlaps: ReadonlyMap<Declaration, Looked>;
  readonly extents: ReadonlyMap<DeclarationOf<'score'>, KnownExtent>;
  readonly proofs: ReadonlyMap<Declaration, Proof>;
  readonly groups: Groups<ProvedGroup>;
}

export const NO_PROOFS: Proofs = { overlaps: new Map(), extents: new Map(), proofs: new Map(), groups: new Map() };

/** Those of which nothing has changed that they have looked up. */
export function untouched<D, U extends { readonly lookups: ReadonlySet<Lookup> }>(
  units: ReadonlyMap<D, U>,
  changes: ReadonlySet<Lookup>,
): Map<D, U> {
  if (changes.size === 0) return new Map(units);
  const left = new Map<D, U>();
  for (const [of, unit] of units) if (!isTouched(unit.lookups, changes)) left.set(of, unit);
  return left;
}
