// What a decision decides otherwise than the one before it.
import { type Decision, parseInstant } from '@funnel/bundle';
import { bandCalled, takesWords } from '../sections/bands.ts';
import { holdingWords } from '../sections/decisive.ts';
import { flagReason, flagWords } from '../sections/flags.ts';
import { factList, moveWords } from '../sections/moves.ts';
import { gatesInOrder, inSourceOrder } from '../sections/order.ts';
import { verdict } from '../sections/verdicts.ts';
import type { Matter } from '../speech.ts';
import { lengthWords } from '../wording/dates.ts';
import { capital, ordinal } from '../wording/lists.ts';
import { called, stageCalled } from '../wording/names.ts';
import { clockNotes, type DatedNote } from './clock-notes.ts';
import { contentNotes } from './content-notes.ts';
import { handoffNotes } from './handoff-notes.ts';
import type { TimelineNote } from './timeline.ts';

/** The notes of one decision; against nothing, where the lead stood at the beginning. Instants in milliseconds. */
export function decidedNotes(before: Matter | null, now: Matter): DatedNote[] {
  const here = [
    ...beginning(before, now),
    ...exclusion(before, now),
    ...gates(before, now),
    ...grades(before, now),
    ...moves(now),
    ...journey(before, now),
    ...flags(before, now),
    ...stall(before, now),
    ...contentNotes(before, now),
    ...handoffNotes(before, now),
  ];
  return [...here.map(note => ({ at: now.asOf, note })), ...clockNotes(before, now)];
}

function beginning(before: Matter | null, { decision, names }: Matter): TimelineNote[] {
  const name = decision.moves[0]?.from ?? decision.stage?.name ?? null;
  if (before !== null || name === null) return [];
  return [{ kind: 'begin', mark: 'note', tone: 'plain', text: `Stage ${stageCalled(names, name)}`, why: null }];
}

function exclusion(before: Matter | null, now: Matter): TimelineNote[] {
  const { decision, bundle } = now;
  const was = before?.decision.excluded ?? null;
  if (decision.excluded === was) return [];
  if (decision.excluded === null) {
    return [{ kind: 'excluded', mark: 'yes', tone: 'good', text: `No longer left out as "${was}"`, why: null }];
  }
  const rule = bundle.rules.exclusions.find(each => each.label === decision.excluded);
  const why = rule ? capital(holdingWords(now, rule.when)) : null;
  return [{ kind: 'excluded', mark: 'no', tone: 'bad', text: `Left out: ${decision.excluded}`, why }];
}

/** At the beginning only what is passed; later whatever turned. Of a lead that is left out, nothing: all refuse for that reason. */
function gates(before: Matter | null, now: Matter): TimelineNote[] {
  if (now.decision.excluded !== null) return [];
  return gatesInOrder(now.bundle).leading.flatMap(gate => {
    const result = now.decision.gates[gate.name]?.result;
    const was = before?.decision.gates[gate.name]?.result;
    if (result === undefined || result === was || (before === null && result !== 'passed')) return [];
    const { mark, tone, text } = verdict(now, gate);
    const colon = text.indexOf('. ');
    const [said, why] = colon < 0 ? [text.replace(/\.$/, ''), null] : [text.slice(0, colon), text.slice(colon + 2)];
    return [{ kind: 'gate' as const, mark, tone, text: said, why }];
  });
}

/** A better band with why it is reached, a worse one with what the lost one takes. */
function grades(before: Matter | null, now: Matter): TimelineNote[] {
  if (before === null) return [];
  return inSourceOrder(now.bundle, 'grade', now.bundle.rules.grades).flatMap(grade => {
    const [was, is] = [before.decision.grades[grade.name], now.decision.grades[grade.name]];
    if (was === undefined || is === undefined || was.band === is.band) return [];
    const place = (band: string): number => grade.bands.findIndex(each => each.name === band);
    const [lost, taken] = [grade.bands[place(was.band)], grade.bands[place(is.band)]];
    const worse = place(was.band) < place(is.band);
    const why = worse
      ? lost?.when && takesWords(now, grade, lost.name, lost.when)
      : taken?.when && capital(holdingWords({ ...now, figures: true }, taken.when));
    const text = `${called(now.names.grades, grade.name)}: ${bandCalled(grade, was.band)} → ${bandCalled(grade, is.band)}`;
    return [{ kind: 'grade' as const, mark: 'note' as const, tone: 'plain' as const, text, why: why ?? null }];
  });
}

function moves(now: Matter): TimelineNote[] {
  return now.decision.moves.map(move => {
    const facts = factList(now, move);
    const why = [move.because, facts === '' ? null : facts].filter(each => each !== null).join(': ');
    return {
      kind: 'move',
      mark: 'yes',
      tone: 'good',
      text: moveWords(now, move),
      why: why === '' ? null : capital(why),
    };
  });
}

function journey(before: Matter | null, { decision: { stage } }: Matter): TimelineNote[] {
  const was = before?.decision.stage?.journey ?? 1;
  if (stage === null || stage.journey <= was) return [];
  const text = `Its ${ordinal(stage.journey)} journey ${before === null ? 'is under way' : 'begins'}`;
  return [{ kind: 'begin', mark: 'note', tone: 'plain', text, why: null }];
}

/** An entry of this very instant stands beside the note, and is not told again. */
function flags(before: Matter | null, { decision, names, asOf }: Matter): TimelineNote[] {
  const told = new Set(before?.decision.flags.map(each => JSON.stringify(each)));
  return decision.flags
    .filter(each => !told.has(JSON.stringify(each)))
    .map(flag => {
      const isBeside = parseInstant(flag.at) === asOf;
      const text = isBeside ? 'Not as the rules provide' : flagWords(names, flag);
      const why = isBeside ? capital(flagReason(names, flag)) : null;
      return { kind: 'flag', mark: 'no', tone: 'bad', text, why };
    });
}

function stall(before: Matter | null, { decision, names }: Matter): TimelineNote[] {
  const { stage } = decision;
  if (stage?.name == null || stage.stall?.holds !== 'yes' || stalledBefore(before, decision)) return [];
  const after = names.stages.get(stage.name)?.stalls_after ?? null;
  const why = after === null ? null : `${lengthWords(after)} in the stage are over`;
  return [{ kind: 'stall', mark: 'no', tone: 'bad', text: `Stalled in ${stageCalled(names, stage.name)}`, why }];
}

function stalledBefore(before: Matter | null, { stage }: Decision): boolean {
  const was = before?.decision.stage;
  return was?.stall?.holds === 'yes' && was.since === stage?.since;
}
