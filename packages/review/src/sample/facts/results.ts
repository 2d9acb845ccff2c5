// What rules, gates and grades made of the leads of a sample.
import type { Decision, Rules } from '@funnel/bundle';
import { rulesOf } from '../../parts/rules-of.ts';
import { countGate, type GateFacts, gateCount } from './gate-facts.ts';
import { countShare, type RuleFacts, ruleCount } from './rule-facts.ts';
import { addTo, type Tally } from './tally.ts';

export interface Results {
  /** By rule id. */
  readonly rules: ReadonlyMap<string, RuleFacts>;
  readonly gates: ReadonlyMap<string, GateFacts>;
  /** By `grade/band`. */
  readonly bands: ReadonlyMap<string, number>;
}

export interface ResultCounts extends Results {
  /** Of a lead that is not excluded; `lead` is its number. */
  readonly add: (decision: Decision, lead: number) => void;
}

export function resultCounts({ gates: declared, grades, scores }: Rules): ResultCounts {
  const rules = new Map(scores.flatMap(score => rulesOf(score).map(({ id }) => [id, ruleCount()] as const)));
  const gates = new Map(declared.map(({ name }) => [name, gateCount()]));
  const bands: Tally = new Map(
    grades.flatMap(grade => grade.bands.map(band => [`${grade.name}/${band.name}`, 0] as const)),
  );
  return {
    rules,
    gates,
    bands,
    add: (decision, lead) => {
      for (const { shares } of Object.values(decision.scores)) {
        for (const share of shares) if (share.kind === 'rule') countShare(rules.get(share.rule)!, share, lead);
      }
      for (const [name, gate] of Object.entries(decision.gates)) countGate(gates.get(name)!, gate);
      for (const [name, { band }] of Object.entries(decision.grades)) addTo(bands, `${name}/${band}`);
    },
  };
}
