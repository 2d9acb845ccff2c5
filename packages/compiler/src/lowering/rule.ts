// One rule of a score: for a condition, in proportion to a field, or for activities.
import type { ActivityRule, ConditionRule, Fading, ProportionRule } from '@funnel/bundle';
import {
  decimalOf,
  type LimitNode,
  proportionStep,
  type RuleNode,
  type RuleSource,
  stepDecimals,
} from '@funnel/language';
import { lowerOccurrence, within } from '../conditions/occurrence.ts';
import { pointsByStep } from '../decay/table.ts';
import { lowerWhen } from './arm.ts';
import type { Lowering } from './lowering.ts';
import { unchecked } from './lowering.ts';
import { stepsOf } from './score.ts';

/** A rule before it has its id. */
export type RuleBody = Omit<ConditionRule, 'id'> | Omit<ProportionRule, 'id'> | Omit<ActivityRule, 'id'>;

type SourceOf<K extends RuleSource['kind']> = Extract<RuleSource, { kind: K }>;
type Lowerings = {
  readonly [K in RuleSource['kind']]: (
    lowering: Lowering,
    rule: RuleNode,
    source: SourceOf<K>,
    fading: Fading | null,
  ) => RuleBody;
};

/** What proportions count at most, in units. */
const MOST_UNITS = 1_000_000n;
/** The greatest size of a staged number, in steps. */
const MOST_STEPS = 4_000_000_000_000_000n;

const lowerings: Lowerings = {
  condition: (lowering, rule) => ({
    kind: 'condition_rule',
    because: rule.because?.value ?? null,
    points: pointsOf(rule),
    when: lowerWhen(lowering, rule.when ?? unchecked(rule)),
  }),
  proportion: (lowering, rule, { field, unit }) => {
    const declared = lowering.program.lead?.node.fields.find(({ name }) => name.text === field.text)?.type;
    const decimals = stepDecimals(declared?.kind === 'number' ? declared.step?.digits : undefined);
    const perUnit = decimalOf(unit);
    const size = proportionStep(decimalOf(rule.points), perUnit, decimals) ?? unchecked(rule);
    const most = (MOST_UNITS * perUnit.steps * 10n ** BigInt(decimals)) / 10n ** BigInt(perUnit.decimals);
    return {
      kind: 'proportion_rule',
      because: rule.because?.value ?? null,
      points: pointsOf(rule),
      field: field.text,
      points_per_step: signed(rule, Number(size)),
      most_steps: Number(most < MOST_STEPS ? most : MOST_STEPS),
      up_to: upTo(rule),
      when: rule.when === null ? null : lowerWhen(lowering, rule.when),
    };
  },
  activities: (lowering, rule, { take, of }, fading) => {
    const window = limitOf(rule, 'within');
    const most = limitOf(rule, 'at_most');
    return {
      kind: 'activity_rule',
      because: rule.because?.value ?? null,
      points: pointsOf(rule),
      of: lowerOccurrence(lowering, of, window === null ? undefined : within(window.duration)),
      take,
      once_per: limitOf(rule, 'once_per')?.property.text ?? null,
      at_most: most === null ? null : { times: stepsOf(most.times, 0), per: most.per },
      up_to: upTo(rule),
      when: rule.when === null ? null : lowerWhen(lowering, rule.when),
      points_by_step: tableOf(lowering, pointsOf(rule), fading),
    };
  },
};

function tableOf({ tables }: Lowering, points: number, fading: Fading | null): readonly number[] | null {
  if (fading === null) return null;
  const key = [points, fading.shape, fading.over, fading.step].join(' ');
  const table = tables.get(key) ?? pointsByStep(points, fading);
  tables.set(key, table);
  return table;
}

/** The rule without its id. */
export function lowerRule(lowering: Lowering, rule: RuleNode, fading: Fading | null): RuleBody {
  return dispatch(lowering, rule, rule.source, fading);
}

function dispatch<K extends RuleSource['kind']>(
  lowering: Lowering,
  rule: RuleNode,
  source: SourceOf<K>,
  fading: Fading | null,
): RuleBody {
  const lower = lowerings[source.kind as K] as Lowerings[K];
  return lower(lowering, rule, source, fading);
}

function pointsOf(rule: RuleNode): number {
  return signed(rule, stepsOf(rule.points, 6));
}

function signed({ sign }: RuleNode, size: number): number {
  return sign === 'subtract' ? -size : size;
}

function upTo(rule: RuleNode): number | null {
  const limit = limitOf(rule, 'up_to');
  return limit === null ? null : stepsOf(limit.points, 6);
}

function limitOf<K extends LimitNode['kind']>({ limits }: RuleNode, kind: K): Extract<LimitNode, { kind: K }> | null {
  return (limits.find(limit => limit.kind === kind) as Extract<LimitNode, { kind: K }> | undefined) ?? null;
}
