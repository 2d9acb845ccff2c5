// Where the lead stands: its stage, since when, on which journey, and whether it stalls.
import { parseInstant, type StageDecision, type StallDecision } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { distanceWords, lengthWords, minuteWords } from '../wording/dates.ts';
import { ordinal } from '../wording/lists.ts';
import { stageCalled } from '../wording/names.ts';

export function stageSection(matter: Matter): readonly ExplanationSection[] {
  const { stage } = matter.decision;
  if (stage === null) return [];
  const summary = stage.name === null ? 'not known' : stageCalled(matter.names, stage.name);
  const lines = [sinceLine(matter, stage), ...journeyLine(stage), ...stallLine(matter, stage)];
  return [{ kind: 'stage', name: stage.name, title: 'Stage', summary, meter: null, lines }];
}

function sinceLine({ asOf, decision }: Matter, stage: StageDecision): ExplanationLine {
  if (stage.name === null) {
    return line('unknown', 'open', 'The last entry names a stage that the rules do not have. No move is tried.');
  }
  if (stage.since === null) return line('note', 'plain', 'Every lead begins here. No entry is on record.');
  const at = parseInstant(stage.since)!;
  const times = stage.entry !== null && stage.entry > 1 ? `, for the ${ordinal(stage.entry)} time` : '';
  const moved = decision.moves.length > 0 ? 'It moves there now' : `Since ${minuteWords(at)}`;
  const distance = decision.moves.length > 0 ? '' : ` (${distanceWords(asOf, at)})`;
  return line('note', 'plain', `${moved}${times}${distance}.`);
}

function journeyLine({ journey }: StageDecision): readonly ExplanationLine[] {
  return journey < 2 ? [] : [line('note', 'plain', `This is its ${ordinal(journey)} journey.`)];
}

function stallLine(matter: Matter, stage: StageDecision): readonly ExplanationLine[] {
  if (stage.stall === null || stage.name === null) return [];
  const after = matter.names.stages.get(stage.name)?.stalls_after ?? 0;
  return [STALLS[stage.stall.holds](matter, stage.stall, lengthWords(after))];
}

type Stalls = (matter: Matter, stall: StallDecision, after: string) => ExplanationLine;

const STALLS: Readonly<Record<StallDecision['holds'], Stalls>> = {
  yes: ({ asOf }, { at }, after) => {
    const since =
      at === null ? '' : ` since ${minuteWords(parseInstant(at)!)} (${distanceWords(asOf, parseInstant(at)!)})`;
    return line('no', 'bad', `Stalled${since}: ${after} in the stage are over.`);
  },
  no: ({ asOf }, { at }, after) => {
    const when = at === null ? '' : ` on ${minuteWords(parseInstant(at)!)} (${distanceWords(asOf, parseInstant(at)!)})`;
    return line('note', 'plain', `Counts as stalled${when} if it is still there: after ${after}.`);
  },
  unknown: (_matter, _stall, after) =>
    line('unknown', 'open', `Stalls after ${after}, but nobody recorded when it came here.`),
};
