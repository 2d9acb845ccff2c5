// Facts that lines hang on, and that most records lack.
import type { RuleLine } from '@funnel/language';
import { isColumnless, isMostlyEmpty } from '../causes.ts';
import { factOf, type Inquiry } from '../inquiry.ts';

/**
 * Tells once of each fact, at the first line that hangs on it. A line that only asks whether the fact is known does not hang on
 * it: being empty is an answer there. A field without a column is told of as such.
 */
export function checkFieldEmpty(inquiry: Inquiry): void {
  const { facts, lines, tell, thresholds } = inquiry;
  for (const [fact, values] of facts.values) {
    const hanging = lines.flatMap(line => spotIn(line, fact) ?? []);
    const [first, ...others] = hanging;
    if (first === undefined || !isMostlyEmpty(values, thresholds) || isColumnless(inquiry, fact)) continue;
    const [activity, property] = fact.includes('.') ? fact.split('.') : [null, fact];
    const data = { fact: property!, activity: activity!, empty: values.empty, of: values.of, lines: hanging.length };
    tell(
      first,
      'sample-field-empty',
      data,
      others.slice(0, 3).map(spot => ({ note: 'hangs-too', spot })),
    );
  }
}

function spotIn({ at, facts }: RuleLine, fact: string) {
  const read = facts.find(each => !each.presence && factOf(each) === fact);
  return read === undefined ? null : { at, span: read.span };
}
