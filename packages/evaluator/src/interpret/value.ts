// The value of an expression; null is unknown. Numbers are whole steps of their last decimal.
import type { Value } from '@funnel/bundle';
import type { ExpressionHandlers, ExpressionKind, ExpressionRow } from '../tables/rows.ts';
import { arithmetic } from './arithmetic.ts';
import { dates } from './dates.ts';
import { facts } from './facts.ts';
import { histories } from './histories.ts';
import type { State } from './state.ts';

const handlers: ExpressionHandlers<[State], Value> = { ...facts, ...arithmetic, ...histories, ...dates };

export function valueFor(row: ExpressionRow, state: State): Value {
  return (handlers[row.kind] as ExpressionHandlers<[State], Value>[ExpressionKind & 'field'])(row as never, state);
}
