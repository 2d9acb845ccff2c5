// `score`: range, fading, rules and groups.
import type { Fading, Rule, RuleGroup, Score } from '@funnel/bundle';
import { type DeclarationOf, decimalOf, type NumberToken, type RuleNode, rulesOf, stepsAt } from '@funnel/language';
import { ruleIds } from '../ids/rule-id.ts';
import { milliseconds } from './duration.ts';
import type { Lowering } from './lowering.ts';
import { unchecked } from './lowering.ts';
import { lowerRule } from './rule.ts';

const DAY = 86_400_000;

/** The score, and the id of each of its rules. */
export interface LoweredScore {
  readonly score: Score;
  readonly ids: ReadonlyMap<RuleNode, string>;
}

export function lowerScore(lowering: Lowering, name: string, node: DeclarationOf<'score'>): LoweredScore {
  const fading = lowerFading(node);
  const lowered = rulesOf(node).map(rule => [rule, lowerRule(lowering, rule, fading)] as const);
  const ids = ruleIds(name, lowered);
  const rules = new Map<RuleNode, Rule>(lowered.map(([rule, body]) => [rule, { id: ids.get(rule)!, ...body }]));
  const items = node.lines.flatMap((line): readonly (Rule | RuleGroup)[] => {
    if (line.kind === 'rule') return [rules.get(line)!];
    if (line.kind !== 'group') return [];
    const { label, upTo } = line;
    const own = line.rules.map(rule => rules.get(rule)!);
    return [{ kind: 'group', label: label.value, up_to: stepsOf(upTo, 6), rules: own }];
  });
  const [lowest, highest] = [stepsOf(node.low, 3), stepsOf(node.high, 3)];
  const forgets = node.lines.flatMap(line => (line.kind === 'forget' ? [line.stage.text] : []));
  const by = node.by === null ? 1000 : stepsOf(node.by, 3);
  const forget = [...new Set(forgets)];
  return { score: { name, label: node.label?.value ?? null, lowest, highest, by, fading, forget, items }, ids };
}

function lowerFading({ lines }: DeclarationOf<'score'>): Fading | null {
  const fading = lines.find(line => line.kind === 'fading');
  if (fading === undefined) return null;
  const step = fading.step === null ? DAY : milliseconds(fading.step);
  return { shape: fading.shape, over: milliseconds(fading.over), step };
}

/** A literal in whole steps of 10^-`decimals`. */
export function stepsOf(token: NumberToken | null, decimals: number): number {
  const steps = token === null ? null : stepsAt(decimalOf(token), decimals);
  return steps === null ? unchecked({ kind: 'number' }) : Number(steps);
}
