// The constants that tests name, from which values for an example are made.
import type { Expression } from '../../syntax/nodes/expression.ts';
import { visitExpressions } from '../types/children.ts';
import { type Decimal, decimalOf } from '../values/decimal.ts';
import type { Known } from './known.ts';

export interface Constants {
  readonly numbers: readonly Decimal[];
  readonly texts: readonly string[];
  readonly dates: readonly string[];
}

/** Numbers (those of params too), texts (those of lists too) and dates in the tests. */
export function constantsIn(known: Known, tests: readonly Expression[]): Constants {
  const numbers: Decimal[] = [];
  const texts: string[] = [];
  const dates: string[] = [];
  visitExpressions(tests, expression => {
    if (expression.kind === 'number') numbers.push(decimalOf(expression.number));
    else if (expression.kind === 'percent') {
      const { steps, decimals } = decimalOf(expression.number);
      numbers.push({ steps, decimals: decimals + 2 });
    } else if (expression.kind === 'negate')
      for (const number of constantsIn(known, [expression.operand]).numbers) numbers.push(minus(number));
    else if (expression.kind === 'text') texts.push(expression.text.value);
    else if (expression.kind === 'date') dates.push(expression.date.text);
    else if ('set' in expression && expression.set.list !== null) {
      texts.push(...(known.listTexts.get(expression.set.list.text) ?? []).slice(0, 20));
    }
    const meaning = known.meanings.get(expression);
    const param = meaning?.kind === 'param' ? known.params.get(meaning.name)?.node : undefined;
    for (const token of [param?.normally, ...(param?.overrides ?? []).map(({ value }) => value)]) {
      if (token) numbers.push(decimalOf(token));
    }
  });
  return { numbers, texts, dates };
}

function minus(value: Decimal): Decimal {
  return { ...value, steps: -value.steps };
}
