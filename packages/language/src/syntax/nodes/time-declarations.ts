// Declarations about time and people as written: lifecycle, calendars, SLAs, teams, routes.
import type { ArmNode, NameExpression, OccurrenceNode } from './expression.ts';
import type {
  ClockToken,
  DateToken,
  DeclarationBase,
  Duration,
  Name,
  NumberToken,
  Ownership,
  Span,
  TextToken,
} from './node.ts';

export interface LifecycleDeclaration extends DeclarationBase {
  readonly kind: 'lifecycle';
  readonly lines: readonly LifecycleLine[];
  readonly ownership: readonly Ownership[];
}

export type LifecycleLine = StageNode | MoveNode;

export interface StageNode {
  readonly kind: 'stage';
  readonly name: Name;
  readonly label: TextToken | null;
  readonly from: TextToken | null;
  readonly marks: readonly StageMark[];
  readonly doc: string | null;
  readonly span: Span;
}

export type StageMark =
  | { readonly kind: 'as'; readonly role: Name; readonly span: Span }
  | { readonly kind: 'by_hand' | 'returns' | 'ends'; readonly span: Span }
  | { readonly kind: 'needs'; readonly gate: Name; readonly span: Span }
  | { readonly kind: 'stalls'; readonly after: Duration; readonly span: Span };

/** `move a to b by hand`, `move a to b after 30 days when c`. */
export interface MoveNode {
  readonly kind: 'move';
  readonly from: Name;
  readonly to: Name;
  /** The words `by hand`; null for a move that the rules take. */
  readonly byHand: Span | null;
  readonly after: Duration | null;
  readonly when: ArmNode | null;
  readonly because: TextToken | null;
  readonly span: Span;
}

export interface CalendarDeclaration extends DeclarationBase {
  readonly kind: 'calendar';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly zone: TextToken | null;
  readonly lines: readonly CalendarLine[];
  readonly ownership: readonly Ownership[];
}

export type CalendarLine =
  /** Weekdays by name; `to` null for a single one. */
  | {
      readonly kind: 'open';
      readonly from: Name;
      readonly to: Name | null;
      readonly hours: readonly HoursNode[];
      readonly span: Span;
    }
  | { readonly kind: 'open_on'; readonly date: DateToken; readonly hours: readonly HoursNode[]; readonly span: Span }
  | { readonly kind: 'closed'; readonly dates: readonly DateToken[]; readonly span: Span }
  | { readonly kind: 'closed_on'; readonly list: Name; readonly span: Span };

export interface HoursNode {
  readonly from: ClockToken;
  readonly to: ClockToken;
  readonly span: Span;
}

export interface SlaDeclaration extends DeclarationBase {
  readonly kind: 'sla';
  readonly name: Name | null;
  readonly label: TextToken | null;
  /** `in berlin` in the head; null without it. */
  readonly calendar: Name | null;
  /** The words `around the clock` in the head. */
  readonly aroundTheClock: Span | null;
  readonly lines: readonly SlaLine[];
  readonly ownership: readonly Ownership[];
}

export type SlaLine =
  | { readonly kind: 'use'; readonly calendar: Name; readonly arm: ArmNode; readonly span: Span }
  | { readonly kind: 'start'; readonly on: TriggerNode; readonly when: ArmNode | null; readonly span: Span }
  /** `times` null: once. */
  | { readonly kind: 'met'; readonly times: NumberToken | null; readonly on: TriggerNode; readonly span: Span }
  | { readonly kind: 'pause'; readonly from: TriggerNode; readonly until: TriggerNode; readonly span: Span }
  | { readonly kind: 'cancel'; readonly on: TriggerNode; readonly span: Span }
  /** `arm` null: a single target for all. */
  | { readonly kind: 'target'; readonly time: TimeSpanNode; readonly arm: ArmNode | null; readonly span: Span }
  | { readonly kind: 'no_target'; readonly arm: ArmNode; readonly span: Span }
  | {
      readonly kind: 'step';
      readonly action: 'notify' | 'reassign';
      readonly to: RecipientNode;
      readonly at: MomentNode;
      readonly span: Span;
    };

export type TriggerNode =
  | { readonly kind: 'entering'; readonly stage: Name; readonly span: Span }
  | { readonly kind: 'happening'; readonly of: OccurrenceNode; readonly span: Span };

/** `1 business hour`, `24 elapsed hours`; `bare` where neither word was written. Unit in the singular. */
export interface TimeSpanNode {
  readonly count: NumberToken;
  readonly basis: 'elapsed' | 'business' | 'bare';
  readonly unit: 'minute' | 'hour' | 'day' | 'week';
  readonly span: Span;
}

export type RecipientNode =
  | { readonly kind: 'name'; readonly name: Name; readonly span: Span }
  | { readonly kind: 'text'; readonly text: TextToken; readonly span: Span };

export type MomentNode =
  /** `at 75% of the time`: digits without the sign. */
  | { readonly kind: 'share'; readonly percent: NumberToken; readonly span: Span }
  | { readonly kind: 'due'; readonly span: Span }
  | { readonly kind: 'after_due'; readonly time: TimeSpanNode; readonly span: Span };

export interface TeamDeclaration extends DeclarationBase {
  readonly kind: 'team';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly lines: readonly TeamLine[];
  readonly ownership: readonly Ownership[];
}

export type TeamLine =
  | { readonly kind: 'people'; readonly count: NumberToken; readonly span: Span }
  | { readonly kind: 'each'; readonly count: NumberToken; readonly stage: Name; readonly span: Span };

export interface RouteDeclaration extends DeclarationBase {
  readonly kind: 'route';
  readonly name: Name | null;
  readonly label: TextToken | null;
  readonly arms: readonly RouteArmNode[];
  /** More than one is reported by the checker. */
  readonly work: readonly WorkNode[];
  readonly ownership: readonly Ownership[];
}

/** `work by priority then longest waiting`. */
export interface WorkNode {
  readonly by: readonly WorkKeyNode[];
  readonly span: Span;
}

/** A grade or a score, or the words `longest waiting`. */
export type WorkKeyNode = NameExpression | { readonly kind: 'waiting'; readonly span: Span };

/** `to sdr when …`. */
export interface RouteArmNode {
  readonly team: Name;
  readonly arm: ArmNode;
  readonly span: Span;
}
