// Declarations about what is offered, handed over, watched and planned: content, hand-offs, measures, targets.
import type { ArmNode, NameExpression, OccurrenceNode } from './expression.ts';
import type { DateToken, DeclarationBase, Duration, Name, NumberToken, Ownership, Span, TextToken } from './node.ts';
import type { RecipientNode } from './time-declarations.ts';

export interface ContentDeclaration extends DeclarationBase {
  readonly kind: 'content';
  readonly lines: readonly ContentLine[];
  readonly ownership: readonly Ownership[];
}

export type ContentLine = StepNode | OfferNode;

/** `step consideration opens when …`. */
export interface StepNode {
  readonly kind: 'step';
  readonly name: Name;
  readonly label: TextToken | null;
  readonly opens: ArmNode | null;
  readonly span: Span;
}

/** `offer "Ten cloud myths" in awareness taken on download where … when …`. */
export interface OfferNode {
  readonly kind: 'offer';
  readonly title: TextToken;
  readonly step: Name;
  readonly taken: OccurrenceNode | null;
  readonly when: ArmNode | null;
  readonly span: Span;
}

export interface HandoffDeclaration extends DeclarationBase {
  readonly kind: 'handoff';
  readonly name: Name | null;
  readonly label: TextToken | null;
  /** The stage of `on entering`. */
  readonly entering: Name | null;
  readonly lines: readonly HandoffLine[];
  readonly ownership: readonly Ownership[];
}

export type HandoffLine =
  | { readonly kind: 'to'; readonly to: RecipientNode; readonly span: Span }
  | { readonly kind: 'include'; readonly facts: readonly NameExpression[]; readonly span: Span }
  /** `include last 5 activities`. */
  | { readonly kind: 'include_last'; readonly count: NumberToken; readonly span: Span }
  | { readonly kind: 'suggest'; readonly span: Span };

/** `measure m of mql that reach sql within 60 days aim 60% alarm below 45%`: one statement without a block. */
export interface MeasureDeclaration extends DeclarationBase {
  readonly kind: 'measure';
  readonly name: Name | null;
  readonly label: TextToken | null;
  /** A stage or an SLA. */
  readonly of: Name | null;
  readonly goal: MeasureGoal | null;
  readonly within: Duration | null;
  /** More than one `aim` or `alarm` is reported by the checker. */
  readonly marks: readonly MeasureMark[];
}

export type MeasureGoal =
  | { readonly kind: 'reach'; readonly stage: Name; readonly span: Span }
  | { readonly kind: 'with'; readonly of: OccurrenceNode; readonly span: Span };

/** Digits without the sign. */
export type MeasureMark =
  | { readonly kind: 'aim'; readonly below: Span | null; readonly percent: NumberToken; readonly span: Span }
  | { readonly kind: 'alarm'; readonly side: 'below' | 'above'; readonly percent: NumberToken; readonly span: Span };

export interface TargetDeclaration extends DeclarationBase {
  readonly kind: 'target';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly lines: readonly TargetLine[];
  readonly ownership: readonly Ownership[];
}

export type TargetLine =
  | { readonly kind: 'only'; readonly arm: ArmNode; readonly span: Span }
  | {
      readonly kind: 'book';
      readonly amount: NumberToken;
      readonly from: DateToken;
      readonly to: DateToken;
      readonly span: Span;
    }
  | { readonly kind: 'share'; readonly owner: Name; readonly percent: NumberToken; readonly span: Span }
  | { readonly kind: 'deal'; readonly amount: NumberToken; readonly span: Span }
  | {
      readonly kind: 'rate';
      readonly from: Name;
      readonly to: Name;
      readonly percent: NumberToken;
      readonly within: Duration;
      readonly span: Span;
    };
