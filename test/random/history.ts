// Random histories: mostly along the moves of the program, with repeats, stages that nobody declared, and late knowledge.
import type { RawEntry, Rules } from '@funnel/bundle';
import type { Chance } from './chance.ts';
import { isoInstant } from './datum.ts';
import type { Hints } from './hints.ts';

const DAY = 86_400_000;

/** When the lead entered its stages, ascending: some at edges of what counts the time in a stage, some with an activity. */
function randomInstants(
  chance: Chance,
  hints: Hints,
  asOf: number,
  earlier: readonly number[],
  count: number,
): number[] {
  const near = hints.changes.filter(change => change < asOf && change > asOf - 60 * DAY);
  const instants = Array.from({ length: count }, () => {
    const jitter = chance.pick([0, 0, -1, 1]);
    const form = chance.below(100);
    if (form < 20 && hints.stays.length > 0) return asOf - chance.pick(hints.stays) + jitter;
    if (form < 35 && earlier.length > 0) return chance.pick(earlier) + jitter;
    if (form < 50 && near.length > 0) return chance.pick(near) + chance.from(-30 * 60, 30 * 60) * 60_000 + jitter;
    if (form < 54) return asOf + chance.pick([0, 0, 1, DAY]);
    if (form < 62) return asOf - chance.from(1, 8) * 3_600_000;
    if (form < 85) return asOf - chance.below(14 * DAY);
    return asOf - chance.below(120 * DAY);
  });
  return instants.sort((a, b) => a - b);
}

function stageAfter(chance: Chance, { lifecycle }: Rules, before: string | null): string {
  const { stages, moves } = lifecycle!;
  const next = moves.filter(move => move.from === before).map(move => move.to);
  if (next.length > 0 && chance.percent(60)) return chance.pick(next);
  if (before !== null && chance.percent(12)) return before;
  return chance.pick(stages).name;
}

/** `earlier` are the instants of the lead's activities. */
export function randomHistory(
  chance: Chance,
  rules: Rules,
  hints: Hints,
  asOf: number,
  earlier: readonly number[],
): { readonly history?: readonly RawEntry[] } {
  if (rules.lifecycle === null) return chance.percent(10) ? { history: [{ stage: 'mql', at: 'whenever' }] } : {};
  const count = chance.pick([0, 1, 1, 2, 3, 4, 6]);
  let stage: string | null = chance.percent(60) ? rules.lifecycle.stages[0]!.name : null;
  const history = randomInstants(chance, hints, asOf, earlier, count).map((at): RawEntry => {
    stage = stageAfter(chance, rules, stage);
    const declared = rules.lifecycle!.stages.find(one => one.name === stage)!;
    const word = chance.percent(80) ? declared.value : ` ${declared.name.toUpperCase()} `;
    const entry: Record<string, unknown> = { stage: chance.percent(4) ? chance.pick(['Gone', 'Elsewhere']) : word };
    entry['at'] = chance.percent(1) ? 'last week' : isoInstant(chance, at);
    if (chance.percent(12)) {
      const known = chance.pick([asOf, asOf + 1, at + DAY, at - DAY, at + 3_600_000]);
      entry['known_at'] = chance.percent(5) ? 'soon' : isoInstant(chance, known);
    }
    if (chance.percent(25)) entry['seq'] = chance.pick([0, 1, 2, '1', ' 3 ', '', null, 7, -1, 'first', 1.5]);
    if (chance.percent(70)) entry['by'] = chance.pick(['kim', 'Pat', 'rules', 'rules', ' Rules ', '', null]);
    if (chance.percent(20)) entry['reason'] = 'because';
    return entry as unknown as RawEntry;
  });
  // Rows come in any order.
  return { history: chance.percent(50) ? history : history.toReversed() };
}
