// Hand-offs: what is sent to whom because the lead entered its stage, and what is told with it.
import {
  type FactValue,
  type HandoffActivity,
  type HandoffDecision,
  type HandoffReasons,
  parseInstant,
} from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords } from '../wording/dates.ts';
import { factWords } from '../wording/fact-values.ts';
import { capital, counted, folded, joined } from '../wording/lists.ts';
import { called, factCalled, stageCalled } from '../wording/names.ts';
import { signedNumber } from '../wording/numbers.ts';
import { recipientWords } from '../wording/steps.ts';
import { ruleWords } from './rule-words.ts';

/** Of the reasons for a score, and of the activities, so many are told. */
const MOST = 3;

export function handoffSection(matter: Matter): readonly ExplanationSection[] {
  const { handoffs } = matter.decision;
  if (handoffs.length === 0) return [];
  const lines = handoffs.flatMap(handoff => [sentLine(matter, handoff), ...toldLines(matter, handoff)]);
  return [{ kind: 'handoffs', name: null, title: 'Hand-offs', summary: null, meter: null, lines }];
}

function sentLine(matter: Matter, handoff: HandoffDecision): ExplanationLine {
  const { names, decision } = matter;
  const entering = names.handoffs.get(handoff.handoff)?.entering ?? null;
  const stage = entering === null ? '' : `, on entering ${stageCalled(names, entering)}`;
  const through = handoff.passed_through ? ', through which it goes on at once' : '';
  return line('note', 'plain', `to ${recipientWords(names, handoff.to, decision)}${stage}${through}`, {
    label: capital(called(names.handoffs, handoff.handoff)),
    detail: `sent once, as ${handoff.id}`,
  });
}

function toldLines(matter: Matter, handoff: HandoffDecision): readonly ExplanationLine[] {
  const remark = (text: string): ExplanationLine => line('note', 'plain', text, { depth: 1 });
  const { facts, notes, reasons, activities, offers } = handoff;
  return [
    ...(facts.length === 0 ? [] : [remark(`Tells: ${facts.map(each => includedWords(matter, each)).join('; ')}`)]),
    ...reasons.filter(({ rules }) => rules.length > 0).map(each => remark(reasonWords(matter, each))),
    ...notes.map(note => line('none', 'quiet', note.text, { depth: 1, label: note.title })),
    ...(activities.length === 0 ? [] : [remark(`Latest: ${activityWords(matter, activities)}`)]),
    ...(offers.length === 0 ? [] : [remark(`Suggests: ${joined(offers.map(title => `"${title}"`))}`)]),
  ];
}

/** `Company size 800`, `Fit 70`, `persona Economic buyer`. */
function includedWords(matter: Matter, fact: FactValue): string {
  const { names, values } = matter;
  if (fact.fact === 'persona' || fact.fact === 'segment') {
    const holding = Array.isArray(fact.value) ? fact.value.map(name => called(names.segments, String(name))) : [];
    return holding.length === 0 ? `no ${fact.fact}` : `${fact.fact} ${joined(holding)}`;
  }
  // As the data write it, where the lead's data are at hand.
  const value = values.get(fact.fact);
  return value === undefined ? factWords(matter, null, fact) : `${factCalled(names, fact.fact)} ${value}`;
}

/** `Fit: +40 Persona is economic buyer, +30 Where we win most and 2 more`. */
function reasonWords(matter: Matter, { score, rules }: HandoffReasons): string {
  const said = rules.map(({ rule, points, because }) => {
    const declared = matter.rules.get(rule);
    return `${signedNumber(points)} ${because ?? (declared ? ruleWords(matter, declared).title : rule)}`;
  });
  return `${capital(called(matter.names.scores, score))}: ${folded(said, MOST)}`;
}

function activityWords({ names, asOf }: Matter, activities: readonly HandoffActivity[]): string {
  const said = activities.slice(0, MOST).map(({ activity, at }) => {
    const name = called(names.activities, activity);
    return `${name} ${distanceWords(asOf, parseInstant(at)!)}`;
  });
  const more = activities.length - said.length;
  return more > 0 ? `${said.join(', ')} and ${counted(more, 'more', 'more')}` : joined(said);
}
