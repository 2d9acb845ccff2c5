// Claims about single conditions: each is asked by a segment of its own, one in a `where` by whether there is such an activity.
import type { Decision, Holds } from '@funnel/bundle';
import type { CheckResult, LocatedDiagnostic } from '@funnel/language';
import { type Claim, claimOf } from './claim.ts';
import { activityAround, nodeOf, textOfNode } from './nodes.ts';

/** Stages are seen with the moves that were just taken there, and segments see them as they were before. */
const OF_STAGES = /\b(stage|entering|entries of|ever entered|days in stage)\b/;

const holdsOf = ({ segments }: Decision, name: string): Holds => segments[name]!.holds;

export function conditionClaim(result: CheckResult, finding: LocatedDiagnostic, name: string): Claim | null {
  const found = nodeOf(result.program, finding);
  if (found === null) return null;
  const text = textOfNode(found, found.path[0] as never);
  const { kind } = found.declaration.node;
  if ((kind === 'lifecycle' || kind === 'sla') && OF_STAGES.test(text)) return null;
  const { code } = finding;
  const { holds, param = null } = finding.data as { holds?: boolean; param?: string | null };
  const isTrue = code === 'condition-always' || (code === 'bar-out-of-reach' && holds === true);
  const isNever = code === 'condition-never' || (code === 'bar-out-of-reach' && holds === false);
  const activity = activityAround(found);
  if (activity === null) {
    const refutes = (held: Holds) => (isTrue ? held !== 'yes' : isNever ? held === 'yes' : held === 'no');
    const probes = [`segment ${name} when (${text})`];
    return claimOf(code, text, decision => refutes(holdsOf(decision, name)), { probes, asWritten: param });
  }
  // An activity for which it is as it never should be; and for `always` one for which it is not even known.
  const probes = [`segment ${name} when any ${activity} where (${isNever ? text : `not (${text})`})`];
  const refutes = (held: Holds) => held === 'yes' || (isTrue && held === 'unknown');
  return claimOf(code, `where ${text}`, decision => refutes(holdsOf(decision, name)), { probes, asWritten: param });
}
