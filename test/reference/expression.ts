// The value of an expression, or unknown with the facts it is unknown for want of.
import type { Expression } from '@funnel/bundle';
import { type Case, overflow } from './case.ts';
import type { Fact } from './facts.ts';
import { gradeOf, paramOf, scoreOf } from './named.ts';
import { ARITHMETIC_LIMIT, greatestOf, leastOf, sizeOf, sumOf } from './numbers.ts';
import { factOf, occurrencesOf, trueOf } from './occurrences.ts';
import { daysInStage, timesEntered } from './stages.ts';
import { domainOf, foldCase } from './texts.ts';
import { DAY, dayOf, floorDivide } from './time.ts';

export interface Result {
  readonly value: Fact;
  /** Empty unless unknown. */
  readonly wants: readonly string[];
}

const known = (value: Fact): Result => ({ value, wants: [] });
const unknownFor = (wants: readonly string[]): Result => ({ value: null, wants });
const factNamed = (name: string, value: Fact): Result => (value === null ? unknownFor([name]) : known(value));

/** A result of arithmetic over parts that must all be known and stay in range. */
function arithmetic(parts: readonly Result[], about: Case, calculate: (numbers: bigint[]) => bigint): Result {
  if (parts.some(part => part.value === null)) return unknownFor(parts.flatMap(part => part.wants));
  const value = calculate(parts.map(part => part.value as bigint));
  if (sizeOf(value) <= ARITHMETIC_LIMIT) return known(value);
  overflow(about);
  return unknownFor([]);
}

/** The latest true occurrence's value; without one, the activity itself is what is wanting. */
function latestTrue(
  expression: Extract<Expression, { kind: 'last_property' | 'days_since_last' }>,
  about: Case,
): ReturnType<typeof trueOf>[number] | undefined {
  return trueOf(occurrencesOf(expression.of, about)).at(-1);
}

function daysSince(value: bigint, type: 'date' | 'datetime', asOf: bigint): bigint {
  return type === 'date' ? dayOf(asOf) - value : floorDivide(asOf - value, DAY);
}

export function resultOf(expression: Expression, about: Case): Result {
  const of = (inner: Expression) => resultOf(inner, about);
  switch (expression.kind) {
    case 'field':
      return factNamed(expression.name, about.facts.fields.get(expression.name)!);
    case 'property': {
      const { activity, properties } = about.activity!;
      return factNamed(`${activity}.${expression.name}`, properties.get(expression.name)!);
    }
    case 'number':
    case 'date':
    case 'datetime':
      return known(BigInt(expression.value));
    case 'text':
      return known(foldCase(expression.value));
    case 'boolean':
    case 'member':
    case 'band':
      return known(expression.value);
    case 'param':
      return known(paramOf(expression.name, about).value);
    case 'score':
      return known(scoreOf(expression.name, about).value);
    case 'grade':
      return known(gradeOf(expression.name, about).band);
    case 'add':
      return arithmetic([of(expression.left), of(expression.right)], about, ([left, right]) => left! + right!);
    case 'subtract':
      return arithmetic([of(expression.left), of(expression.right)], about, ([left, right]) => left! - right!);
    case 'times':
      return arithmetic([of(expression.of)], about, ([value]) => BigInt(expression.by) * value!);
    case 'rescale':
      return arithmetic([of(expression.of)], about, ([value]) => BigInt(expression.factor) * value!);
    case 'lowest':
      return arithmetic(expression.of.map(of), about, leastOf);
    case 'highest':
      return arithmetic(expression.of.map(of), about, greatestOf);
    case 'count':
      return known(BigInt(trueOf(occurrencesOf(expression.of, about)).length));
    case 'total': {
      const numbers = trueOf(occurrencesOf(expression.of, about))
        .map(happening => happening.properties.get(expression.property)!)
        .filter(value => value !== null) as bigint[];
      if (sumOf(numbers.map(sizeOf)) <= ARITHMETIC_LIMIT) return known(sumOf(numbers));
      overflow(about);
      return unknownFor([]);
    }
    case 'last_property': {
      const latest = latestTrue(expression, about);
      if (latest === undefined) return unknownFor([factOf(expression.of)]);
      return factNamed(`${latest.activity}.${expression.property}`, latest.properties.get(expression.property)!);
    }
    case 'days_since_last': {
      const latest = latestTrue(expression, about);
      if (latest === undefined) return unknownFor([factOf(expression.of)]);
      return known(floorDivide(about.asOf - latest.at, DAY));
    }
    case 'days_since': {
      const since = of(expression.of);
      return since.value === null ? since : known(daysSince(since.value as bigint, expression.type, about.asOf));
    }
    case 'days_between': {
      const [from, to] = [of(expression.from), of(expression.to)];
      if (from.value === null || to.value === null) return unknownFor([...from.wants, ...to.wants]);
      const difference = (to.value as bigint) - (from.value as bigint);
      return known(expression.type === 'date' ? difference : floorDivide(difference, DAY));
    }
    case 'days_in_stage':
      return factNamed('stage', daysInStage(about));
    case 'entries':
      return known(timesEntered(expression.stage, about));
    case 'domain': {
      const text = of(expression.of);
      if (text.value === null) return text;
      const domain = domainOf(text.value as string);
      if (domain !== null) return known(domain);
      const activity = about.activity?.activity;
      return unknownFor([expression.of.kind === 'field' ? expression.of.name : `${activity}.${expression.of.name}`]);
    }
  }
}

/** The decimals of a number, or null for what is none. */
export function decimalsOf(expression: Expression, about: Case): number | null {
  switch (expression.kind) {
    case 'field': {
      const { type } = about.rules.lead.fields.find(field => field.name === expression.name)!;
      return type.kind === 'number' ? type.decimals : null;
    }
    case 'last_property': {
      const activity = about.rules.activities.find(one => one.name === expression.of.activity)!;
      const { type } = activity.properties.find(property => property.name === expression.property)!;
      return type.kind === 'number' ? type.decimals : null;
    }
    case 'param':
      return about.rules.params.find(param => param.name === expression.name)!.decimals;
    case 'score':
      return 3;
    case 'count':
    case 'days_since':
    case 'days_since_last':
    case 'days_between':
    case 'days_in_stage':
    case 'entries':
      return 0;
    case 'number':
    case 'add':
    case 'subtract':
    case 'times':
    case 'rescale':
    case 'lowest':
    case 'highest':
    case 'total':
      return expression.decimals;
    case 'property':
    case 'text':
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'member':
    case 'band':
    case 'grade':
    case 'domain':
      return null;
  }
}
