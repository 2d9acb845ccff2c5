// When the decision next changes by itself, and what it then becomes.
import { type ClockDecision, type Decision, parseInstant } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords, minuteWords } from '../wording/dates.ts';
import { joined } from '../wording/lists.ts';
import { called, type NameBook, stageCalled, stepCalled } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { actionWords, momentWords } from '../wording/steps.ts';
import { gatesInOrder, inSourceOrder } from './order.ts';
import { scoresBehind } from './scores-behind.ts';

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
  return [
    ...excluded,
    ...gates,
    ...grades,
    ...stageChange(names, decision, later),
    ...clockChanges(names, decision, later),
    ...contentChange(names, decision, later),
  ];
}

function stageChange(names: NameBook, { stage }: Decision, later: Decision): readonly string[] {
  const [before, after] = [stage?.name ?? null, later.stage?.name ?? null];
  const stalls = stage?.stall?.holds === 'no' && later.stage?.stall?.holds === 'yes';
  if (before === null || after === null) return [];
  if (before !== after) return [`the stage goes from ${stageCalled(names, before)} to ${stageCalled(names, after)}`];
  return stalls ? [`the lead has stalled in ${stageCalled(names, after)}`] : [];
}

function clockChanges(names: NameBook, { clocks }: Decision, later: Decision): readonly string[] {
  return later.clocks.flatMap(clock => {
    const before = clocks.find(each => each.sla === clock.sla && each.start === clock.start);
    return before?.state === 'running' && clock.state === 'breached'
      ? [`${called(names.slas, clock.sla)} is breached`]
      : [];
  });
}

function contentChange(names: NameBook, { content }: Decision, later: Decision): readonly string[] {
  const [before, after] = [content?.step ?? null, later.content?.step ?? null];
  if (before === null || after === null || before === after) return [];
  return [`content goes from ${stepCalled(names, before)} to ${stepCalled(names, after)}`];
}

/** What is due at the instant, as far as the decision says: dues, steps, stalls. */
function dueThen({ names, decision, bundle }: Matter, at: string): readonly string[] {
  const ofClock = ({ sla, due, steps, state }: ClockDecision): readonly string[] => {
    const name = called(names.slas, sla);
    if (state === 'running' && due === at) return [`${name} is due then`];
    const step = steps.find(each => each.at === at && !each.reached);
    const declared = bundle.rules.slas.find(each => each.name === sla)?.steps.find(each => each.id === step?.step);
    return step && declared ? [`${name}: ${actionWords(names, step, decision)} ${momentWords(declared.at)}`] : [];
  };
  const stalls = decision.stage?.stall?.holds === 'no' && decision.stage.stall.at === at;
  return [...decision.clocks.flatMap(ofClock), ...(stalls ? ['the lead counts as stalled from then'] : [])];
}

function exclusionWords(label: string | null): string {
  return label === null ? 'the lead is no longer left out' : `the lead is left out as "${label}"`;
}

/** The scores that move, of those that what changes asks: `Engagement 79 → 59`. */
function scoresThen(matter: Matter, later: Decision): string | null {
  const { bundle, names, decision } = matter;
  const asked = scoresBehind(bundle.rules, changedParts(matter, later));
  const moved = inSourceOrder(bundle, 'score', bundle.rules.scores).flatMap(({ name }) => {
    const [before, after] = [decision.scores[name]?.value, later.scores[name]?.value];
    if (before === undefined || after === undefined || before === after || !asked.has(name)) return [];
    return [`${called(names.scores, name)} ${plainNumber(before)} → ${plainNumber(after)}`];
  });
  return moved.length === 0 ? null : moved.join(', ');
}

/** The gates, grades and moves that come out otherwise; nothing else can turn with a score. */
function changedParts({ bundle: { rules }, decision }: Matter, later: Decision): readonly object[] {
  return [
    ...rules.gates.filter(({ name }) => later.gates[name]?.result !== decision.gates[name]?.result),
    ...rules.grades.filter(({ name }) => later.grades[name]?.band !== decision.grades[name]?.band),
    ...(rules.lifecycle?.moves ?? []).filter(({ id }) => later.moves.some(({ move }) => move === id)),
    ...later.moves.flatMap(({ to }) => rules.lifecycle?.stages.filter(({ name }) => name === to) ?? []),
  ];
}

export function laterSection(matter: Matter): readonly ExplanationSection[] {
  const { decision, asOf, later } = matter;
  const lines: ExplanationLine[] = [];
  if (decision.next_change_at === null) {
    lines.push(line('note', 'plain', 'Nothing changes by the passing of time alone.'));
  } else {
    const at = parseInstant(decision.next_change_at)!;
    const due = dueThen(matter, decision.next_change_at);
    lines.push(
      line('note', 'plain', `Nothing changes by itself before ${minuteWords(at)} (${distanceWords(asOf, at)}).`, {
        detail: due.length === 0 ? null : joined(due),
      }),
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
