// Applying a counterfactual, any value of it, and deciding again passes the gate.
import type { Counterfactual, Datum, Field, RawRecord } from '@funnel/bundle';
import { withDatum } from './filling.ts';
import { decisionOf, type Law, type Subject } from './subject.ts';

const DAY = 86_400_000;

/** Something that is a value of the type at all, for a change to "any value". */
function anyValue({ type }: Field, asOf: number): Datum {
  switch (type.kind) {
    case 'text':
      return 'zzz no text of the program';
    case 'number':
      return 0;
    case 'boolean':
      return true;
    case 'date':
      return new Date(Math.floor(asOf / DAY) * DAY).toISOString().slice(0, 10);
    case 'datetime':
      return new Date(asOf).toISOString();
    case 'member':
      return type.members[0]!;
    case 'text_list':
      return ['zzz no text of the program'];
    case 'member_list':
      return [type.members[0]!];
  }
}

function changed({ raw, bundle, asOf }: Subject, change: Counterfactual): RawRecord[] {
  if (change.kind === 'activity') {
    // It happens after all others: the id puts it behind what else happened at this very instant.
    const one = {
      type: change.activity,
      at: new Date(asOf).toISOString(),
      id: '\u{10ffff}',
      properties: change.properties,
    };
    return [{ ...raw, activities: [...(raw.activities ?? []), one] }];
  }
  const field = bundle.rules.lead.fields.find(({ name }) => name === change.field)!;
  return change.to.map(value => withDatum(raw, field, value === null ? anyValue(field, asOf) : value));
}

export const counterfactualsPass: Law = subject => {
  const { gates, excluded } = decisionOf(subject);
  for (const [name, { counterfactuals, result }] of Object.entries(gates)) {
    if (counterfactuals.length > 5) return `${name} has ${counterfactuals.length} counterfactuals`;
    if (counterfactuals.length > 0 && (result === 'passed' || excluded !== null)) return `${name} needs no change`;
    for (const change of counterfactuals) {
      if (change.kind === 'field' && change.to.length === 0) return `${name}: no value for ${change.field}`;
      for (const raw of changed(subject, change)) {
        const after = decisionOf(subject, { raw }).gates[name]!.result;
        if (after !== 'passed') return `${name} is ${after} after ${JSON.stringify(change)}`;
      }
    }
  }
  return null;
};
