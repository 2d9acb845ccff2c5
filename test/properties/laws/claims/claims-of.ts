// The claims of a checked program: one for each finding that says something about all leads.
import type { CheckResult, LocatedDiagnostic } from '@funnel/language';
import { armClaim, partClaim } from './arm-claims.ts';
import { type Claim, claimOf } from './claim.ts';
import { conditionClaim } from './condition-claims.ts';
import { aloneClaim, boundClaim, impliedClaim, pointsClaim, twiceClaim } from './points-claims.ts';

type Read = (result: CheckResult, finding: LocatedDiagnostic, name: string) => Claim | null;

const data = <T>({ data: of }: LocatedDiagnostic): T => of as unknown as T;

const readers: Readonly<Record<string, Read>> = {
  'condition-never': conditionClaim,
  'condition-always': conditionClaim,
  'condition-always-if-known': conditionClaim,
  'bar-out-of-reach': conditionClaim,
  'band-unreached': armClaim,
  'arm-unreached': armClaim,
  'arm-part-shadowed': partClaim,
  'gate-never-passed': (_, finding) => {
    const { name } = data<{ name: string }>(finding);
    return claimOf(finding.code, `nobody passes ${name}`, ({ gates }) => gates[name]!.result === 'passed');
  },
  'score-constant': (_, finding) => {
    const { name, value } = data<{ name: string; value: string }>(finding);
    const isOther = ({ excluded, scores }: Parameters<Claim['isRefuted']>[0]) =>
      excluded === null && scores[name]!.value !== Number(value);
    return claimOf(finding.code, `${name} is ${value}`, isOther);
  },
  'range-end-unreached': (_, finding) => {
    const { name, highest } = data<{ name: string; highest: string }>(finding);
    return claimOf(
      finding.code,
      `${name} is ${highest} at most`,
      ({ scores }) => scores[name]!.value > Number(highest),
    );
  },
  'bound-never-binds': boundClaim,
  'points-move-no-bar': pointsClaim,
  'points-decide-alone': aloneClaim,
  'scored-twice': twiceClaim,
  'both-count': impliedClaim,
};

export const CLAIMING = Object.keys(readers);

export function claimsOf(result: CheckResult): readonly Claim[] {
  const findings = result.diagnostics.filter(({ code }) => CLAIMING.includes(code));
  return findings.flatMap((finding, index) => readers[finding.code]!(result, finding, `probe_${index}`) ?? []);
}
