// The public rubric on 448 opportunities: the known area under the curve, the known grades, and what the textbook's gate does.
import { evaluate, prepare } from '@funnel/evaluator';
import { expect, it } from 'vitest';
import { csvRows } from './support/csv.ts';
import { compiled } from './support/example.ts';
import { areaUnderCurve } from './support/ranking.ts';
import { describeWith, thirdPartyText } from './support/third-party.ts';

const AS_OF = Date.UTC(2026, 10, 21, 12);
const FILE = 'salvirt-b2b/Salvirt_B2B_ML_dataset.csv';

describeWith([FILE], 'salvirt: 448 opportunities', () => {
  const read = () => {
    const program = prepare(compiled('salvirt'));
    return csvRows(thirdPartyText(FILE), ';').map((fields, place) => ({
      fields,
      won: fields['Status'] === 'Won',
      decision: evaluate(program, { id: String(place + 1), fields }, AS_OF),
    }));
  };
  const deals = read();

  it('reads every opportunity without a problem', () => {
    expect(deals).toHaveLength(448);
    expect(deals.flatMap(deal => deal.decision.problems)).toEqual([]);
  });

  it('ranks them with an area under the curve of 0.813054', () => {
    const area = areaUnderCurve(
      deals.map(deal => deal.decision.scores['rubric']!.value),
      deals.map(deal => deal.won),
    );
    expect(area.toFixed(6)).toBe('0.813054');
  });

  it.each([
    { band: 'a', count: 229, won: 173 },
    { band: 'b', count: 49, won: 24 },
    { band: 'c', count: 170, won: 30 },
  ])('grade $band: $count deals, $won won', ({ band, count, won }) => {
    const graded = deals.filter(deal => deal.decision.grades['deal']!.band === band);
    expect([graded.length, graded.filter(deal => deal.won).length]).toEqual([count, won]);
  });

  it('takes Unknown for unknown, never for No', () => {
    const unknown = deals.filter(deal => deal.fields['Budgt_alloc'] === 'Unknown');
    expect(unknown).toHaveLength(36);
    for (const { fields, decision } of unknown) {
      // Of authority and need: two decide for, none decides against, one leaves the budget to be asked.
      const others = Number(fields['Authority'] === 'High') + Number(fields['Needs_def'] === 'Yes');
      expect(decision.gates['textbook']!.result).toBe(['failed', 'undecided', 'passed'][others]);
    }
  });

  it('counts the checklist as the columns say', () => {
    for (const { fields, decision } of deals) {
      const met = [fields['Budgt_alloc'] === 'Yes', fields['Authority'] === 'High', fields['Needs_def'] === 'Yes'];
      expect(decision.gates['textbook']!.met).toBe(met.filter(Boolean).length);
    }
  });
});
