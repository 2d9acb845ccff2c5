// What a name of a program stands for, and where names stand.
import type { Span } from '@funnel/language';

export type SymbolKind =
  | 'funnel'
  | 'field'
  | 'property'
  | 'member'
  | 'activity'
  /** Whose activities they are: the name behind `by`. */
  | 'group'
  | 'list'
  | 'param'
  | 'persona'
  | 'segment'
  | 'score'
  /** A `group` of a score's rules. */
  | 'rule_group'
  | 'grade'
  | 'band'
  | 'gate'
  | 'ask'
  | 'stage'
  | 'calendar'
  | 'sla'
  | 'team'
  | 'route'
  | 'step'
  | 'offer'
  | 'handoff'
  | 'measure'
  | 'target'
  | 'owner';

export interface ProgramSymbol {
  readonly kind: SymbolKind;
  /** The same for every occurrence: `score/fit`, `property/verdict.answer`, `band/priority.hot`, `member/field/source/web`. */
  readonly key: string;
  /** As declared: a name, or the value of a quoted text. */
  readonly name: string;
}

export interface Occurrence {
  readonly symbol: ProgramSymbol;
  readonly role: 'declaration' | 'use';
  readonly path: string;
  /** In offsets of the file; of a quoted text with its quotes. */
  readonly span: Span;
}
