// Claims about points: bounds that cut nothing, rules that decide nothing, rules that count for the same leads.
import type { Decision, RuleShare } from '@funnel/bundle';
import type { CheckResult, LocatedDiagnostic } from '@funnel/language';
import { rulesOf } from '@funnel/language';
import { type Claim, claimOf } from './claim.ts';
import { type Found, nodeOf, textOfNode } from './nodes.ts';

type Spanned = { readonly span: { readonly start: number; readonly end: number } };

function sharesOf({ scores }: Decision, score: string): readonly RuleShare[] {
  return scores[score]!.shares.filter(share => share.kind === 'rule');
}

/** The score and the place of the rule in it. */
function ruleAround({ declaration, path }: Found): { readonly score: string; readonly index: number } | null {
  const { node } = declaration;
  if (node.kind !== 'score' || node.name === null) return null;
  const index = rulesOf(node).findIndex(rule => path.includes(rule as never));
  return { score: node.name.text, index };
}

/** The text of the program without a part of it. */
function without({ declaration: { file, parsed } }: Found, { span }: Spanned): string {
  return `${file.text.slice(0, parsed.start + span.start)}${file.text.slice(parsed.start + span.end)}`;
}

export function boundClaim(result: CheckResult, finding: LocatedDiagnostic): Claim | null {
  const found = nodeOf(result.program, finding);
  const rule = found === null ? null : ruleAround(found);
  if (found === null || rule === null) return null;
  const { what } = finding.data as { what: string };
  const { score, index } = rule;
  if (what === 'group') {
    const group = found.path.find(node => 'upTo' in node) as { readonly label: { readonly value: string } };
    const isCut = ({ scores }: Decision) =>
      scores[score]!.shares.some(share => share.kind === 'group_cut' && share.group === group.label.value);
    return claimOf(finding.code, `group of ${score}`, isCut);
  }
  if (what === 'up to') {
    const isCut = (decision: Decision) =>
      sharesOf(decision, score)[index]?.cuts.some(({ by }) => by === 'up_to') ?? false;
    return claimOf(finding.code, `up to in ${score}, rule ${index + 1}`, isCut);
  }
  const limit = found.path.find(node => node['kind'] === 'at_most') as unknown as Spanned;
  const isOther = (decision: Decision, other: Decision | null) =>
    decision.scores[score]!.value !== other!.scores[score]!.value;
  return claimOf(finding.code, `at most in ${score}, rule ${index + 1}`, isOther, { variant: without(found, limit) });
}

/** With and without the rule every comparison of the score comes out alike. */
export function pointsClaim(result: CheckResult, finding: LocatedDiagnostic, name: string): Claim | null {
  const found = nodeOf(result.program, finding);
  const rule = found === null ? null : ruleAround(found);
  if (found === null || rule === null || found.declaration.node.kind !== 'score') return null;
  const { text } = found.declaration.file;
  const comparison = new RegExp(`\\b${rule.score} (>=|<=|>|<) [0-9_.%-]+`, 'g');
  const bars = [...new Set([...text.matchAll(comparison)].map(([bar]) => bar))];
  const probes = bars.map((bar, index) => `segment ${name}_${index} when ${bar}`);
  const isOther = (decision: Decision, other: Decision | null) =>
    bars.some(
      (_, index) => decision.segments[`${name}_${index}`]!.holds !== other!.segments[`${name}_${index}`]!.holds,
    );
  const node = rulesOf(found.declaration.node)[rule.index]!;
  const words = textOfNode(found, node);
  return claimOf(finding.code, words, isOther, { probes, variant: without(found, node) });
}

/** Whoever has the points has as many as the highest bar asks. */
export function aloneClaim(result: CheckResult, finding: LocatedDiagnostic): Claim | null {
  const found = nodeOf(result.program, finding);
  const rule = found === null ? null : ruleAround(found);
  if (found === null || rule === null) return null;
  const { bar } = finding.data as { bar: string };
  const isShort = (decision: Decision) => {
    if (decision.excluded !== null) return false;
    const { holds, points } = sharesOf(decision, rule.score)[rule.index]!;
    if (holds !== 'yes' || points === 0) return false;
    return decision.scores[rule.score]!.value < Number(bar);
  };
  return claimOf(finding.code, `rule ${rule.index + 1} of ${rule.score} reaches ${bar}`, isShort);
}

interface Two {
  readonly score: string;
  readonly index: number;
  readonly earlier: number;
}

/** The rule of the finding and the one before that it speaks of. */
function twoRules(result: CheckResult, finding: LocatedDiagnostic): Two | null {
  const found = nodeOf(result.program, finding);
  const rule = found === null ? null : ruleAround(found);
  const [other] = finding.related;
  if (rule === null || other === undefined) return null;
  const first = nodeOf(result.program, { ...finding, span: other.span });
  const earlier = first === null ? null : ruleAround(first);
  return earlier === null ? null : { ...rule, earlier: earlier.index };
}

function holdsOf(
  decision: Decision,
  { score, index, earlier }: Two,
): { readonly one: boolean; readonly other: boolean } {
  const shares = sharesOf(decision, score);
  return { one: shares[earlier]!.holds === 'yes', other: shares[index]!.holds === 'yes' };
}

/** Both rules hold, or neither does. */
export function twiceClaim(result: CheckResult, finding: LocatedDiagnostic): Claim | null {
  const two = twoRules(result, finding);
  if (two === null) return null;
  const isOther = (decision: Decision) => {
    if (decision.excluded !== null) return false;
    const { one, other } = holdsOf(decision, two);
    return one !== other;
  };
  return claimOf(finding.code, `rules ${two.earlier + 1} and ${two.index + 1} of ${two.score}`, isOther);
}

/** One of the two holds wherever the other does; which one, the leads tell. */
export function impliedClaim(result: CheckResult, finding: LocatedDiagnostic): Claim | null {
  const two = twoRules(result, finding);
  if (two === null) return null;
  const alone = { one: false, other: false };
  const isOther = (decision: Decision) => {
    if (decision.excluded !== null) return false;
    const { one, other } = holdsOf(decision, two);
    alone.one ||= one && !other;
    alone.other ||= other && !one;
    return alone.one && alone.other;
  };
  return claimOf(finding.code, `rules ${two.earlier + 1} and ${two.index + 1} of ${two.score}`, isOther);
}
