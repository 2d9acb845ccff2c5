// With `lead per …` a product is a lead of its own: nothing but what is about it, or about no product, matters.
import { type Bundle, type Datum, type Decision, type Field, type RawRecord, sealBundle } from '@funnel/bundle';
import { readValue } from '../../reference/reading.ts';
import { differences } from './differences.ts';
import { decisionOf, type Law, type ReadyProgram, ready, type Subject } from './subject.ts';

interface Row {
  readonly product?: Datum;
}

/** The record with other rows: each row gives way to one row or to none. */
function withRows(raw: RawRecord, change: <T extends Row>(row: T) => T[]): RawRecord {
  const rows = <T extends Row>(of: readonly T[] | undefined) => (of ?? []).flatMap(change);
  return { ...raw, activities: rows(raw.activities), history: rows(raw.history), clocks: rows(raw.clocks) };
}

function perOf({ rules }: Bundle): Field | null {
  return rules.lead.fields.find(({ name }) => name === rules.lead.per) ?? null;
}

const undivided = new WeakMap<Bundle, ReadyProgram>();

/** The same program without `per`. */
function undividedOf(bundle: Bundle): ReadyProgram {
  const { rules, about } = bundle;
  const made = undivided.get(bundle) ?? ready(sealBundle({ ...rules, lead: { ...rules.lead, per: null } }, about));
  undivided.set(bundle, made);
  return made;
}

/** Apart from what names the rules and the product, from changes, and from what rows say that are about none that was declared. */
function comparable(decision: Decision, { rules, digests }: Bundle, per: string): unknown {
  const problems = decision.problems.filter(({ code, fact }) => code !== 'not-a-member' || fact !== per);
  const gates = Object.entries(decision.gates).map(([name, { counterfactuals: _, ...gate }]) => [name, gate]);
  const told = { ...decision, product: null, gates: Object.fromEntries(gates), problems };
  const text = JSON.stringify(told).replaceAll(digests.rules, '');
  const lead = `${encodeURIComponent(decision.lead)}/`;
  const isIn = rules.lead.per !== null && decision.product !== null;
  return JSON.parse(isIn ? text.replaceAll(`${lead}${encodeURIComponent(decision.product!)}/`, lead) : text);
}

/** Per product no change to another one is told, which for want of room can leave others out where leads are decided as a whole. */
function changesDiffer(decision: Decision, alone: Decision, per: string): boolean {
  return Object.entries(alone.gates).some(([gate, { counterfactuals }]) => {
    const told = decision.gates[gate]!.counterfactuals;
    const others = counterfactuals.filter(change => change.kind !== 'field' || change.field !== per);
    return differences(told.slice(0, others.length), others).length > 0;
  });
}

/** Other products' rows left out by hand, and the product no longer said of the others. */
function ofProduct({ raw }: Subject, field: Field, product: string | null): RawRecord {
  return withRows(raw, row => {
    const { product: named, ...rest } = row;
    const { fact, problem } = readValue(field, named);
    const isAboutIt = problem === null && (fact === null || fact === product);
    return isAboutIt ? [rest as typeof row] : [];
  });
}

export const aProductIsALeadOfItsOwn: Law = subject => {
  const { bundle } = subject;
  const field = perOf(bundle);
  if (field === null) return null;
  const decision = decisionOf(subject);
  const other = undividedOf(bundle);
  const { rules: digest } = other.bundle.digests;
  const record = ofProduct(subject, field, decision.product);
  // What these rules recorded, those take for their own.
  const clocks = record.clocks!.map(one => (one.digest === bundle.digests.rules ? { ...one, digest } : one));
  const alone = decisionOf({ ...subject, ...other, raw: { ...record, clocks } });
  const found = differences(comparable(decision, bundle, field.name), comparable(alone, other.bundle, field.name));
  if (found.length > 0) return found.join('\n');
  return changesDiffer(decision, alone, field.name) ? 'other changes would pass a gate' : null;
};

/** Every other product becomes the next one. */
export const otherProductsDoNotMatter: Law = subject => {
  const field = perOf(subject.bundle);
  if (field?.type.kind !== 'member') return null;
  const decision = decisionOf(subject);
  const others = field.type.members.filter(member => member !== decision.product);
  const raw = withRows(subject.raw, row => {
    const place = others.indexOf(readValue(field, row.product).fact as string);
    return [place === -1 ? row : { ...row, product: others[(place + 1) % others.length]! }];
  });
  const found = differences(decisionOf(subject, { raw }), decision);
  return found.length === 0 ? null : found.join('\n');
};
