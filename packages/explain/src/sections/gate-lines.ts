// The lines of a gate: each requirement or question with its distance.
import type { Condition, Gate, GateLineDecision, Holds, NotChecked } from '@funnel/bundle';
import { type ExplanationLine, line, type Mark, type Tone } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { conditionWords } from '../wording/conditions.ts';
import { capital } from '../wording/lists.ts';
import { spoken } from '../wording/names.ts';
import { wantWords } from '../wording/wants.ts';
import { failingWords } from './decisive.ts';
import { distance, lineCondition } from './distances.ts';
import { knownWords } from './known.ts';

export const MARKS: Readonly<Record<Holds, Mark>> = { yes: 'yes', no: 'no', unknown: 'unknown' };
export const TONES: Readonly<Record<Holds, Tone>> = { yes: 'good', no: 'bad', unknown: 'open' };

function reasonOf(gate: Gate, id: string): string | null {
  if (gate.kind === 'hurdles') return gate.hurdles.find(each => each.id === id)?.because ?? null;
  return null;
}

/** What a line is called in a sentence: its label or reason, else what it asks. */
export function lineTitle(matter: Matter, gate: Gate, id: string): string {
  if (gate.kind === 'checklist') return gate.asks.find(ask => ask.name === id)?.label ?? capital(spoken(id));
  const condition = lineCondition(gate, id);
  return reasonOf(gate, id) ?? (condition ? capital(conditionWords(matter, condition)) : spoken(id));
}

function askedWords(matter: Matter, condition: Condition, holds: Holds): string {
  return holds === 'no' ? failingWords(matter, condition) : conditionWords(matter, condition);
}

/** One requirement: what it is, how far, and why it is asked. */
export function gateLine(matter: Matter, gate: Gate, decided: GateLineDecision): ExplanationLine {
  const far = distance(matter, gate, decided);
  const condition = lineCondition(gate, decided.id);
  const asked = condition ? askedWords(matter, condition, decided.holds) : spoken(decided.id);
  const facts = condition && far === null ? knownWords(matter, condition) : null;
  const known = facts === null || facts === asked ? null : capital(facts);
  const mark = MARKS[decided.holds];
  const tone = TONES[decided.holds];
  const want = decided.holds === 'unknown' ? wantWords(matter.names, decided.for_want_of) : null;
  if (gate.kind === 'checklist') {
    return line(mark, tone, capital(far ? far.text : (want ?? asked)), {
      label: lineTitle(matter, gate, decided.id),
      detail: want === null ? known : far ? null : `asks: ${asked}`,
    });
  }
  const reason = reasonOf(gate, decided.id);
  if (far) return line(mark, tone, far.text, { label: capital(far.of), detail: reason });
  const detail = [reason, want, want === null ? known : null].filter(part => part !== null).join('; ');
  return line(mark, tone, capital(asked), { detail: detail === '' ? null : detail });
}

/** A refusal or shortcut that could not be checked. */
export function notCheckedLine(matter: Matter, gate: Gate, item: NotChecked): ExplanationLine {
  const refusal = gate.kind === 'hurdles' ? gate.refusals.find(each => each.id === item.id) : undefined;
  const shortcut = gate.kind === 'hurdles' ? gate.shortcuts.find(each => each.id === item.id) : undefined;
  const node = refusal ?? shortcut;
  const name = node?.because ?? (node ? conditionWords(matter, node.when) : spoken(item.id));
  const want = wantWords(matter.names, item.for_want_of);
  const effect = refusal ? 'it refuses nobody until it is known' : 'it passes nobody until it is known';
  return line('unknown', 'open', `Not checked: "${name}", because ${want}`, { detail: effect });
}
