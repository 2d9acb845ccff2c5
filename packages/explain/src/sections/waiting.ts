// The moves that are open from the stage and were not taken: each with the parts of what it asks, and whether they hold.
import { type Move, parseInstant } from '@funnel/bundle';
import { type ExplanationLine, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords, lengthWords, minuteWords } from '../wording/dates.ts';
import { joined } from '../wording/lists.ts';
import { called, stageCalled } from '../wording/names.ts';
import { MARKS, TONES } from './gate-lines.ts';
import { partLines } from './parts.ts';

/** One line a move with its parts below it; the moves that people make in one line together. */
export function waitingLines(matter: Matter): readonly ExplanationLine[] {
  const { stage } = matter.decision;
  const { lifecycle } = matter.bundle.rules;
  if (lifecycle === null || stage === null || stage.name === null) return [];
  if (lifecycle.stages.some(each => each.name === stage.name && each.ends)) {
    return [line('note', 'plain', 'The journey is over here: the rules move nobody on.')];
  }
  const own = lifecycle.moves.filter(each => each.from === stage.name);
  const byHand = own.filter(each => each.by_hand).map(each => stageCalled(matter.names, each.to));
  return [
    ...own.filter(each => !each.by_hand).flatMap(each => waiting(matter, each)),
    ...(byHand.length === 0
      ? []
      : [line('note', 'quiet', `By hand, whenever somebody says so: to ${joined(byHand, 'or')}`)]),
  ];
}

function waiting(matter: Matter, move: Move): readonly ExplanationLine[] {
  const asked = move.when === null ? [] : partLines(matter, move.when.when, matter.ask);
  const parts = [...asked, ...afterLine(matter, move), ...gateLine(matter, move)];
  const to = `To ${stageCalled(matter.names, move.to)}: not yet`;
  return [line('none', 'plain', to, { detail: move.because }), ...parts];
}

function afterLine({ asOf, decision }: Matter, { after }: Move): readonly ExplanationLine[] {
  if (after === null) return [];
  const length = `${lengthWords(after)} in the stage`;
  const since = decision.stage?.since ?? null;
  if (since === null) return [line('unknown', 'open', `${length}: nobody recorded when it came here`, { depth: 1 })];
  const at = parseInstant(since)! + after;
  if (at <= asOf) return [line('yes', 'good', `${length}: over since ${minuteWords(at)}`, { depth: 1 })];
  return [line('no', 'bad', `${length}: on ${minuteWords(at)} (${distanceWords(asOf, at)})`, { depth: 1 })];
}

function gateLine({ decision, names }: Matter, move: Move): readonly ExplanationLine[] {
  const gate = names.stages.get(move.to)?.needs ?? null;
  const result = gate === null ? undefined : decision.gates[gate]?.result;
  if (gate === null || result === undefined) return [];
  const holds = RESULTS[result];
  const text = `The stage needs ${called(names.gates, gate)}: ${result}`;
  return [line(MARKS[holds], TONES[holds], text, { depth: 1 })];
}

const RESULTS = { passed: 'yes', failed: 'no', refused: 'no', undecided: 'unknown' } as const;
