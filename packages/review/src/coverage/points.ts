// The places where the rules branch, each with its sides and how a decision shows which side it took.
import type { Bundle, Decision, Holds, Param } from '@funnel/bundle';
import { conditionText } from '../parts/condition-text.ts';
import { decimalText } from '../parts/expression-text.ts';
import { rulesOf } from '../parts/rules-of.ts';
import { BOTH, type BranchPoint, declared, once, type Side, TAKEN } from './branch-point.ts';
import { clockBranches } from './clock-branches.ts';
import { contentBranches } from './content-branches.ts';
import { gateBranches } from './gate-branches.ts';
import { ruleBranches } from './rule-branches.ts';
import { stageBranches } from './stage-branches.ts';

/** Every branch of the rules, in the order of a decision. */
export function branchPoints(bundle: Bundle): BranchPoint[] {
  const { rules } = bundle;
  return [
    ...rules.params.flatMap(param => paramBranches(bundle, param)),
    ...rules.segments.map(({ name, construct }) =>
      condition(
        bundle,
        `${construct}/${name}`,
        `${construct} ${name}`,
        decision => decision.segments[name]?.holds ?? null,
      ),
    ),
    ...rules.exclusions.map(({ label }) =>
      condition(bundle, `exclude/${label}`, `exclude "${label}"`, decision => excludedSide(bundle, label, decision)),
    ),
    ...rules.scores.flatMap(score => rulesOf(score).flatMap(rule => ruleBranches(bundle, score.name, rule))),
    ...rules.grades.flatMap(({ name, bands }) =>
      bands.map(band =>
        taken(bundle, `grade/${name}`, `band ${band.name}`, decision => decision.grades[name]?.band === band.name),
      ),
    ),
    ...rules.gates.flatMap(gate => gateBranches(bundle, gate)),
    ...rules.routes.flatMap(({ name, arms }) =>
      [...new Set(arms.map(each => each.team))].map(team =>
        taken(bundle, `route/${name}`, `to ${team}`, decision => decision.routes[name]?.team === team),
      ),
    ),
    ...contentBranches(bundle),
    ...stageBranches(bundle),
    ...rules.slas.flatMap(sla => clockBranches(bundle, sla)),
  ];
}

function paramBranches(bundle: Bundle, { name, decimals, overrides }: Param): BranchPoint[] {
  if (overrides.length === 0) return [];
  const arms = overrides.map(({ value, when }, index) => {
    const text = `use ${decimalText(value, decimals)} when ${conditionText(bundle.rules, when)}`;
    return taken(bundle, `param/${name}`, text, decision => decision.params[name]?.arm === index);
  });
  return [...arms, taken(bundle, `param/${name}`, 'normally', decision => decision.params[name]?.from === 'normally')];
}

function condition(bundle: Bundle, key: string, text: string, side: (decision: Decision) => Holds | null): BranchPoint {
  return { id: key, text, place: declared(bundle, key), sides: BOTH, took: once(side) };
}

function taken(bundle: Bundle, key: string, text: string, holds: (decision: Decision) => boolean): BranchPoint {
  const side = (decision: Decision): Side | null => (holds(decision) ? 'taken' : null);
  return {
    id: `${key} ${text}`,
    text: `${key}: ${text}`,
    place: declared(bundle, key),
    sides: TAKEN,
    took: once(side),
  };
}

/** Exclusions are asked in order of labels up to the one that is true. */
function excludedSide({ rules }: Bundle, label: string, decision: Decision): Holds | null {
  if (decision.excluded === label) return 'yes';
  if (decision.exclusions_not_checked.some(each => each.id === label)) return 'unknown';
  const labels = rules.exclusions.map(each => each.label);
  const reached = decision.excluded === null || labels.indexOf(label) < labels.indexOf(decision.excluded);
  return reached ? 'no' : null;
}
