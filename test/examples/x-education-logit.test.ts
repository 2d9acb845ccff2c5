// The published model as rules: its two confusion matrices come out exactly, cell by cell.
import { evaluate, prepare } from '@funnel/evaluator';
import { expect, it } from 'vitest';
import { csvRows } from './support/csv.ts';
import { compiled } from './support/example.ts';
import { describeWith, thirdPartyText } from './support/third-party.ts';

const AS_OF = Date.UTC(2026, 10, 21, 12);

describeWith(
  ['x-education/Leads.csv', 'x-education/published_logit_scores.csv'],
  'x-education-logit: the published model on 9,240 leads',
  () => {
    const read = () => {
      const program = prepare(compiled('x-education-logit'));
      const published = new Map(
        csvRows(thirdPartyText('x-education/published_logit_scores.csv')).map(row => [row['Lead Number']!, row]),
      );
      const leads = csvRows(thirdPartyText('x-education/Leads.csv')).map(fields => {
        const decision = evaluate(program, { id: fields['Lead Number']!, fields }, AS_OF);
        const row = published.get(fields['Lead Number']!)!;
        return {
          fold: row['fold']!,
          probability: Number(row['probability']),
          converted: fields['Converted'] === '1',
          logit: decision.scores['logit']!.value,
          result: decision.gates['converts']!.result,
          problems: decision.problems,
        };
      });
      return leads;
    };
    const leads = read();

    it('reads every lead without a problem', () => {
      expect(leads).toHaveLength(9240);
      expect(leads.flatMap(lead => lead.problems)).toEqual([]);
    });

    it.each([
      {
        fold: 'train',
        matrix: [
          [3289, 691],
          [536, 1952],
        ],
      },
      {
        fold: 'test',
        matrix: [
          [1428, 271],
          [258, 815],
        ],
      },
    ])('$fold: the four cells of the published matrix', ({ fold, matrix }) => {
      const count = (converted: boolean, result: string) =>
        leads.filter(lead => lead.fold === fold && lead.converted === converted && lead.result === result).length;
      expect([
        [count(false, 'failed'), count(false, 'passed')],
        [count(true, 'failed'), count(true, 'passed')],
      ]).toEqual(matrix);
    });

    it('gives each lead its published probability, to what three decimals of a coefficient allow', () => {
      // 0.000491 thousandths a second over at most 2,272 seconds, a quarter of it at the steepest point of the curve.
      const furthest = Math.max(
        ...leads.map(lead => Math.abs(1 / (1 + Math.exp((2911 - lead.logit) / 1000)) - lead.probability)),
      );
      expect(furthest).toBeLessThan(0.0003);
    });
  },
);
