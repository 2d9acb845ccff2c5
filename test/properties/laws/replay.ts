// A lead's life, decided whenever something may change and each decision's moves and clocks handed to the next, comes to the clocks
// that one decision at its end comes to over the history that was recorded; and no step is told in two ways.
import type { ClockDecision, Decision, RawEntry, RawRecord, StepDecision } from '@funnel/bundle';
import { decide, type Replayed, replay } from '@funnel/evaluator';
import { differences } from './differences.ts';
import type { Subject } from './subject.ts';

const DAY = 86_400_000;
const LONGEST = 45 * DAY;

export interface ReplayReport {
  readonly decisions: number;
  /** Clocks at the end of the replay, and how many of them could be compared. */
  readonly clocks: number;
  readonly compared: number;
  readonly steps: number;
  /** What is wrong, in words, or null. */
  readonly words: string | null;
}

/** Nothing recorded beforehand; with an odd seed nothing becomes known late, so that no step's instant may ever change. */
function beginning({ raw, seed }: Subject): { readonly record: RawRecord; readonly isPrompt: boolean } {
  const { clocks: _clocks, ...record } = raw;
  const isPrompt = seed % 2 === 1;
  if (!isPrompt) return { record, isPrompt };
  const prompt = <T extends { readonly known_at?: string | null }>(rows: readonly T[] = []): T[] =>
    rows.map(({ known_at: _known, ...row }) => row as T);
  return { record: { ...record, activities: prompt(record.activities), history: prompt(record.history) }, isPrompt };
}

/** From a little before the first thing that happened lately until some days after the case's instant. */
function lifeOf({ asOf }: Subject, record: RawRecord): { readonly from: number; readonly to: number } {
  const instants = [...(record.activities ?? []), ...(record.history ?? [])].map(one => Date.parse(one.at));
  const lately = instants.filter(instant => instant > asOf - LONGEST);
  return { from: Math.min(asOf, ...lately) - 1000, to: asOf + 6 * DAY };
}

function rowsOf({ moves, as_of: at }: Decision, { bundle }: Subject): RawEntry[] {
  return moves.map(({ to, seq, because }) => {
    const { value } = bundle.rules.lifecycle!.stages.find(stage => stage.name === to)!;
    return { stage: value, at, seq, by: 'rules', reason: because };
  });
}

const keyOf = ({ sla, entry }: ClockDecision) => `${sla} ${entry}`;
const armsOf = ({ calendar, targets, start }: ClockDecision) => JSON.stringify([start, calendar, targets[0]?.span]);

/** SLAs of which some clock would have been decided otherwise, or not at all, at some instant of the life. */
function changedOnTheWay(decisions: readonly Decision[]): Set<string> {
  const arms = new Map<string, string>();
  const changed = new Set<string>();
  for (const { clocks } of decisions) {
    const now = new Map(clocks.map(clock => [keyOf(clock), clock]));
    for (const [key, told] of arms) {
      const clock = now.get(key);
      if (clock === undefined || armsOf(clock) !== told) changed.add(key.slice(0, key.indexOf(' ')));
    }
    for (const [key, clock] of now) arms.set(key, armsOf(clock));
  }
  return changed;
}

function stateOf({ uncertain: _uncertain, ...clock }: ClockDecision) {
  return clock;
}

/** Ids with two contents; the instant belongs to the content of what has been reached, where nothing becomes known late. */
function toldTwice(replayed: readonly Replayed[], isPrompt: boolean): { steps: number; words: string | null } {
  const told = new Map<string, string>();
  const instants = new Map<string, string>();
  for (const { decision } of replayed) {
    for (const clock of decision.clocks) {
      for (const step of clock.steps) {
        const content = contentOf(clock, step);
        const before = told.get(step.id) ?? content;
        if (before !== content) return { steps: told.size, words: `${step.id}: ${before} and ${content}` };
        told.set(step.id, content);
        if (!isPrompt || !step.reached) continue;
        const at = instants.get(step.id) ?? step.at;
        if (at !== step.at) return { steps: told.size, words: `${step.id} is at ${at} and at ${step.at}` };
        instants.set(step.id, at);
      }
    }
  }
  return { steps: told.size, words: null };
}

function contentOf({ sla, start }: ClockDecision, { step, action, to }: StepDecision): string {
  return JSON.stringify([sla, start, step, action, to]);
}

/** Lives the case's life once. */
export function replayed(subject: Subject): ReplayReport {
  const { generated, set } = subject;
  const { record, isPrompt } = beginning(subject);
  const { from, to } = lifeOf(subject, record);
  const life = [...replay(generated, record, { from, to, settings: set })];

  // The same decisions without recorded clocks, over the history as it was then.
  let history = record.history ?? [];
  const decideAt = (at: number) =>
    decide(generated, generated.stage({ ...record, history }), at, { set, counterfactuals: false });
  const afresh = life.map(({ at, decision }) => {
    const fresh = decideAt(at);
    history = [...history, ...rowsOf(decision, subject)];
    return fresh;
  });
  const end = decideAt(to);
  const changed = changedOnTheWay([...afresh, end]);
  const last = life.at(-1)!.decision;
  const isSteady = ({ sla }: ClockDecision) => !changed.has(sla);
  const compared = last.clocks.filter(isSteady);
  const wrong = differences(compared.map(stateOf), end.clocks.filter(isSteady).map(stateOf));
  const { steps, words } = toldTwice(life, isPrompt);
  return {
    decisions: life.length,
    clocks: last.clocks.length,
    compared: compared.length,
    steps,
    words: wrong.length > 0 ? `from ${new Date(from).toISOString()}\n${wrong.join('\n')}` : words,
  };
}
