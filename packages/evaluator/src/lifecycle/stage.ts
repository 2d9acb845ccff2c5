// Where the lead stands after the moves, and whether it stalls there.
import { formatInstant, type StageDecision, type StallDecision } from '@funnel/bundle';
import { numberOfEntry, numberOfJourney } from '../history/numbers.ts';
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';

/** null without a lifecycle. */
export function stageDecision(state: State): StageDecision | null {
  const { stages } = state.tables;
  if (stages.length === 0) return null;
  const { journey } = state;
  const entry = journey.effective.at(-1);
  return {
    name: stages[journey.stage]?.name ?? null,
    since: entry === undefined ? null : formatInstant(entry.at),
    entry: entry === undefined ? null : numberOfEntry(entry, journey),
    journey: numberOfJourney(journey, stages),
    stall: stallOf(state),
  };
}

function stallOf(state: State): StallDecision | null {
  const { journey, asOf, tables } = state;
  const after = tables.stages[journey.stage]?.stallsAfter ?? null;
  if (after === null || isExcluded(state)) return null;
  if (journey.since === null) return { holds: 'unknown', at: null };
  const at = journey.since + after;
  return { holds: asOf >= at ? 'yes' : 'no', at: formatInstant(at) };
}
