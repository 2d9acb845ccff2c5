// Moves: those taken and what they rested on, those not taken and what each of them still waits for.
import type { MoveDecision } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { factWords } from '../wording/fact-values.ts';
import { joined } from '../wording/lists.ts';
import { stageCalled } from '../wording/names.ts';
import { waitingLines } from './waiting.ts';

export function moveSection(matter: Matter): readonly ExplanationSection[] {
  const { moves, stage, excluded } = matter.decision;
  if (stage === null || excluded !== null) return [];
  const lines = [...moves.flatMap(move => takenLines(matter, move)), ...waitingLines(matter)];
  if (lines.length === 0) return [];
  return [{ kind: 'moves', name: null, title: 'Moves', summary: null, meter: null, lines }];
}

/** `Inquiry → Marketing qualified`. */
export function moveWords({ names }: Pick<Matter, 'names'>, { from, to }: Pick<MoveDecision, 'from' | 'to'>): string {
  return `${stageCalled(names, from)} → ${stageCalled(names, to)}`;
}

/** `Marketing qualified passed and Engagement 45`; empty where nothing but the move itself decided. */
export function factList(matter: Matter, { facts, move }: MoveDecision): string {
  const asked = matter.bundle.rules.lifecycle?.moves.find(each => each.id === move)?.when?.when ?? null;
  return joined(facts.map(each => factWords(matter, asked, each)));
}

function takenLines(matter: Matter, move: MoveDecision): readonly ExplanationLine[] {
  const facts = factList(matter, move);
  return [
    line('yes', 'good', moveWords(matter, move), { detail: move.because }),
    ...(facts === '' ? [] : [line('note', 'plain', `Because of: ${facts}`, { depth: 1 })]),
    ...(move.passed_through ? [line('note', 'quiet', 'Passed through: it went on at once', { depth: 1 })] : []),
  ];
}
