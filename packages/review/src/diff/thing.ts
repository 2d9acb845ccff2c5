// Whatever can come, go, be renamed or be asked something: a declaration or a line of one.
import type {
  Activity,
  ActivityRule,
  Ask,
  Band,
  Calendar,
  CalendarArm,
  ConditionRule,
  ContentStep,
  Exclusion,
  Field,
  Gate,
  GateLine,
  Grade,
  Handoff,
  Hurdle,
  IncludedFact,
  Measure,
  MetBy,
  Move,
  Note,
  Offer,
  Param,
  ParamOverride,
  Pause,
  PlannedRate,
  PlannedShare,
  ProportionRule,
  Route,
  RouteArm,
  RuleGroup,
  Score,
  Segment,
  Sla,
  Stage,
  Step,
  Target,
  TargetArm,
  Team,
  TextList,
  Trigger,
  Use,
} from '@funnel/bundle';

/** A property with the activity that it is of. */
export interface Property extends Field {
  readonly activity: string;
}

/** An exception with the decimals of its param. */
export interface Override extends ParamOverride {
  readonly decimals: number;
}

export interface ThingNodes {
  readonly field: Field;
  readonly activity: Activity;
  readonly property: Property;
  readonly list: TextList;
  readonly param: Param;
  readonly override: Override;
  readonly persona: Segment;
  readonly segment: Segment;
  readonly note: Note;
  readonly exclude: Exclusion;
  readonly score: Score;
  readonly group: RuleGroup;
  readonly condition_rule: ConditionRule;
  readonly proportion_rule: ProportionRule;
  readonly activity_rule: ActivityRule;
  readonly grade: Grade;
  readonly band: Band;
  readonly gate: Gate;
  readonly ask: Ask;
  readonly use: Use;
  readonly refusal: GateLine;
  readonly shortcut: GateLine;
  readonly hurdle: Hurdle;
  readonly stage: Stage;
  readonly move: Move;
  readonly calendar: Calendar;
  readonly sla: Sla;
  readonly 'calendar arm': CalendarArm;
  readonly 'target arm': TargetArm;
  readonly 'met by': MetBy;
  readonly pause: Pause;
  readonly cancel: { readonly on: Trigger };
  readonly 'clock step': Step;
  readonly team: Team;
  readonly route: Route;
  readonly 'route arm': RouteArm;
  readonly step: ContentStep;
  readonly offer: Offer;
  readonly handoff: Handoff;
  readonly include: IncludedFact;
  readonly measure: Measure;
  readonly target: Target;
  readonly share: PlannedShare;
  readonly rate: PlannedRate;
}

export type ThingKind = keyof ThingNodes;

export type Thing = { readonly [K in ThingKind]: { readonly kind: K; readonly node: ThingNodes[K] } }[ThingKind];

export function thing<K extends ThingKind>(kind: K, node: ThingNodes[K]): Thing {
  return { kind, node } as unknown as Thing;
}
