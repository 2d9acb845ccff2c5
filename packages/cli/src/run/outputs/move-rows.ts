// Moves in the form of the history file.
import { type Bundle, type Decision, fold } from '@funnel/bundle';
import type { Row } from '@funnel/data';
import { productCell, withProductColumn } from './product-column.ts';

const COLUMNS = ['lead_id', 'stage', 'at', 'known_at', 'seq', 'by', 'reason'];

/** The columns of the file, in order. */
export function moveColumns(bundle: Bundle): readonly string[] {
  return withProductColumn(bundle, COLUMNS);
}

/** Each move that a decision takes as an entry of the history. */
export function moveRows(bundle: Bundle): (decision: Decision) => readonly Row[] {
  const written = writtenNames(bundle.rules.lifecycle?.stages ?? []);
  return ({ as_of: at, lead, moves, product }) =>
    moves.map(({ because, seq, to }) => ({
      lead_id: lead,
      ...productCell(bundle, product),
      stage: written.get(to) ?? to,
      at,
      known_at: at,
      seq,
      by: 'rules',
      reason: because,
    }));
}

/** A stage goes by its own name, unless that is what data call another one. */
function writtenNames(
  stages: readonly { readonly name: string; readonly value: string }[],
): ReadonlyMap<string, string> {
  const outside = new Map(stages.map(({ name, value }) => [fold(value), name]));
  return new Map(stages.map(({ name, value }) => [name, (outside.get(fold(name)) ?? name) === name ? name : value]));
}
