// Short ways to write rules, leads and decisions in tests.
import type {
  Activity,
  ActivityRule,
  Arm,
  Band,
  Bundle,
  Condition,
  ConditionRule,
  Decision,
  Expression,
  Field,
  Gate,
  GateLine,
  Hurdle,
  NumericExpression,
  Occurrence,
  Order,
  Param,
  ProportionRule,
  RawActivity,
  RawClock,
  RawEntry,
  RawRecord,
  Rule,
  RuleGroup,
  Rules,
  Score,
  Segment,
  ValueType,
  When,
} from '@funnel/bundle';
import { type DecideOptions, evaluate, prepare } from '../src/index.ts';

export const AS_OF = Date.parse('2026-11-21T12:00:00Z');
export const DAY = 86_400_000;

export const field = (name: string, type: ValueType): Field => ({ name, label: null, column: name, unknown: [], type });
export const text: ValueType = { kind: 'text' };
export const number: ValueType = { kind: 'number', decimals: 3 };
export const boolean: ValueType = { kind: 'boolean' };
export const date: ValueType = { kind: 'date' };
export const datetime: ValueType = { kind: 'datetime' };
export const texts: ValueType = { kind: 'text_list' };
export const member = (...members: string[]): ValueType => ({ kind: 'member', members });
export const memberList = (...members: string[]): ValueType => ({ kind: 'member_list', members });

export const activity = (name: string, properties: readonly Field[] = [], by: string | null = null): Activity => ({
  name,
  label: null,
  event: name,
  by,
  properties,
});

export const of = (name: string): { kind: 'field'; name: string } => ({ kind: 'field', name });
export const property = (name: string): { kind: 'property'; name: string } => ({ kind: 'property', name });
/** A literal in thousandths unless said otherwise. */
export const literal = (value: number, decimals = 3): NumericExpression => ({
  kind: 'number',
  value: Math.round(value * 10 ** decimals),
  decimals,
});
export const textIs = (left: Expression, value: string): Condition => ({
  kind: 'equal',
  type: 'text',
  left,
  right: { kind: 'text', value },
});
export const memberIs = (left: Expression, value: string): Condition => ({
  kind: 'equal',
  type: 'member',
  left,
  right: { kind: 'member', value },
});
export const compare = (left: Expression, operator: Order, right: Expression, factors = [1, 1]): Condition => ({
  kind: 'compare',
  operator,
  left,
  right,
  left_factor: factors[0]!,
  right_factor: factors[1]!,
});
export const and = (...parts: Condition[]): Condition => ({ kind: 'and', of: parts });
export const or = (...parts: Condition[]): Condition => ({ kind: 'or', of: parts });
export const not = (part: Condition): Condition => ({ kind: 'not', of: part });
export const known = (expression: Expression): Condition => ({ kind: 'known', of: expression });
export const truth = (expression: Expression): Condition => ({ kind: 'truth', of: expression });
export const constant = (value: boolean): Condition => ({ kind: 'constant', value });
export const values = (...list: string[]) => ({ kind: 'values' as const, values: list });

export const occurrence = (name: string | null, rest: Partial<Occurrence> = {}): Occurrence => ({
  activity: name,
  by: null,
  where: null,
  period: null,
  ...rest,
});
export const within = (days: number): { kind: 'within'; milliseconds: number } => ({
  kind: 'within',
  milliseconds: days * DAY,
});
export const any = (what: Occurrence, times = 1): Condition => ({ kind: 'occurs', bound: 'at_least', times, of: what });

export const when = (condition: Condition, until: number | null = null): When => ({ when: condition, until });
export const arm = (condition: Condition | null, until: number | null = null): Arm => ({ when: condition, until });

export const points = (value: number): number => Math.round(value * 1_000_000);
export const conditionRule = (id: string, value: number, condition: When): ConditionRule => ({
  kind: 'condition_rule',
  id,
  because: null,
  points: points(value),
  when: condition,
});
/** Points for each unit of a field in thousandths. */
export const proportionRule = (
  id: string,
  value: number,
  name: string,
  rest: Partial<ProportionRule> = {},
): ProportionRule => ({
  kind: 'proportion_rule',
  id,
  because: null,
  points: points(value),
  field: name,
  points_per_step: points(value) / 1000,
  most_steps: 1_000_000_000,
  up_to: null,
  when: null,
  ...rest,
});
export const activityRule = (
  id: string,
  value: number,
  what: Occurrence,
  rest: Partial<ActivityRule> = {},
): ActivityRule => ({
  kind: 'activity_rule',
  id,
  because: null,
  points: points(value),
  of: what,
  take: 'all',
  once_per: null,
  at_most: null,
  up_to: null,
  when: null,
  points_by_step: null,
  ...rest,
});
export const group = (label: string, upTo: number, ...rules: Rule[]): RuleGroup => ({
  kind: 'group',
  label,
  up_to: points(upTo),
  rules,
});
export const score = (name: string, items: readonly (Rule | RuleGroup)[], rest: Partial<Score> = {}): Score => ({
  name,
  label: null,
  lowest: 0,
  highest: 100_000,
  by: 1000,
  fading: null,
  forget: [],
  items,
  ...rest,
});
export const band = (name: string, condition: Condition | null, until: number | null = null): Band => ({
  name,
  label: null,
  when: condition,
  until,
});
export const line = (id: string, condition: Condition, until: number | null = null): GateLine => ({
  id,
  because: `because ${id}`,
  when: condition,
  until,
});
export const hurdle = (id: string, condition: Condition): Hurdle => ({ id, because: `because ${id}`, condition });
export const hurdles = (
  name: string,
  required: readonly Hurdle[],
  rest: { readonly refusals?: readonly GateLine[]; readonly shortcuts?: readonly GateLine[] } = {},
): Gate => ({ kind: 'hurdles', name, label: null, refusals: [], shortcuts: [], hurdles: required, ...rest });
export const checklist = (name: string, needed: number, asks: Readonly<Record<string, Condition>>): Gate => ({
  kind: 'checklist',
  name,
  label: null,
  passes_with: needed,
  asks: Object.entries(asks).map(([ask, condition]) => ({ name: ask, label: null, when: condition, until: null })),
});
export const param = (name: string, normally: number, rest: Partial<Param> = {}): Param => ({
  name,
  label: null,
  decimals: 3,
  normally: normally * 1000,
  allowed: null,
  overrides: [],
  ...rest,
});
export const segment = (name: string, condition: Condition): Segment => ({
  name,
  construct: 'segment',
  label: null,
  when: condition,
  notes: [],
});

/** Rules with the parts given; in the usual order unless another is given. */
export function rules(parts: Partial<Rules> & { readonly fields?: readonly Field[] }): Rules {
  const { fields = [], ...rest } = parts;
  const all: Omit<Rules, 'order'> = {
    lead: { fields, per: null },
    activities: [],
    lists: [],
    params: [],
    segments: [],
    exclusions: [],
    scores: [],
    grades: [],
    gates: [],
    lifecycle: null,
    calendars: [],
    zones: null,
    slas: [],
    teams: [],
    routes: [],
    content: null,
    handoffs: [],
    ...rest,
  };
  const named = (kind: string, declared: readonly { readonly name: string }[]) =>
    declared.map(({ name }) => `${kind}/${name}`);
  return {
    ...all,
    order: parts.order ?? [
      ...named('segment', all.segments),
      ...named('param', all.params),
      'exclusions',
      ...named('score', all.scores),
      ...named('grade', all.grades),
      ...named('gate', all.gates),
    ],
  };
}

/** A bundle of these rules; its digests are stand-ins, which the evaluator only passes on. */
export function bundleOf(from: Rules): Bundle {
  return {
    format: 'funnel-bundle',
    version: 1,
    digests: { rules: 'sha256:rules', about: 'sha256:about' },
    rules: from,
    about: {
      name: null,
      label: null,
      doc: null,
      owners: [],
      review: null,
      declarations: [],
      rules: [],
      lines: [],
      stages: [],
      moves: [],
      teams: [],
      content: [],
      measures: [],
      targets: [],
    },
  };
}

export interface Lead {
  readonly fields?: RawRecord['fields'];
  readonly activities?: readonly RawActivity[];
  readonly history?: readonly RawEntry[];
  readonly clocks?: readonly RawClock[];
}

/** What happened so many days before as-of. */
export function ago(
  days: number,
  type: string,
  properties: RawActivity['properties'] = {},
  rest: Partial<RawActivity> = {},
): RawActivity {
  return { type, at: new Date(AS_OF - days * DAY).toISOString(), properties, ...rest };
}

export function record({ fields = {}, activities = [], history = [], clocks = [] }: Lead, id = 'lead'): RawRecord {
  return { id, fields, activities, history, clocks };
}

/** Decides with generated code and with the interpreter, which must agree, and returns the decision. */
export function decideBoth(from: Rules, lead: Lead, asOf = AS_OF, options: DecideOptions = {}, id = 'lead'): Decision {
  const bundle = bundleOf(from);
  const generated = evaluate(prepare(bundle), record(lead, id), asOf, options);
  const interpreted = evaluate(prepare(bundle, { generate: false }), record(lead, id), asOf, options);
  const [one, other] = [JSON.stringify(generated), JSON.stringify(interpreted)];
  if (one !== other) throw new Error(`The engines disagree:\n${one}\n${other}`);
  return generated;
}
