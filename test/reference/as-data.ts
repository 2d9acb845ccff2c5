// Facts as data hold them: plain numbers, dates and instants in writing, members and texts as they are.
import type { FactValue, Field } from '@funnel/bundle';
import type { Fact } from './facts.ts';
import { plainNumber } from './numbers.ts';
import { DAY, writeInstant } from './time.ts';

export function asData({ type }: Field, fact: Fact): FactValue['value'] {
  if (typeof fact !== 'bigint') return fact;
  switch (type.kind) {
    case 'number':
      return plainNumber(fact, type.decimals);
    case 'date':
      return writeInstant(fact * DAY).slice(0, 10);
    case 'datetime':
      return writeInstant(fact);
    case 'text':
    case 'boolean':
    case 'member':
    case 'text_list':
    case 'member_list':
      throw new Error(`a ${type.kind} is no number`);
  }
}
