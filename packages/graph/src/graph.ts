// A picture of a program before it is drawn: boxes and arrows, with what is written on them.

export type GraphKind = 'lifecycle' | 'dependencies';

export interface Graph {
  readonly kind: GraphKind;
  /** The program's label, or its name; null when it has neither. */
  readonly title: string | null;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export type NodeKind =
  | 'field'
  | 'activity'
  | 'list'
  | 'param'
  | 'segment'
  | 'exclusion'
  | 'score'
  | 'grade'
  | 'gate'
  | 'stage'
  | 'move'
  | 'calendar'
  | 'sla'
  | 'team'
  | 'route'
  | 'step'
  | 'offer'
  | 'handoff'
  | 'measure'
  | 'target';

export interface GraphNode {
  /** Kind and name, such as `stage/mql`; of exclusions the label, of offers the title, of moves their id. Unique in the graph. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** What else is to be known, in the words of the language: `needs qualified`, `stalls after 14 days`. */
  readonly notes: readonly string[];
  /** `first` is where a lead without history is; `ends` where a journey is over. null for all that are no stages. */
  readonly place: 'first' | 'ends' | 'between' | null;
}

/**
 * `move` and `by_hand` lead from one stage to another, `starts` from a stage to the clock that starts on entering it.
 * `uses` leads from what is asked to what asks it.
 */
export type EdgeKind = 'move' | 'by_hand' | 'starts' | 'uses';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** Why: the `because` of a move, else its condition; null where there is nothing to say. */
  readonly label: string | null;
}
