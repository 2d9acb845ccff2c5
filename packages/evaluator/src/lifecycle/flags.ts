// Entries by hand that the rules do not provide for.
import { type EntryFlag, fold, formatInstant, type StagedEntry, type StagedRecord } from '@funnel/bundle';
import { createState, type State } from '../interpret/state.ts';
import type { Prepared } from '../prepared.ts';
import { PASSED } from '../tables/frame.ts';

/** Of the history as given, in its order. */
export function flagsOf(prepared: Prepared, staged: StagedRecord, state: State): readonly EntryFlag[] {
  const { stages, gates } = state.tables;
  const { effective } = state.journey;
  return effective.flatMap((entry, place): readonly EntryFlag[] => {
    const stage = stages[entry.stage];
    if (stage === undefined || isByRules(entry)) return [];
    const before = effective[place - 1];
    const shared = {
      stage: stage.name,
      from: (before && stages[before.stage]?.name) ?? null,
      at: formatInstant(entry.at),
      by: entry.by,
    };
    const flags: EntryFlag[] = [];
    if (before !== undefined && isOffPath(before, entry, state))
      flags.push({ ...shared, flag: 'off_path', gate: null });
    if (stage.needs >= 0 && !hadPassed(stage.needs, entry, prepared, staged, state))
      flags.push({ ...shared, flag: 'needs', gate: gates[stage.needs]!.name });
    return flags;
  });
}

function isByRules({ by }: StagedEntry): boolean {
  return by !== null && fold(by) === 'rules';
}

/** No move leads there, and it is not one that may be entered from anywhere. */
function isOffPath(before: StagedEntry, entry: StagedEntry, { tables }: State): boolean {
  const from = tables.stages[before.stage];
  const to = tables.stages[entry.stage]!;
  if (from === undefined || from.ends || from.leadsTo.has(entry.stage)) return false;
  return !to.byHand || to.isNamed;
}

/** The gate at the entry's instant, by the activities seen then and the entries before this one. */
function hadPassed(gate: number, entry: StagedEntry, prepared: Prepared, staged: StagedRecord, state: State): boolean {
  const { tables, settings } = state;
  const history = staged.history.slice(0, staged.history.indexOf(entry));
  const frame = prepared.takeFrame();
  prepared.fill(createState(tables, { ...staged, history }, entry.at, settings, frame));
  const result = frame[tables.gates[gate]!.slot];
  prepared.giveBack(frame);
  return result === PASSED;
}
