// The rules for X Education on its 9,240 leads, beside the same figures counted straight from the file.
import type { Decision } from '@funnel/bundle';
import { evaluate, prepare } from '@funnel/evaluator';
import { expect, it } from 'vitest';
import { csvRows } from './support/csv.ts';
import { compiled } from './support/example.ts';
import { areaUnderCurve, atBar } from './support/ranking.ts';
import { describeWith, thirdPartyText } from './support/third-party.ts';

const AS_OF = Date.UTC(2026, 10, 21, 12);

type Row = Readonly<Record<string, string>>;

/** The rules once more, by hand; `Select` and blanks give nothing. */
function fitOf(row: Row): number {
  const occupation = row['What is your current occupation']!;
  const told = ['Unemployed', 'Student', 'Housewife', 'Businessman', 'Other'].includes(occupation);
  const points = [
    occupation === 'Working Professional' ? 50 : 0,
    told ? 20 : 0,
    row['Lead Origin'] === 'Lead Add Form' ? 40 : 0,
    ['', 'Select'].includes(row['Specialization']!) ? 0 : 10,
  ];
  return points.reduce((sum, each) => sum + each, 0);
}

/** Whole hundredths until the one rounding at the end. */
function engagementOf(row: Row): number {
  const last = row['Last Activity']!;
  const hundredths = [
    Math.min(4000, 3 * Number(row['Total Time Spent on Website'])),
    last === 'SMS Sent' ? 2500 : 0,
    ['Email Opened', 'Email Link Clicked'].includes(last) ? 1000 : 0,
    ['Email Bounced', 'Olark Chat Conversation'].includes(last) ? -1000 : 0,
    row['Do Not Email'] === 'Yes' ? -1500 : 0,
  ].reduce((sum, each) => sum + each, 0);
  return Math.min(100, Math.max(0, Math.floor((hundredths + 50) / 100)));
}

function worthACall(row: Row): boolean {
  if (row['Lead Source'] === 'testone') return false;
  if (row['Do Not Call'] === 'Yes' && row['Do Not Email'] === 'Yes') return false;
  const searched = ['google', 'bing', 'organic search'].includes(row['Lead Source']!.toLowerCase());
  return row['Lead Origin'] === 'Lead Add Form' || (fitOf(row) >= 20 && engagementOf(row) >= (searched ? 35 : 25));
}

const sumOfScores = ({ scores }: Decision): number => scores['fit']!.value + scores['engagement']!.value;

describeWith(['x-education/Leads.csv'], 'x-education: 9,240 leads', () => {
  const read = () => {
    const program = prepare(compiled('x-education'));
    return csvRows(thirdPartyText('x-education/Leads.csv')).map(fields => ({
      fields,
      converted: fields['Converted'] === '1',
      decision: evaluate(program, { id: fields['Prospect ID']!, fields }, AS_OF),
    }));
  };
  const leads = read();
  const converted = leads.map(lead => lead.converted);

  it('reads every lead, and every value of the columns it declares', () => {
    expect(leads).toHaveLength(9240);
    expect(converted.filter(Boolean)).toHaveLength(3561);
    expect(leads.flatMap(lead => lead.decision.problems)).toEqual([]);
  });

  it('scores each lead as the columns say', () => {
    for (const { fields, decision } of leads) {
      const excluded = fields['Lead Source'] === 'testone';
      expect([decision.scores['fit']!.value, decision.scores['engagement']!.value], fields['Lead Number']).toEqual(
        excluded ? [0, 0] : [fitOf(fields), engagementOf(fields)],
      );
    }
  });

  it('has the precision and recall at its bar that counting by hand has', () => {
    const byRules = atBar(
      leads.map(lead => lead.decision.gates['worth_a_call']!.result === 'passed'),
      converted,
    );
    expect(byRules).toEqual(
      atBar(
        leads.map(lead => worthACall(lead.fields)),
        converted,
      ),
    );
    expect(byRules.flagged).toBe(3321);
    expect(byRules.precision.toFixed(3)).toBe('0.744');
    expect(byRules.recall.toFixed(3)).toBe('0.694');
    expect(byRules.rest.toFixed(3)).toBe('0.184');
  });

  it('ranks the leads within 0.05 of what a fitted model reaches without columns filled in afterwards', () => {
    const area = areaUnderCurve(
      leads.map(lead => sumOfScores(lead.decision)),
      converted,
    );
    expect(area.toFixed(3)).toBe('0.868');
    expect(area).toBeGreaterThan(0.8932 - 0.05);
  });

  it('ranks them less well without the rule for messages that the company sent', () => {
    const rule = /^.*"SMS Sent" because.*$/m;
    const without = prepare(compiled('x-education', text => text.replace(rule, '')));
    const sums = leads.map(({ fields }) =>
      sumOfScores(evaluate(without, { id: fields['Prospect ID']!, fields }, AS_OF)),
    );
    expect(areaUnderCurve(sums, converted).toFixed(3)).toBe('0.830');
  });

  it('takes google for Google, and a blank or Select for nothing', () => {
    const of = (column: string, value: string) => leads.filter(lead => lead.fields[column] === value);
    expect(of('Lead Source', 'google')).toHaveLength(5);
    for (const { decision } of of('Lead Source', 'google')) expect(decision.segments['searched']!.holds).toBe('yes');
    expect(of('Lead Source', '')).toHaveLength(36);
    for (const { decision } of of('Lead Source', '')) expect(decision.segments['searched']!.holds).toBe('unknown');
    const silent = [...of('Specialization', 'Select'), ...of('Specialization', '')];
    expect(silent).toHaveLength(1942 + 1438);
    for (const { decision } of silent.filter(lead => lead.decision.excluded === null)) {
      const { value, highest } = decision.scores['fit']!;
      expect(highest).toBeGreaterThan(value);
    }
  });
});
