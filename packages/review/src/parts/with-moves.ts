// A record with moves of its decision in the history, as what is asked later in the same decision sees it.
import type { Bundle, Decision, RawRecord } from '@funnel/bundle';

/** The first `count` moves are added, all of them unless said. */
export function withMoves({ rules }: Bundle, record: RawRecord, decision: Decision, count?: number): RawRecord {
  const outside = new Map(rules.lifecycle?.stages.map(each => [each.name, each.value]));
  const taken = decision.moves.slice(0, count).map(move => ({
    stage: outside.get(move.to) ?? move.to,
    at: decision.as_of,
    seq: move.seq,
    by: 'rules',
  }));
  return { ...record, history: [...(record.history ?? []), ...taken] };
}
