// Scores of a made-up lead, where they are simple: no activity old enough to fade, none of several to choose from.
import type { DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { DAY, durationMilliseconds } from '../values/duration.ts';
import { armAnswer } from './named.ts';
import { matchesOf } from './occurrences.ts';
import { enteredAgo, once, type Situation, type Value } from './situation.ts';

/** Points, in millionths; null where they are not clear. */
type Points = bigint | null;

const MILLIONTHS = 6;

/** The score after rounding, in its range. */
export function scoreOf(situation: Situation, name: string): Value {
  const score = situation.known.scores.get(name);
  if (score === undefined) return 'unclear';
  return once<Value>(situation, `score/${name}`, () => {
    const inside = { ...situation, looked: null };
    return rounded(score.node, pointsOf(inside, score.node));
  });
}

function pointsOf(situation: Situation, score: DeclarationOf<'score'>): Points {
  let sum = 0n;
  for (const line of score.lines) {
    const rules = line.kind === 'rule' ? [line] : line.kind === 'group' ? line.rules : [];
    let part = 0n;
    for (const rule of rules) {
      const points = ruleOf(situation, score, rule);
      if (points === null) return null;
      part += points;
    }
    const most = line.kind === 'group' ? stepsAt(decimalOf(line.upTo), MILLIONTHS) : part;
    if (most === null) return null;
    sum += part > most ? most : part;
  }
  return sum;
}

function ruleOf(situation: Situation, score: DeclarationOf<'score'>, rule: RuleNode): Points {
  const points = stepsAt(decimalOf(rule.points), MILLIONTHS);
  const asked = rule.when === null ? true : armAnswer(situation, rule.when);
  if (points === null || asked === 'unclear') return null;
  if (asked !== true) return 0n;
  const times = rule.source.kind === 'condition' ? 1 : timesOf(situation, score, rule);
  if (times === null) return null;
  let size = points * BigInt(times);
  for (const limit of rule.limits) {
    const most = limit.kind === 'up_to' ? stepsAt(decimalOf(limit.points), MILLIONTHS) : size;
    if (most === null) return null;
    if (size > most) size = most;
  }
  return rule.sign === 'add' ? size : -size;
}

/** How many activities count, each in full. */
function timesOf(situation: Situation, score: DeclarationOf<'score'>, { source, limits }: RuleNode): number | null {
  if (source.kind === 'proportion') return situation.fields.has(source.field.text) ? null : 0;
  if (source.kind === 'condition') return 1;
  const { found, unknown, isUnclear } = matchesOf(situation, source.of);
  if (isUnclear || unknown > 0) return null;
  const counted = found.filter(({ ago }) => isCounted(situation, score, ago, limits));
  const isChosen = limits.some(({ kind }) => kind === 'once_per' || kind === 'at_most');
  if (counted.length > 1 && isChosen) return null;
  const needed = limits.find(limit => limit.kind === 'once_per');
  if (needed !== undefined && counted.some(({ properties }) => !properties.has(needed.property.text))) return null;
  if (counted.some(({ ago }) => ago >= fullFor(score))) return null;
  return source.take === 'all' ? counted.length : Math.min(1, counted.length);
}

function isCounted(
  situation: Situation,
  { lines }: DeclarationOf<'score'>,
  ago: number,
  limits: RuleNode['limits'],
): boolean {
  const within = limits.find(limit => limit.kind === 'within');
  if (within !== undefined && ago >= (durationMilliseconds(within.duration) ?? 0)) return false;
  return lines.every(line => {
    const entered = line.kind === 'forget' ? enteredAgo(situation, line.stage.text) : null;
    return entered === null || ago < entered;
  });
}

/** How old an activity may be without having faded. */
function fullFor({ lines }: DeclarationOf<'score'>): number {
  const fading = lines.find(line => line.kind === 'fading');
  if (fading === undefined) return Number.POSITIVE_INFINITY;
  return fading.step === null ? DAY : (durationMilliseconds(fading.step) ?? 0);
}

function rounded({ low, high, by }: DeclarationOf<'score'>, sum: Points): Value {
  const unit = by === null ? 1_000_000n : stepsAt(decimalOf(by), MILLIONTHS);
  const [from, to] = [low, high].map(end => (end === null ? null : stepsAt(decimalOf(end), MILLIONTHS)));
  if (sum === null || unit === null || unit <= 0n || from === null || to === null) return 'unclear';
  const twice = 2n * sum + unit;
  const down = twice / (2n * unit) - (twice < 0n && twice % (2n * unit) !== 0n ? 1n : 0n);
  const value = down * unit;
  const steps = value < from! ? from! : value > to! ? to! : value;
  return { is: { steps, decimals: MILLIONTHS } };
}
