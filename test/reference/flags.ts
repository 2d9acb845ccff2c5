// Entries that the rules do not provide for: off the path, or into a stage whose gate was not passed then.
import type { EntryFlag } from '@funnel/bundle';
import { type Case, quietly } from './case.ts';
import type { Entry } from './facts.ts';
import { gateOf } from './named.ts';
import { effectiveEntries, stageNamed } from './stages.ts';
import { foldCase } from './texts.ts';
import { writeInstant } from './time.ts';

function isOffPath(from: string, to: string, about: Case): boolean {
  const { moves } = about.rules.lifecycle!;
  if (moves.some(move => move.from === from && move.to === to)) return false;
  const isFromAnywhere = stageNamed(to, about).by_hand && !moves.some(move => move.to === to);
  return !isFromAnywhere && !stageNamed(from, about).ends;
}

/** By what was visible at the entry's instant, and the entries before it. */
function hadPassed(gate: string, entry: Entry, about: Case): boolean {
  const { facts } = about;
  const entries = facts.entries.slice(0, facts.entries.indexOf(entry));
  return gateOf(gate, { ...quietly(about), asOf: entry.at, facts: { ...facts, entries } }).result === 'passed';
}

/** Asked before any move. */
export function flagsOf(about: Case): EntryFlag[] {
  const effective = effectiveEntries(about);
  return effective.flatMap((entry, place): EntryFlag[] => {
    if (entry.stage === null || foldCase(entry.by ?? '') === 'rules') return [];
    const from = effective[place - 1]?.stage ?? null;
    const { needs } = stageNamed(entry.stage, about);
    const told = { stage: entry.stage, from, at: writeInstant(entry.at), by: entry.by };
    const flags: EntryFlag[] = [];
    if (from !== null && isOffPath(from, entry.stage, about)) flags.push({ flag: 'off_path', ...told, gate: null });
    if (needs !== null && !hadPassed(needs, entry, about)) flags.push({ flag: 'needs', ...told, gate: needs });
    return flags;
  });
}
