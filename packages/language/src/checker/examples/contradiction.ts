// Conditions that no lead fulfils together, as far as single tests show.
import type { Expression } from '../../syntax/nodes/expression.ts';
import { visitExpressions } from '../types/children.ts';
import { decimalOf } from '../values/decimal.ts';
import { constantsIn } from './constants.ts';
import { asWanted, factsFor, nobody } from './facts.ts';
import { holds } from './holds.ts';
import type { Known } from './known.ts';
import type { Literal, Way, Ways } from './literals.ts';
import { plainShape } from './shapes.ts';
import type { Answer, Plain } from './situation.ts';
import { isSteady } from './steady.ts';
import { subjectOf } from './subjects.ts';

/** Is there in each way a field, score or grade that would have to be two things at once, or a test with its opposite? */
export function isImpossible(known: Known, { ways, isWhole }: Ways): boolean {
  return isWhole && ways.every(way => contradicts(known, way));
}

function contradicts(known: Known, way: Way): boolean {
  const steady = way.filter(({ test }) => isSteady(known, test));
  const shapes = new Map<string, boolean>();
  for (const literal of steady) {
    const { shape, wanted } = plainShape(literal);
    if (shapes.get(shape) === !wanted) return true;
    shapes.set(shape, wanted);
  }
  const fixed = steady.filter(({ test }) => !asksParam(known, test));
  return factsFor(known, fixed).failed?.isCertain === true || isOutOfReach(known, fixed);
}

/** Params can be set from outside, so what they are compared with is not certain. */
function asksParam(known: Known, test: Expression): boolean {
  let asks = false;
  visitExpressions([test], expression => {
    if (known.meanings.get(expression)?.kind === 'param') asks = true;
  });
  return asks;
}

/** A score or grade that no value of its own fits. */
function isOutOfReach(known: Known, literals: readonly Literal[]): boolean {
  const groups = new Map<string, Literal[]>();
  for (const literal of literals) {
    const subject = subjectOf(known, literal.test);
    if (subject.kind !== 'score' && subject.kind !== 'grade') continue;
    const key = `${subject.kind}/${subject.name}`;
    groups.set(key, [...(groups.get(key) ?? []), literal]);
  }
  return [...groups].some(([key, own]) => {
    const values = valuesOf(known, key, own);
    return (
      values.length > 0 &&
      values.every(value => {
        const situation = { ...nobody(known), results: new Map([[key, { is: value }]]) };
        return own.some(({ test, wanted }): boolean => (asWanted(holds(situation, test), wanted) as Answer) === false);
      })
    );
  });
}

/** The bands of a grade; for a score its ends and, at each number it is compared with, that and the nearest beside it. */
function valuesOf(known: Known, key: string, literals: readonly Literal[]): readonly Plain[] {
  const name = key.slice(key.indexOf('/') + 1);
  const bands = known.grades.get(name)?.node.bands.map(band => band.name.text);
  if (key.startsWith('grade/')) return bands ?? [];
  const score = known.scores.get(name)?.node;
  if (score === undefined || score.low === null || score.high === null) return [];
  const { numbers } = constantsIn(
    known,
    literals.map(({ test }) => test),
  );
  const all = [decimalOf(score.low), decimalOf(score.high), ...numbers];
  const fine = all.map(({ steps, decimals }) => steps * 10n ** BigInt(6 - Math.min(6, decimals)));
  const [low, high] = fine as [bigint, bigint, ...bigint[]];
  const beside = fine.flatMap(steps => [steps, steps + 1n, steps - 1n]);
  return beside.filter(steps => steps >= low && steps <= high).map(steps => ({ steps, decimals: 6 }));
}
