// The value of an expression; null is unknown. Numbers are whole steps of their last decimal.
import type { Value } from '@funnel/bundle';
import type { ExpressionHandlers, ExpressionKind, ExpressionRow } from '../tables/rows.ts';
import { arithmetic } from './arithmetic.ts';
import { dates } from './dates.ts';
import { facts } from './facts.ts';
import { histories } from './histories.ts';
import { stageValues } from './stages.ts';
import type { State } from './state.ts';

// As in holds.ts: put together at the first question.
let handlers: ExpressionHandlers<[State], Value> | null = null;

export function valueFor(row: ExpressionRow, state: State): Value {
  handlers ??= { ...facts, ...arithmetic, ...histories, ...dates, ...stageValues };
  return (handlers[row.kind] as ExpressionHandlers<[State], Value>[ExpressionKind & 'field'])(row as never, state);
}
