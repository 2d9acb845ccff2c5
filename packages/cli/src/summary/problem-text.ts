// Problems in the data of a whole run: one line a fact and kind.
import type { Bundle, DataProblem, Field } from '@funnel/bundle';
import { called, leadsOf } from './figures.ts';
import type { DecisionSummary } from './run-summary.ts';
import { aligned } from './table.ts';
import { valueAdvice } from './value-advice.ts';

const MOST = 12;

const WORDS: Readonly<Record<DataProblem['code'], string>> = {
  'not-a-number': 'not a number',
  'number-out-of-range': 'too large a number',
  'not-a-member': 'not one of the declared values',
  'not-a-boolean': 'neither yes nor no',
  'not-a-date': 'not a date',
  'not-an-instant': 'not a time with a zone',
  'not-a-text': 'not usable as text',
  'not-a-list': 'not a list',
  'unknown-activity-type': 'an activity of a type that is not declared',
  'not-an-activity-time': 'an activity whose time cannot be read',
  'same-id-differs': 'two activities with one id that differ',
  'too-many-activities': 'more than 1,000,000 activities',
  'arithmetic-out-of-range': 'a sum or product that became too large',
  'not-a-stage': 'an entry into a stage that is not declared',
  'not-an-entry-time': 'an entry whose time cannot be read',
  'not-an-entry-number': 'an entry whose seq is no whole number',
  'repeated-entry': 'an entry into the stage where the lead already was',
  'not-a-clock': 'a recorded clock that cannot be read',
  'unknown-sla': 'a recorded clock of an SLA that is not declared',
  'clock-without-start': 'a recorded clock that nothing in the history starts',
  'same-clock-twice': 'a clock that is recorded twice',
  'unknown-calendar': 'a recorded clock by a calendar that is not declared',
  'beyond-calendar': 'a clock that needs hours outside the years of its calendar',
};

function isCode(code: string): code is DataProblem['code'] {
  return Object.hasOwn(WORDS, code);
}

function fieldOf({ rules }: Bundle, fact: string): Field | undefined {
  const [activity, property] = fact.split('.');
  return (
    rules.lead.fields.find(each => each.name === fact) ??
    rules.activities.find(each => each.name === activity)?.properties.find(each => each.name === property)
  );
}

function factCalled({ rules }: Bundle, fact: string): string {
  const declared = [...rules.lead.fields, ...rules.slas].find(each => each.name === fact);
  return fact === '' ? '(the rules)' : declared === undefined ? fact : called(declared);
}

/** A row each, and below it the values that it is about, with what to write instead. */
export function problemText(bundle: Bundle, problems: DecisionSummary['problems']): readonly string[] {
  const told = problems.slice(0, MOST);
  const rows = aligned(
    told.map(({ fact, code, leads }) => [
      factCalled(bundle, fact),
      isCode(code) ? WORDS[code] : code,
      leadsOf(bundle, leads),
    ]),
    ['left', 'left', 'right'],
  );
  const more = problems.length > MOST ? [`and ${problems.length - MOST} kinds more`] : [];
  const advised = told.flatMap(({ code, fact, values }, index) => {
    const advice = isCode(code) ? valueAdvice(code, values, fieldOf(bundle, fact)) : null;
    return advice === null ? [rows[index]!] : [rows[index]!, `  ${advice}`];
  });
  return [...advised, ...more];
}
