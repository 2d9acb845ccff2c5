// The fast evaluator, interpreted and generated, decides as the reference does; and both engines are one to the byte.
import type { DataProblem, Decision } from '@funnel/bundle';
import { evaluate, type Prepared } from '@funnel/evaluator';
import { type ReferenceDecision, referenceDecide } from '../../reference/decide.ts';
import { differences } from './differences.ts';
import type { Law, Subject } from './subject.ts';

function sorted(problems: readonly DataProblem[]): string[] {
  return problems.map(problem => JSON.stringify(problem)).sort();
}

/** A decision without what the reference does not tell. */
export function comparable(decision: Decision): Record<string, unknown> {
  const scores = Object.entries(decision.scores).map(([name, score]) => {
    const { lowest: _lowest, highest: _highest, next_question: _question, ...rest } = score;
    return [name, rest];
  });
  const gates = Object.entries(decision.gates).map(([name, gate]) => {
    const { could_pass: _could, counterfactuals: _changes, ...rest } = gate;
    return [name, rest];
  });
  const moves = decision.moves.map(({ facts: _facts, ...move }) => move);
  return {
    ...decision,
    moves,
    scores: Object.fromEntries(scores),
    gates: Object.fromEntries(gates),
    problems: sorted(decision.problems),
  };
}

const references = new WeakMap<Subject, ReferenceDecision>();

/** Worked out once for each subject, since it takes long. */
function referenceOf(subject: Subject): ReferenceDecision {
  const { bundle, raw, asOf, set, migrate } = subject;
  const reference = references.get(subject) ?? referenceDecide(bundle, raw, asOf, { set, migrate });
  references.set(subject, reference);
  return reference;
}

/** The paths in which the fast decision differs from the reference's. */
export function disagreements(subject: Subject, prepared: Prepared, reference?: ReferenceDecision): string[] {
  const { raw, asOf, set, migrate } = subject;
  const expected = reference ?? referenceOf(subject);
  const actual = evaluate(prepared, raw, asOf, { set, migrate });
  return differences(comparable(actual), { ...expected, problems: sorted(expected.problems) });
}

export const interpreterAgrees: Law = subject => {
  const found = disagreements(subject, subject.interpreted);
  return found.length === 0 ? null : found.join('\n');
};

export const generatedAgrees: Law = subject => {
  const found = disagreements(subject, subject.generated);
  return found.length === 0 ? null : found.join('\n');
};

export const enginesAreOne: Law = ({ interpreted, generated, raw, asOf, set, migrate }) => {
  const one = evaluate(interpreted, raw, asOf, { set, migrate });
  const other = evaluate(generated, raw, asOf, { set, migrate });
  if (JSON.stringify(one) === JSON.stringify(other)) return null;
  return differences(other, one).join('\n') || 'the order of keys differs';
};
