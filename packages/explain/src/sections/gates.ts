// One section a gate: its requirements, what could not be checked, what would pass it.
import type { Gate, GateDecision } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital, joined } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { wantWords } from '../wording/wants.ts';
import { changeLines } from './changes.ts';
import { failingWords, holdingWords } from './decisive.ts';
import { gateLine, notCheckedLine } from './gate-lines.ts';
import { gatesInOrder } from './order.ts';
import { askedGate, verdict } from './verdicts.ts';

function decider(matter: Matter, gate: Gate, decided: GateDecision): readonly ExplanationLine[] {
  if (gate.kind !== 'hurdles' || decided.by === null) return [];
  const refusal = gate.refusals.find(each => each.id === decided.by);
  const shortcut = gate.shortcuts.find(each => each.id === decided.by);
  if (decided.result === 'refused' && refusal) {
    const condition = holdingWords(matter, refusal.when);
    return [
      line('no', 'bad', `Refused: ${refusal.because ?? condition}`, { detail: refusal.because ? condition : null }),
    ];
  }
  if (decided.result === 'passed' && shortcut) {
    const condition = holdingWords(matter, shortcut.when);
    const said = line('yes', 'good', `Passed at once: ${shortcut.because ?? condition}`, {
      detail: shortcut.because ? condition : null,
    });
    return decided.lines.length === 0 ? [said] : [said, line('none', 'quiet', 'What it would have taken otherwise:')];
  }
  return [];
}

function choice(matter: Matter, gate: Gate, asked: Gate, decided: GateDecision): readonly ExplanationLine[] {
  if (gate.kind !== 'chooser' || decided.uses === null) return [];
  const arm = gate.uses.find(use => use.gate === decided.uses);
  const passedOver = gate.uses.flatMap(use =>
    use === arm || use.when === null ? [] : [failingWords(matter, use.when)],
  );
  const why = arm?.when ? holdingWords(matter, arm.when) : joined(passedOver);
  const by = `It goes by ${called(matter.names.gates, asked.name)}`;
  const said = line(
    'note',
    'quiet',
    why === '' || decided.uncertain.length > 0 ? `${by}.` : `${by} for this lead: ${why}.`,
  );
  if (decided.uncertain.length === 0) return [said];
  const doubt = `Another choice could apply: ${wantWords(matter.names, decided.uncertain)}.`;
  return [said, line('unknown', 'open', doubt)];
}

function section(matter: Matter, gate: Gate): ExplanationSection {
  const decided = matter.decision.gates[gate.name]!;
  const asked = askedGate(matter, gate, decided);
  const needed =
    decided.needed === null
      ? []
      : [line('none', 'quiet', `${decided.needed} of these ${decided.needed === 1 ? 'is' : 'are'} needed:`)];
  return {
    kind: 'gate',
    name: gate.name,
    title: capital(called(matter.names.gates, gate.name)),
    summary: null,
    meter: null,
    lines: [
      ...choice(matter, gate, asked, decided),
      ...decider(matter, asked, decided),
      ...needed,
      ...decided.lines.map(each => gateLine(matter, asked, each)),
      ...decided.not_checked.map(each => notCheckedLine(matter, asked, each)),
      ...changeLines(matter, decided.counterfactuals),
    ],
  };
}

/** The gates that stand for themselves, each in full. */
export function gateSections(matter: Matter): readonly ExplanationSection[] {
  return gatesInOrder(matter.bundle).leading.map(gate => section(matter, gate));
}

/** The gates that only serve others, in one line each; those already shown through a chooser are left out. */
export function servingSection(matter: Matter): readonly ExplanationSection[] {
  const { leading, serving } = gatesInOrder(matter.bundle);
  const shown = new Set(leading.map(gate => askedGate(matter, gate, matter.decision.gates[gate.name]!).name));
  const lines = serving.filter(gate => !shown.has(gate.name)).map(gate => verdict(matter, gate));
  if (lines.length === 0) return [];
  return [{ kind: 'gate', name: null, title: 'Gates that others use', summary: null, meter: null, lines }];
}
