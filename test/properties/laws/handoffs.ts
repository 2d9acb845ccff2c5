// Ids of hand-offs: no two in one decision are alike, and none changes when its move is recorded or something becomes known late.
import type { Decision, HandoffDecision, RawEntry, RawRecord } from '@funnel/bundle';
import { createChance } from '../../random/chance.ts';
import { decisionOf, type Law, type Subject } from './subject.ts';

const DAY = 86_400_000;

function idFor({ handoff, entry }: HandoffDecision, { lead, product }: Decision): string {
  const whose = product === null ? [lead] : [lead, product];
  return [...whose, handoff, String(entry)].map(encodeURIComponent).join('/');
}

export const handoffIdsAreUnique: Law = subject => {
  const decision = decisionOf(subject);
  const { handoffs, stage, moves } = decision;
  const ids = new Set(handoffs.map(({ id }) => id));
  if (ids.size < handoffs.length) return `twice the same among ${handoffs.map(({ id }) => id).join(', ')}`;
  for (const handoff of handoffs) {
    if (handoff.id !== idFor(handoff, decision)) return `${handoff.id} is not ${idFor(handoff, decision)}`;
    const { entering } = subject.bundle.rules.handoffs.find(({ name }) => name === handoff.handoff)!;
    const isHere = handoff.passed_through
      ? moves.some(move => move.to === entering && move.passed_through && move.entry === handoff.entry)
      : stage!.name === entering && stage!.entry === handoff.entry;
    if (!isHere) return `${handoff.id} is listed, and the lead is not in ${entering}`;
  }
  return null;
};

/** A moment later: the moves are recorded, and one more entry of some time ago has become known. */
function later({ bundle, raw, asOf, seed }: Subject, { moves }: Decision): RawRecord {
  const { stages } = bundle.rules.lifecycle!;
  const chance = createChance(seed);
  const valueFor = (name: string) => stages.find(stage => stage.name === name)!.value;
  const taken = moves.map(({ to, seq }): RawEntry => ({ stage: valueFor(to), at: new Date(asOf).toISOString(), seq }));
  const late: RawEntry = {
    stage: chance.pick(stages).value,
    // No other entry is of such an instant.
    at: new Date(asOf - 30 * DAY + chance.below(30 * DAY) + 1).toISOString(),
    known_at: new Date(asOf + 1).toISOString(),
  };
  return { ...raw, history: [...(raw.history ?? []), ...taken, late] };
}

export const handoffIdsStay: Law = subject => {
  if (subject.bundle.rules.lifecycle === null) return null;
  const before = decisionOf(subject);
  const after = decisionOf(subject, { raw: later(subject, before), asOf: subject.asOf + 1 });
  for (const { handoff, at, id } of before.handoffs) {
    // The entry is known by its instant.
    const same = after.handoffs.find(one => one.handoff === handoff && one.at === at);
    if (same !== undefined && same.id !== id) return `${id} has become ${same.id}`;
  }
  return null;
};
