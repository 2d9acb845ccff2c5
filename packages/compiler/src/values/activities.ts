// Values made of activities, and days counted from fields.
import type { Count, DaysBetween, DaysSince, DaysSinceLast, LastProperty, Total } from '@funnel/bundle';
import { type ExpressionOf, type FieldNode, type Name, stepDecimals } from '@funnel/language';
import { lowerOccurrence } from '../conditions/occurrence.ts';
import type { Lowering } from '../lowering/lowering.ts';
import { unchecked } from '../lowering/lowering.ts';

export function lowerCount(lowering: Lowering, { of }: ExpressionOf<'count'>): Count {
  return { kind: 'count', of: lowerOccurrence(lowering, of) };
}

/** `sum of p over A`, in the steps of p. */
export function lowerTotal(lowering: Lowering, { of, property }: ExpressionOf<'total'>): Total {
  const declared = lowering.program.activities.get(of.activity.text);
  const type = declared?.node.properties.find(each => each.name.text === property.text)?.type;
  const decimals = stepDecimals(type?.kind === 'number' ? type.step?.digits : undefined);
  return { kind: 'total', property: property.text, of: lowerOccurrence(lowering, of), decimals };
}

export function lowerLast(lowering: Lowering, { of, property }: ExpressionOf<'last'>): LastProperty {
  return { kind: 'last_property', property: property.text, of: lowerOccurrence(lowering, of) };
}

export function lowerDaysSinceLast(lowering: Lowering, { of }: ExpressionOf<'days_since_last'>): DaysSinceLast {
  return { kind: 'days_since_last', of: lowerOccurrence(lowering, of) };
}

export function lowerDaysSince(lowering: Lowering, { of }: ExpressionOf<'days_since'>): DaysSince {
  return { kind: 'days_since', of: { kind: 'field', name: of.text }, type: dayType(lowering, of) };
}

export function lowerDaysBetween(lowering: Lowering, { from, to }: ExpressionOf<'days_between'>): DaysBetween {
  const [first, second] = [from, to].map(({ text }) => ({ kind: 'field', name: text }) as const);
  return { kind: 'days_between', from: first!, to: second!, type: dayType(lowering, from) };
}

function dayType({ program }: Lowering, name: Name): 'date' | 'datetime' {
  const field: FieldNode | undefined = program.lead?.node.fields.find(each => each.name.text === name.text);
  const kind = field?.type?.kind;
  return kind === 'date' || kind === 'datetime' ? kind : unchecked({ kind: 'days' });
}
