// Faults that are put into random programs on purpose, each with what a check should say of it; and near misses, of which it should
// say nothing.
import type { World } from '../../../random/world.ts';

/** What is claimed about all leads. */
export type Kind =
  | 'never'
  | 'always'
  | 'bar'
  | 'unreachable'
  | 'shadowed'
  | 'bound'
  | 'constant'
  | 'closed'
  | 'idle'
  | 'alone'
  | 'twice';

/** The codes that claim it. */
export const CODES: { readonly [K in Kind]: readonly string[] } = {
  never: ['condition-never', 'gate-never-passed'],
  // Where a filter lets nothing through, that is what is told of `no A where …`.
  always: ['condition-always', 'condition-always-if-known', 'condition-never'],
  bar: ['bar-out-of-reach'],
  unreachable: ['band-unreached', 'arm-unreached'],
  // Where nothing is left for the other side either, it is told of the whole line.
  shadowed: ['arm-part-shadowed', 'band-unreached', 'arm-unreached'],
  bound: ['bound-never-binds', 'range-end-unreached', 'points-move-no-bar'],
  constant: ['score-constant'],
  closed: ['gate-never-passed'],
  idle: ['points-move-no-bar'],
  alone: ['points-decide-alone'],
  twice: ['scored-twice', 'both-count'],
};

export const KINDS = Object.keys(CODES) as Kind[];

export interface Plant {
  readonly kind: Kind;
  /** Which way of making the fault. */
  readonly form: string;
  readonly isFault: boolean;
  /** Declarations that it needs, free of the fault themselves. */
  readonly before: string;
  /** The declaration with the fault. */
  readonly text: string;
}

/** What a way of making a fault gives; null where the program has nothing to make it of. */
export interface Made {
  /** Tests that are never true together. */
  readonly fault: readonly string[];
  /** Much the same, but they can be; null where there are none that certainly can. */
  readonly near: readonly string[] | null;
  readonly before?: string;
}

export type Maker = (world: World, name: string) => Made | null;
