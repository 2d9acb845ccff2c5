// Rules that tests name by their ids: the digest in an id is of every name in the rule, so that another name anywhere gives another id.
import type { Score } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import type { ProgramSymbol } from '../symbols/symbol.ts';

const idsOf = ({ items }: Score): readonly string[] =>
  items.flatMap(item => (item.kind === 'group' ? item.rules : [item])).map(({ id }) => id);

/** The ids of each score's rules in the order they stand; null of a program with errors, which has none. */
function idsIn(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> | null {
  const { diagnostics, program } = checkSnapshot(snapshot);
  if (diagnostics.some(({ severity }) => severity === 'error')) return null;
  return new Map(compile(program).rules.scores.map(score => [score.name, idsOf(score)]));
}

/** The ids that change where a symbol gets another name, each with the new one. */
export function changedRuleIds(
  before: Snapshot,
  after: Snapshot,
  { kind, name: old }: ProgramSymbol,
  name: string,
): ReadonlyMap<string, string> {
  const [own, now] = [idsIn(before), idsIn(after)];
  const changes = new Map<string, string>();
  for (const [score, ids] of own ?? []) {
    const become = now?.get(kind === 'score' && score === old ? name : score) ?? [];
    for (const [index, id] of ids.entries()) {
      const other = become[index];
      if (other !== undefined && other !== id) changes.set(id, other);
    }
  }
  return changes;
}
