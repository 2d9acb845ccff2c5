// What a band of a grade that the lead is not in takes: the parts that are missing, and where the lead stands on them.
import type { Condition, Grade } from '@funnel/bundle';
import type { Matter } from '../speech.ts';
import { conditionWords } from '../wording/conditions.ts';
import { capital, joined } from '../wording/lists.ts';
import { spoken } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { decisive } from './decisive.ts';
import { measured } from './measured.ts';

export function bandCalled(grade: Grade, name: string): string {
  return grade.bands.find(band => band.name === name)?.label ?? capital(spoken(name));
}

/** `Hot takes: Engagement is at least 60 or Intent is at least 30; they are 51 and 8`. */
export function takesWords(matter: Matter, grade: Grade, band: string, when: Condition): string {
  const missing = decisive(matter, when, 'missing');
  return `${bandCalled(grade, band)} takes: ${conditionWords(matter, missing)}; ${standing(matter, missing)}`;
}

function standing(matter: Matter, missing: Condition): string {
  const values = measured(matter, missing);
  if (values === null) return 'that does not hold';
  return `${values.length === 1 ? 'it is' : 'they are'} ${joined(values.map(each => plainNumber(each)))}`;
}
