// Entries of the history that say again where the lead already was, such as a move of the rules that somebody recorded later.
import { type Bundle, parseInstant, type StagedEntry } from '@funnel/bundle';
import type { TimelineStep } from './timeline.ts';

/** Those that found the lead in their own stage, by what had been decided when each became known. */
export function repeatedEntries(
  { rules }: Bundle,
  history: readonly StagedEntry[],
  steps: readonly TimelineStep[],
): ReadonlySet<StagedEntry> {
  const stages = rules.lifecycle?.stages ?? [];
  const repeated = new Set<StagedEntry>();
  let before: StagedEntry | null = null;
  for (const entry of [...history].sort((left, right) => left.known_at - right.known_at)) {
    const stage = before?.known_at === entry.known_at ? stages[before.stage]?.name : stageBefore(steps, entry);
    if (stage !== undefined && stage === stages[entry.stage]?.name) repeated.add(entry);
    before = entry;
  }
  return repeated;
}

/** Where the lead was, unless it came there after the entry; at the beginning where the first decision found it. */
function stageBefore(steps: readonly TimelineStep[], { known_at, at }: StagedEntry): string | undefined {
  const last = steps.findLast(step => step.at < known_at);
  if (last === undefined) {
    const first = steps[0]?.decision;
    return first?.moves[0]?.from ?? first?.stage?.name ?? undefined;
  }
  const stage = last.decision.stage;
  const since = stage?.since ?? null;
  return since !== null && parseInstant(since)! > at ? undefined : (stage?.name ?? undefined);
}
