// From the facts of a sample to findings: the checks, in the order in which they run.
import type { Bundle } from '@funnel/bundle';
import { diagnosticOf, type LocatedDiagnostic, locate, type Program, relatedPlace, ruleLines } from '@funnel/language';
import { checkActivityUndeclared } from './checks/activity-undeclared.ts';
import { checkActivityUnsent } from './checks/activity-unsent.ts';
import { checkBandEmpty } from './checks/band-empty.ts';
import { checkChangesByTime } from './checks/changes-by-time.ts';
import { checkColumnMissing } from './checks/column-missing.ts';
import { checkFieldEmpty } from './checks/field-empty.ts';
import { checkGates } from './checks/gates.ts';
import { checkMemberUnseen } from './checks/member-unseen.ts';
import { checkRuleAlways } from './checks/rule-always.ts';
import { checkRuleNever } from './checks/rule-never.ts';
import { checkRulesTogether } from './checks/rules-together.ts';
import { checkStageUndeclared } from './checks/stage-undeclared.ts';
import { checkValueUndeclared } from './checks/value-undeclared.ts';
import type { SampleFacts } from './facts/sample.ts';
import type { FileFacts, Inquiry, Tell } from './inquiry.ts';
import type { Thresholds } from './thresholds.ts';

/** First what is wrong with the data by itself, then what the rules make of them. Findings are sorted by place in the end. */
const CHECKS: readonly ((inquiry: Inquiry) => void)[] = [
  checkColumnMissing,
  checkFieldEmpty,
  checkValueUndeclared,
  checkMemberUnseen,
  checkStageUndeclared,
  checkActivityUnsent,
  checkActivityUndeclared,
  checkRuleNever,
  checkRuleAlways,
  checkRulesTogether,
  checkGates,
  checkBandEmpty,
  checkChangesByTime,
];

export interface SampleRequest {
  /** Checked and without errors. */
  readonly program: Program;
  /** Compiled from it. */
  readonly bundle: Bundle;
  readonly facts: SampleFacts;
  readonly files: FileFacts;
  readonly thresholds: Thresholds;
}

/** What the sample says about the program, by file and place. */
export function sampleFindings(request: SampleRequest): readonly LocatedDiagnostic[] {
  const { facts, program } = request;
  const found: LocatedDiagnostic[] = [];
  const tell: Tell = ({ at, span }, code, data, others = []) => {
    const related = others.map(({ note, spot }) =>
      relatedPlace(note, {}, spot.span, { file: spot.at.file.path, index: spot.at.index }),
    );
    found.push(locate(diagnosticOf(code, data, span, { related }), at.file, at.index, program.files));
  };
  const lines = ruleLines(program);
  for (const check of CHECKS) check({ ...request, lines, qualified: facts.leads - facts.excluded, tell });
  return found.sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.span.start - b.span.start || (a.code < b.code ? -1 : 1),
  );
}
