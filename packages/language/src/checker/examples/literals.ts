// What a condition asks, taken apart: ways for it to hold, each of single tests that have to hold or not.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { ArmNode, Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import { gateLines } from '../types/gate-lines.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import type { Known } from './known.ts';
import { subjectOf } from './subjects.ts';

/** A test that is to be true, or to be false. */
export interface Literal {
  readonly test: Expression;
  readonly wanted: boolean;
}

/** All of its tests together. */
export type Way = readonly Literal[];

/** `isWhole`: there is no other way. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly isWhole: boolean;
}

const MOST_WAYS = 64;

/**
 * The ways for a condition to be true (or false). Segments, gates and bands are taken apart as well, and stand there as tests
 * too: of a gate what it needs to pass (or not to), of a band its own arm. Nothing is said about arms that stand before the one
 * that is taken.
 */
export function waysOf(known: Known, condition: Expression, wanted = true, within: readonly string[] = []): Ways {
  if (condition.kind === 'grouped') return waysOf(known, condition.inner, wanted, within);
  if (condition.kind === 'not') return waysOf(known, condition.operand, !wanted, within);
  if (condition.kind === 'logic') {
    const parts = condition.operands.map(operand => waysOf(known, operand, wanted, within));
    return (condition.operator === 'and') === wanted ? together(parts) : either(parts);
  }
  const itself = single({ test: condition, wanted });
  if (condition.kind === 'occurs') return together([itself, leadWays(known, condition, wanted, within)]);
  const gate = condition.kind === 'name' && known.meanings.get(condition)?.kind === 'gate' ? condition.name.text : null;
  if (gate !== null) return together([itself, gateWays(known, gate, wanted, within)]);
  const named = oneOfNamed(known, condition);
  if (named === null) return itself;
  const isOne = wanted !== named.isNegated;
  if (named.grade !== null && !isOne) return itself;
  const parts = named.names.map(name =>
    named.grade === null ? segmentWays(known, name, isOne, within) : bandWays(known, named.grade, name, within),
  );
  return together([itself, isOne ? either(parts) : together(parts)]);
}

const NOTHING: Ways = { ways: [[]], isWhole: true };

function single(literal: Literal): Ways {
  return { ways: [[literal]], isWhole: true };
}

/** All of them hold. */
export function together(parts: readonly Ways[]): Ways {
  return parts.reduce((sofar, part) => {
    const ways = sofar.ways.flatMap(way => part.ways.map(other => [...way, ...other]));
    return bounded(ways, sofar.isWhole && part.isWhole);
  }, NOTHING);
}

/** One of them holds. */
function either(parts: readonly Ways[]): Ways {
  return bounded(
    parts.flatMap(({ ways }) => ways),
    parts.every(({ isWhole }) => isWhole),
  );
}

function bounded(ways: readonly Way[], isWhole: boolean): Ways {
  return { ways: ways.slice(0, MOST_WAYS), isWhole: isWhole && ways.length <= MOST_WAYS };
}

/** What a `where` asks of the lead itself, which has to be so for any activity at all. */
function leadWays(
  known: Known,
  { quantifier, occurrence }: ExpressionOf<'occurs'>,
  wanted: boolean,
  within: readonly string[],
): Ways {
  const isSome = (quantifier === 'any' || quantifier === 'at_least') === wanted;
  if (!isSome || occurrence.where === null) return NOTHING;
  const { ways, isWhole } = waysOf(known, occurrence.where, true, within);
  return { ways: ways.map(way => way.filter(({ test }) => subjectOf(known, test).kind === 'field')), isWhole };
}

/** `segment is big`, `persona in (a, b)`, `priority is hot`. */
function oneOfNamed(
  { meanings }: Known,
  condition: Expression,
): { readonly grade: string | null; readonly names: readonly string[]; readonly isNegated: boolean } | null {
  if (condition.kind !== 'is' && condition.kind !== 'in') return null;
  const [subject, values] =
    condition.kind === 'is' ? [condition.left, [condition.right]] : [condition.of, condition.set.values];
  const asked = meanings.get(subject);
  if (asked?.kind !== 'segments' && asked?.kind !== 'grade') return null;
  const names = values.map(value => {
    const meaning = meanings.get(value);
    return meaning?.kind === 'segment' ? meaning.name : meaning?.kind === 'band' ? meaning.value : '';
  });
  return { grade: asked.kind === 'grade' ? asked.name : null, names, isNegated: condition.negated };
}

function bandWays(known: Known, grade: string, band: string, within: readonly string[]): Ways {
  const key = `grade/${grade}`;
  const arm = known.grades.get(grade)?.node.bands.find(({ name }) => name.text === band)?.arm;
  if (arm === undefined || arm.condition === null || within.includes(key)) return NOTHING;
  return waysOf(known, arm.condition, true, [...within, key]);
}

function segmentWays(known: Known, name: string, wanted: boolean, within: readonly string[]): Ways {
  const key = `segment/${name}`;
  const segment = known.segments.get(name);
  if (segment === undefined || within.includes(key)) return NOTHING;
  return waysOf(known, segment.node.when, wanted, [...within, key]);
}

/** The ways for a gate to pass, or to be failed or refused. */
export function gateWays(known: Known, name: string, wanted = true, within: readonly string[] = []): Ways {
  const key = `gate/${name}`;
  const gate = known.gates.get(name);
  if (gate === undefined || within.includes(key)) return NOTHING;
  return resultWays(known, gate.node, wanted, [...within, key]);
}

function resultWays(known: Known, gate: DeclarationOf<'gate'>, wanted: boolean, within: readonly string[]): Ways {
  const { asks, uses, passes, requires, refusals } = gateLines(gate);
  const ofArm = ({ condition }: ArmNode, isTrue = true): Ways =>
    condition === null ? NOTHING : waysOf(known, condition, isTrue, within);
  if (gate.passesWith !== null) {
    const count = Number(stepsAt(decimalOf(gate.passesWith), 0) ?? 0n);
    const chosen = choices(asks, wanted ? count : asks.length - count + 1);
    return either(chosen.map(some => together(some.map(({ arm }) => ofArm(arm, wanted)))));
  }
  if (uses.length > 0) {
    return either(
      uses.map(({ arm, gate: used }) => together([ofArm(arm), gateWays(known, used.text, wanted, within)])),
    );
  }
  const hurdles = requires.map(({ condition }) => waysOf(known, condition, wanted, within));
  if (!wanted) return either([...hurdles, ...refusals.map(({ arm }) => ofArm(arm))]);
  const refused = refusals.flatMap(({ arm }) => arm.condition ?? []);
  return together([either([together(hurdles), ...passes.map(({ arm }) => ofArm(arm))]), notOf(known, refused, within)]);
}

/** None of the conditions is true: nothing has to be so for that, or each has to be false. */
export function notOf(known: Known, conditions: readonly Expression[], within: readonly string[] = []): Ways {
  if (conditions.length === 0) return NOTHING;
  return either([NOTHING, together(conditions.map(condition => waysOf(known, condition, false, within)))]);
}

/** Choices of so many of the items, in their order; no more of them than one beyond what is looked at. */
function choices<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  const found: (readonly T[])[] = [];
  const choose = (chosen: readonly T[], from: number): void => {
    if (found.length > MOST_WAYS || items.length - from < count - chosen.length) return;
    if (chosen.length >= count) found.push(chosen);
    else for (let next = from; next < items.length; next += 1) choose([...chosen, items[next]!], next + 1);
  };
  choose([], 0);
  return found;
}
