// Problems in the data of a whole run: one line a fact and kind.
import type { Bundle, DataProblem } from '@funnel/bundle';
import { called, leadsOf } from './figures.ts';
import type { DecisionSummary } from './run-summary.ts';
import { aligned } from './table.ts';

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

function factCalled({ rules }: Bundle, fact: string): string {
  const declared = [...rules.lead.fields, ...rules.slas].find(each => each.name === fact);
  return fact === '' ? '(the rules)' : declared === undefined ? fact : called(declared);
}

export function problemText(bundle: Bundle, problems: DecisionSummary['problems']): readonly string[] {
  const rows = problems
    .slice(0, MOST)
    .map(({ fact, code, leads }) => [factCalled(bundle, fact), isCode(code) ? WORDS[code] : code, leadsOf(leads)]);
  const more = problems.length > MOST ? [`and ${problems.length - MOST} kinds more`] : [];
  return [...aligned(rows, ['left', 'left', 'right']), ...more];
}
