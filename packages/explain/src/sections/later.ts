// When the decision next changes by itself, and what it then becomes.
import { type Decision, parseInstant } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords, minuteWords } from '../wording/dates.ts';
import { joined } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { gatesInOrder } from './order.ts';

const RESULTS = { passed: 'passed', failed: 'missed', refused: 'refused', undecided: 'open' } as const;

function changes({ bundle, names, decision }: Matter, later: Decision): readonly string[] {
  const gates = gatesInOrder(bundle).leading.flatMap(({ name }) => {
    const before = decision.gates[name]?.result;
    const gate = later.gates[name];
    if (before === undefined || gate === undefined || before === gate.result) return [];
    return [`${called(names.gates, name)} turns from ${RESULTS[before]} to ${RESULTS[gate.result]}`];
  });
  const grades = Object.entries(later.grades).flatMap(([name, grade]) => {
    const before = decision.grades[name];
    if (before === undefined || before.band === grade.band) return [];
    return [`${called(names.grades, name)} goes from ${before.label ?? before.band} to ${grade.label ?? grade.band}`];
  });
  const excluded = later.excluded === decision.excluded ? [] : [exclusionWords(later.excluded)];
  return [...excluded, ...gates, ...grades];
}

function exclusionWords(label: string | null): string {
  return label === null ? 'the lead is no longer left out' : `the lead is left out as "${label}"`;
}

function scoresThen({ names, decision }: Matter, later: Decision): string | null {
  const moved = Object.entries(later.scores).flatMap(([name, score]) => {
    const before = decision.scores[name]?.value;
    if (before === undefined || before === score.value) return [];
    return [`${called(names.scores, name)} ${plainNumber(before)} → ${plainNumber(score.value)}`];
  });
  return moved.length === 0 ? null : moved.join(', ');
}

export function laterSection(matter: Matter): readonly ExplanationSection[] {
  const { decision, asOf, later } = matter;
  const lines: ExplanationLine[] = [];
  if (decision.next_change_at === null) {
    lines.push(line('note', 'plain', 'Nothing changes by the passing of time alone.'));
  } else {
    const at = parseInstant(decision.next_change_at)!;
    lines.push(
      line('note', 'plain', `Nothing changes by itself before ${minuteWords(at)} (${distanceWords(asOf, at)}).`),
    );
  }
  if (later !== null) {
    const at = parseInstant(later.as_of)!;
    const moved = scoresThen(matter, later);
    const said = `If nothing new happens, on ${minuteWords(at)} (${distanceWords(asOf, at)}) ${joined(changes(matter, later))}.`;
    lines.push(line('note', 'plain', said, { detail: moved }));
  }
  return [{ kind: 'later', name: null, title: 'As time passes', summary: null, meter: null, lines }];
}
