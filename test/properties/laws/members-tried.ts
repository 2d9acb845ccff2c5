// No member or truth value that would pass a gate is missing among its counterfactuals.
import type { Field } from '@funnel/bundle';
import { withDatum } from './filling.ts';
import { decisionOf, type Law } from './subject.ts';

function valuesOf({ type }: Field): readonly (string | boolean)[] {
  if (type.kind === 'member') return type.members;
  return type.kind === 'boolean' ? [true, false] : [];
}

export const noMemberIsMissing: Law = subject => {
  const { gates, excluded } = decisionOf(subject);
  if (excluded !== null) return null;
  // With five changes a gate tells no more.
  const open = Object.entries(gates).filter(([, gate]) => gate.result !== 'passed' && gate.counterfactuals.length < 5);
  if (open.length === 0) return null;
  const { fields, per } = subject.bundle.rules.lead;
  // Another product is another record.
  for (const field of fields.filter(({ name }) => name !== per)) {
    for (const value of valuesOf(field)) {
      const after = decisionOf(subject, { raw: withDatum(subject.raw, field, value) });
      for (const [name, { counterfactuals }] of open) {
        if (after.gates[name]!.result !== 'passed') continue;
        const isTold = counterfactuals.some(
          one => one.kind === 'field' && one.field === field.name && one.to.includes(value),
        );
        if (!isTold) return `${name} passes with ${field.name} ${value}, which is not told`;
      }
    }
  }
  return null;
};
