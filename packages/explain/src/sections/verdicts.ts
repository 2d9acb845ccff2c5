// The verdict on each gate, in one sentence.
import type { Condition, Gate, GateDecision, GateLineDecision } from '@funnel/bundle';
import { type ExplanationLine, line, type Mark, type Tone } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital, folded } from '../wording/lists.ts';
import { called, spoken, stageCalled } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { factsCalled, wantWords } from '../wording/wants.ts';
import { clockState } from './clock-states.ts';
import { isOpen } from './clocks.ts';
import { failingWords, holdingWords } from './decisive.ts';
import { lineCondition, shortfall } from './distances.ts';
import { lineTitle } from './gate-lines.ts';
import { gatesInOrder, inSourceOrder } from './order.ts';

type Result = GateDecision['result'];

const MARKS: Readonly<Record<Result, Mark>> = { passed: 'yes', failed: 'no', refused: 'no', undecided: 'unknown' };
const TONES: Readonly<Record<Result, Tone>> = { passed: 'good', failed: 'bad', refused: 'bad', undecided: 'open' };

/** The gate whose lines a decision shows: a chooser's choice, else the gate itself. */
export function askedGate(matter: Matter, gate: Gate, decided: GateDecision): Gate {
  if (gate.kind !== 'chooser' || decided.uses === null) return gate;
  const chosen = matter.names.gates.get(decided.uses);
  const next = matter.decision.gates[decided.uses];
  return chosen && next ? askedGate(matter, chosen, next) : gate;
}

function missed(matter: Matter, gate: Gate, decided: GateLineDecision): string {
  const short = shortfall(matter, gate, decided);
  if (short !== null) return short;
  if (gate.kind !== 'hurdles') return lineTitle(matter, gate, decided.id);
  const hurdle = gate.hurdles.find(each => each.id === decided.id);
  return hurdle ? failingWords(matter, hurdle.condition) : decided.id;
}

/** Which facts could still lift the scores that miss. */
function hopeWords(matter: Matter, gate: Gate, decided: GateDecision): string {
  const scores = decided.lines
    .filter(each => each.holds === 'no')
    .flatMap(each => scoresIn(lineCondition(gate, each.id)));
  const shares = scores.flatMap(name => matter.decision.scores[name]?.shares ?? []);
  const facts = [...new Set(shares.flatMap(each => (each.kind === 'rule' ? each.for_want_of : [])))];
  const missing = facts.length === 0 ? 'facts are missing' : wantWords(matter.names, facts);
  return `It could still pass: ${missing}.`;
}

function scoresIn(condition: Condition | null): readonly string[] {
  if (condition?.kind !== 'compare') return [];
  return [condition.left, condition.right].flatMap(each => (each.kind === 'score' ? [each.name] : []));
}

function others(matter: Matter, gate: Gate, decided: GateDecision): string {
  const also = decided.lines.filter(each => each.holds === 'no' && each.id !== decided.by);
  if (also.length === 0) return '';
  return ` Also missed: ${folded(
    also.map(each => missed(matter, gate, each)),
    2,
  )}.`;
}

function checklistCount(matter: Matter, gate: Gate, decided: GateDecision): string {
  const met = decided.lines.filter(each => each.holds === 'yes').map(each => lineTitle(matter, gate, each.id));
  const named = met.length === 0 ? '' : ` (${folded(met, 4)})`;
  const holding = `${met.length} of ${decided.lines.length} ${met.length === 1 ? 'holds' : 'hold'}`;
  return `${holding}${named}, ${decided.needed} ${decided.needed === 1 ? 'is' : 'are'} needed`;
}

const REASONS: Readonly<Record<Result, (matter: Matter, gate: Gate, decided: GateDecision) => string>> = {
  passed: (matter, gate, decided) => {
    if (gate.kind === 'checklist') return `yes. ${checklistCount(matter, gate, decided)}.`;
    if (decided.by !== null) return `yes, at once. ${decided.because ?? refusalWords(matter, gate, decided.by)}.`;
    return 'yes. Every requirement is met.';
  },
  failed: (matter, gate, decided) => {
    const hope = decided.could_pass ? ` ${hopeWords(matter, gate, decided)}` : '';
    if (gate.kind === 'checklist') return `no. ${checklistCount(matter, gate, decided)}.${hope}`;
    const first = decided.lines.find(each => each.id === decided.by);
    const reason = first ? missed(matter, gate, first) : (decided.because ?? decided.by ?? '');
    return `no. ${capital(reason)}.${others(matter, gate, decided)}${hope}`;
  },
  refused: (matter, gate, decided) =>
    `refused. ${decided.because ?? refusalWords(matter, gate, decided.by ?? '')}${decided.because === null ? '' : detailOf(matter, gate, decided.by)}.`,
  undecided: (matter, gate, decided) => {
    const ask = ` Ask for ${factsCalled(matter.names, decided.ask, 'or')}.`;
    const why =
      gate.kind === 'checklist' ? checklistCount(matter, gate, decided) : wantWords(matter.names, decided.ask);
    return `open. ${capital(why)}.${decided.ask.length === 0 ? '' : ask}`;
  },
};

function refusalWords(matter: Matter, gate: Gate, id: string): string {
  if (gate.kind !== 'hurdles') return id;
  const node = [...gate.refusals, ...gate.shortcuts].find(each => each.id === id);
  return node ? holdingWords(matter, node.when) : id;
}

function detailOf(matter: Matter, gate: Gate, id: string | null): string {
  const words = refusalWords(matter, gate, id ?? '');
  return words === id ? '' : ` (${words})`;
}

/** One gate's verdict. */
export function verdict(matter: Matter, gate: Gate): ExplanationLine {
  const decided = matter.decision.gates[gate.name]!;
  const asked = askedGate(matter, gate, decided);
  const through = asked === gate ? '' : ` (by ${called(matter.names.gates, asked.name)})`;
  const reason = REASONS[decided.result](matter, asked, decided);
  return line(
    MARKS[decided.result],
    TONES[decided.result],
    `${capital(called(matter.names.gates, gate.name))}${through}: ${reason}`,
  );
}

/** Grades and scores at a glance. */
function standing({ bundle, names, decision }: Matter): readonly ExplanationLine[] {
  const grades = inSourceOrder(bundle, 'grade', bundle.rules.grades).flatMap(({ name }) => {
    const grade = decision.grades[name];
    return grade ? [`${called(names.grades, name)} ${grade.label ?? capital(spoken(grade.band))}`] : [];
  });
  const scores = inSourceOrder(bundle, 'score', bundle.rules.scores).flatMap(({ name }) => {
    const score = decision.scores[name];
    return score ? [`${called(names.scores, name)} ${plainNumber(score.value)}`] : [];
  });
  const parts = [...grades, ...scores];
  return parts.length === 0 ? [] : [line('note', 'plain', `${capital(parts.join(', '))}.`)];
}

/** Where the lead stands, and what it moves to now. */
function stageVerdict({ names, decision }: Matter): readonly ExplanationLine[] {
  const { stage, moves } = decision;
  if (stage === null) return [];
  if (stage.name === null) return [line('unknown', 'open', 'Stage not known.')];
  const stalled = stage.stall?.holds === 'yes' ? ', stalled' : '';
  const path = moves.length === 0 ? [stage.name] : [moves[0]!.from, ...moves.map(move => move.to)];
  const stages = path.map(each => stageCalled(names, each)).join(' → ');
  const text = moves.length === 0 ? `Stage ${stages}${stalled}.` : `Moves now: ${stages}.`;
  return [line(stalled === '' ? 'note' : 'no', stalled === '' ? 'plain' : 'bad', text)];
}

/** The clocks that are open, one sentence each. */
function clockVerdicts(matter: Matter): readonly ExplanationLine[] {
  return matter.decision.clocks.filter(isOpen).map(clock => {
    const { mark, tone, text } = clockState(matter, clock);
    return line(mark, tone, `${capital(called(matter.names.slas, clock.sla))}: ${text}.`);
  });
}

/** One sentence a gate that stands for itself; one sentence in all for an excluded lead. */
export function verdicts(matter: Matter): readonly ExplanationLine[] {
  const { excluded } = matter.decision;
  if (excluded !== null) {
    const rule = matter.bundle.rules.exclusions.find(each => each.label === excluded);
    const why = rule ? holdingWords(matter, rule.when) : '';
    return [
      line('no', 'bad', `Left out: ${excluded}. No score and no gate applies to this lead.`, {
        detail: why === '' ? null : `because ${why}`,
      }),
    ];
  }
  const unchecked = matter.decision.exclusions_not_checked.map(item =>
    line(
      'unknown',
      'open',
      `Could not check whether it is to be left out as "${item.id}": ${wantWords(matter.names, item.for_want_of)}.`,
    ),
  );
  const gates = gatesInOrder(matter.bundle).leading.map(gate => verdict(matter, gate));
  return [...gates, ...stageVerdict(matter), ...clockVerdicts(matter), ...standing(matter), ...unchecked];
}
