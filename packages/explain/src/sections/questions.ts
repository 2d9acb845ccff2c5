// What to ask next: what decides a gate first, then what moves a score most.
import { type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital } from '../wording/lists.ts';
import { called, factCalled } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { gatesInOrder } from './order.ts';

/** So many questions at most: nobody asks a lead more at once. */
const MOST = 5;

export function questionSection(matter: Matter): readonly ExplanationSection[] {
  const reasons = new Map<string, string[]>();
  const note = (fact: string, reason: string): void => {
    reasons.set(fact, [...(reasons.get(fact) ?? []), reason]);
  };
  for (const gate of gatesInOrder(matter.bundle).leading) {
    const decided = matter.decision.gates[gate.name];
    const name = called(matter.names.gates, gate.name);
    for (const fact of decided?.ask ?? []) note(fact, `may decide ${name}`);
    for (const fact of decided?.not_checked.flatMap(item => item.for_want_of) ?? []) {
      if (!reasons.get(fact)?.some(reason => reason.includes(name))) note(fact, `${name} could not be checked in full`);
    }
  }
  for (const score of matter.bundle.rules.scores) {
    const question = matter.decision.scores[score.name]?.next_question;
    if (question)
      note(question.field, `up to ${plainNumber(question.width)} points of ${called(matter.names.scores, score.name)}`);
  }
  const lines = [...reasons]
    .slice(0, MOST)
    .map(([fact, why]) => line('unknown', 'open', why.join('; '), { label: capital(factCalled(matter.names, fact)) }));
  if (lines.length === 0) return [];
  return [{ kind: 'questions', name: null, title: 'What to ask next', summary: null, meter: null, lines }];
}
