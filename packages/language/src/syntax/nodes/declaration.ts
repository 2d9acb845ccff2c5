// Declarations as written: a closed union. Parts that recovery could not read are null or left out; they have been reported.
import type { ArmNode, Expression, OccurrenceNode } from './expression.ts';
import type {
  ContentDeclaration,
  HandoffDeclaration,
  MeasureDeclaration,
  TargetDeclaration,
} from './handover-declarations.ts';
import type { DeclarationBase, Duration, Member, Name, NumberToken, Ownership, Span, TextToken } from './node.ts';
import type {
  CalendarDeclaration,
  LifecycleDeclaration,
  RouteDeclaration,
  SlaDeclaration,
  TeamDeclaration,
} from './time-declarations.ts';

export interface FunnelDeclaration extends DeclarationBase {
  readonly kind: 'funnel';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly ownership: readonly Ownership[];
}

export interface LeadDeclaration extends DeclarationBase {
  readonly kind: 'lead';
  /** The field of `lead per product`. */
  readonly per: Name | null;
  readonly fields: readonly FieldNode[];
  readonly ownership: readonly Ownership[];
}

export interface ActivityDeclaration extends DeclarationBase {
  readonly kind: 'activity';
  readonly name: Name | null;
  readonly by: Name | null;
  readonly label: TextToken | null;
  readonly from: TextToken | null;
  readonly properties: readonly FieldNode[];
  readonly ownership: readonly Ownership[];
}

export interface FieldNode {
  readonly name: Name;
  readonly label: TextToken | null;
  readonly from: TextToken | null;
  readonly unknown: readonly TextToken[];
  readonly type: TypeNode | null;
  readonly doc: string | null;
  readonly span: Span;
}

export type TypeNode =
  | { readonly kind: 'text' | 'boolean' | 'date' | 'datetime' | 'text_list'; readonly span: Span }
  | { readonly kind: 'number'; readonly step: NumberToken | null; readonly span: Span }
  | { readonly kind: 'member' | 'member_list'; readonly members: readonly Member[]; readonly span: Span };

export interface ListDeclaration extends DeclarationBase {
  readonly kind: 'list';
  readonly name: Name | null;
  readonly values: readonly TextToken[];
  readonly from: TextToken | null;
}

export interface ParamDeclaration extends DeclarationBase {
  readonly kind: 'param';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly normally: NumberToken | null;
  readonly allowed: { readonly low: NumberToken; readonly high: NumberToken; readonly span: Span } | null;
  readonly overrides: readonly { readonly value: NumberToken; readonly arm: ArmNode; readonly span: Span }[];
  readonly ownership: readonly Ownership[];
}

export interface SegmentDeclaration extends DeclarationBase {
  readonly kind: 'segment';
  readonly construct: 'persona' | 'segment';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly when: Expression;
  readonly notes: readonly { readonly title: TextToken; readonly text: TextToken; readonly span: Span }[];
  readonly ownership: readonly Ownership[];
}

export interface ExcludeDeclaration extends DeclarationBase {
  readonly kind: 'exclude';
  readonly label: TextToken | null;
  readonly when: Expression;
}

export interface ScoreDeclaration extends DeclarationBase {
  readonly kind: 'score';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly low: NumberToken | null;
  readonly high: NumberToken | null;
  readonly by: NumberToken | null;
  readonly lines: readonly ScoreLine[];
  readonly ownership: readonly Ownership[];
}

export type ScoreLine = RuleNode | FadingNode | GroupNode | ForgetNode;

export interface FadingNode {
  readonly kind: 'fading';
  readonly shape: 'halve' | 'fade';
  readonly over: Duration;
  readonly step: Duration | null;
  readonly span: Span;
}

export interface ForgetNode {
  readonly kind: 'forget';
  readonly stage: Name;
  readonly span: Span;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly label: TextToken;
  readonly upTo: NumberToken;
  readonly rules: readonly RuleNode[];
  readonly ownership: readonly Ownership[];
  readonly span: Span;
}

/** `add 5 per email_click …`; `source` tells the three forms apart. */
export interface RuleNode {
  readonly kind: 'rule';
  readonly sign: 'add' | 'subtract';
  readonly points: NumberToken;
  readonly source: RuleSource;
  readonly limits: readonly LimitNode[];
  readonly when: ArmNode | null;
  readonly because: TextToken | null;
  readonly span: Span;
}

export type RuleSource =
  | { readonly kind: 'condition' }
  | { readonly kind: 'proportion'; readonly unit: NumberToken; readonly field: Name }
  | { readonly kind: 'activities'; readonly take: 'all' | 'first' | 'last'; readonly of: OccurrenceNode };

export type LimitNode =
  | { readonly kind: 'within'; readonly duration: Duration; readonly span: Span }
  | {
      readonly kind: 'at_most';
      readonly times: NumberToken;
      readonly per: 'day' | 'week' | 'month' | 'quarter';
      readonly span: Span;
    }
  | { readonly kind: 'once_per'; readonly property: Name; readonly span: Span }
  | { readonly kind: 'up_to'; readonly points: NumberToken; readonly span: Span };

export interface GradeDeclaration extends DeclarationBase {
  readonly kind: 'grade';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly bands: readonly {
    readonly name: Name;
    readonly label: TextToken | null;
    readonly arm: ArmNode;
    readonly span: Span;
  }[];
  readonly ownership: readonly Ownership[];
}

export interface GateDeclaration extends DeclarationBase {
  readonly kind: 'gate';
  readonly name: Name | null;
  readonly label: TextToken | null;
  /** The number of `passes with n of`, null for the other two kinds. */
  readonly passesWith: NumberToken | null;
  readonly lines: readonly GateLineNode[];
  readonly ownership: readonly Ownership[];
}

export type GateLineNode =
  | {
      readonly kind: 'ask';
      readonly name: Name;
      readonly label: TextToken | null;
      readonly arm: ArmNode;
      readonly span: Span;
    }
  | { readonly kind: 'refuse' | 'pass'; readonly arm: ArmNode; readonly because: TextToken | null; readonly span: Span }
  | {
      readonly kind: 'require';
      readonly condition: Expression;
      readonly because: TextToken | null;
      readonly span: Span;
    }
  | { readonly kind: 'use'; readonly gate: Name; readonly arm: ArmNode; readonly span: Span };

export type Declaration =
  | FunnelDeclaration
  | LeadDeclaration
  | ActivityDeclaration
  | ListDeclaration
  | ParamDeclaration
  | SegmentDeclaration
  | ExcludeDeclaration
  | ScoreDeclaration
  | GradeDeclaration
  | GateDeclaration
  | LifecycleDeclaration
  | CalendarDeclaration
  | SlaDeclaration
  | TeamDeclaration
  | RouteDeclaration
  | ContentDeclaration
  | HandoffDeclaration
  | MeasureDeclaration
  | TargetDeclaration;

export type DeclarationKind = Declaration['kind'];
export type DeclarationOf<K extends DeclarationKind> = Extract<Declaration, { kind: K }>;
