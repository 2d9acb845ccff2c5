// The names that a program declares, by namespace.
import type { Declaration, DeclarationOf, FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { StageNode } from '../../syntax/nodes/time-declarations.ts';
import type { Placed } from '../model.ts';
import type { Lost } from './lost.ts';

/** What a name of the namespace that fields, params, scores, grades and gates share stands for. */
export type Shared =
  | { readonly kind: 'field'; readonly field: FieldNode; readonly at: Placed; readonly span: Span }
  | {
      readonly kind: 'param' | 'score' | 'grade' | 'gate';
      readonly field: null;
      readonly at: Placed;
      readonly span: Span;
    };

export interface Names {
  readonly declarations: readonly Placed[];
  readonly lead: Placed<DeclarationOf<'lead'>> | null;
  readonly funnel: Placed<DeclarationOf<'funnel'>> | null;
  readonly shared: ReadonlyMap<string, Shared>;
  readonly activities: ReadonlyMap<string, Placed<DeclarationOf<'activity'>>>;
  readonly lists: ReadonlyMap<string, Placed<DeclarationOf<'list'>>>;
  readonly segments: ReadonlyMap<string, Placed<DeclarationOf<'segment'>>>;
  /** The names of the segments, by the word they are declared with. */
  readonly segmentNames: ReadonlyMap<string, readonly string[]>;
  readonly params: ReadonlyMap<string, Placed<DeclarationOf<'param'>>>;
  readonly scores: ReadonlyMap<string, Placed<DeclarationOf<'score'>>>;
  readonly grades: ReadonlyMap<string, Placed<DeclarationOf<'grade'>>>;
  readonly gates: ReadonlyMap<string, Placed<DeclarationOf<'gate'>>>;
  readonly exclusions: readonly Placed<DeclarationOf<'exclude'>>[];
  readonly lifecycle: Placed<DeclarationOf<'lifecycle'>> | null;
  /** Those of the lifecycle, in its order; of several of one name the first. */
  readonly stages: ReadonlyMap<string, StageNode>;
  readonly calendars: ReadonlyMap<string, Placed<DeclarationOf<'calendar'>>>;
  readonly slas: ReadonlyMap<string, Placed<DeclarationOf<'sla'>>>;
  /** Teams and routes share their names: a bare recipient is one or the other. */
  readonly teams: ReadonlyMap<string, Placed<DeclarationOf<'team'>>>;
  readonly routes: ReadonlyMap<string, Placed<DeclarationOf<'route'>>>;
  readonly content: Placed<DeclarationOf<'content'>> | null;
  readonly handoffs: ReadonlyMap<string, Placed<DeclarationOf<'handoff'>>>;
  readonly measures: ReadonlyMap<string, Placed<DeclarationOf<'measure'>>>;
  readonly targets: ReadonlyMap<string, Placed<DeclarationOf<'target'>>>;
  /** Whom `owned by` names, each once. */
  readonly owners: readonly string[];
  /** The groups of our own people that activities name with `by`. */
  readonly groups: ReadonlyMap<string, string>;
  readonly lost: Lost;
}

/** Names by what they stand for. */
export const TABLES = [
  'shared',
  'activities',
  'lists',
  'segments',
  'params',
  'scores',
  'grades',
  'gates',
  'stages',
  'calendars',
  'slas',
  'teams',
  'routes',
  'handoffs',
  'measures',
  'targets',
  'groups',
  'segmentNames',
] as const satisfies readonly (keyof Names)[];

/** All else that names are asked. */
export const SINGLES = [
  'exclusions',
  'lead',
  'funnel',
  'lifecycle',
  'content',
  'owners',
] as const satisfies readonly (keyof Names)[];

/** Is it a declaration of this kind? */
export function isKind<K extends Declaration['kind']>(placed: Placed, kind: K): placed is Placed<DeclarationOf<K>> {
  return placed.node.kind === kind;
}
