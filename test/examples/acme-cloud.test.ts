// The data of Acme Cloud: reproduced byte by byte from the seed, and true to the coefficients that its truth file names.
import { evaluate, prepare } from '@funnel/evaluator';
import { describe, expect, it } from 'vitest';
import { askProgram } from '../../examples/acme-cloud/simulate/rules.ts';
import { simulate } from '../../examples/acme-cloud/simulate/simulation.ts';
import { acmeLeads, dataText } from './support/acme-cloud.ts';
import { csvRows } from './support/csv.ts';
import { compiled, exampleFolder } from './support/example.ts';
import { fitLogistic } from './support/logistic-fit.ts';

const folder = exampleFolder('acme-cloud');

interface Truth {
  readonly outcomes: {
    readonly accepted: {
      readonly draws: number;
      readonly fitted_without_noise: {
        readonly intercept: number;
        readonly per_point: { readonly fit: number; readonly engagement: number; readonly intent: number };
      };
    };
  };
}

describe('the simulation', () => {
  it('gives the committed bytes', () => {
    const files = simulate(askProgram(folder));
    expect(Object.keys(files)).toEqual(['leads.csv', 'activities.csv', 'history.csv', 'spend.csv', 'truth.json']);
    // Compared as booleans: a difference of megabytes would take minutes to print.
    for (const [name, text] of Object.entries(files)) {
      expect(text === dataText(name), `${name} differs; node scripts/simulate.mjs acme-cloud writes it anew`).toBe(
        true,
      );
    }
  });

  it('has 5,000 leads, 60,000 activities and 18 months of spend, besides the broken lines', () => {
    const ids = new Set(csvRows(dataText('leads.csv')).map(row => row['id']));
    expect(ids.size).toBe(5000);
    const activities = csvRows(dataText('activities.csv'));
    const good = activities.filter(row => !row['id']!.startsWith('x'));
    const resent = good.length - new Set(good.map(row => JSON.stringify(Object.values(row)))).size;
    expect(resent).toBe(3);
    expect(good.length - resent).toBe(60_000);
    expect(new Set(csvRows(dataText('spend.csv')).map(row => row['from'])).size).toBe(18);
  });
});

describe('the outcomes', () => {
  it('follow from the scores that the program computes, by the coefficients of the truth file', () => {
    const { accepted } = (JSON.parse(dataText('truth.json')) as Truth).outcomes;
    const { rows, outcomes } = firstVerdicts();
    expect(rows.length).toBeGreaterThan(700);
    const { coefficients, standardErrors } = fitLogistic(rows, outcomes);
    const { intercept, per_point: points } = accepted.fitted_without_noise;
    const truth = [intercept, points.fit, points.engagement, points.intent];
    truth.forEach((value, place) => {
      const distance = Math.abs(coefficients[place]! - value) / standardErrors[place]!;
      expect(distance, `coefficient ${place}: ${coefficients[place]} for ${value}`).toBeLessThan(2.5);
      expect(
        Math.abs(coefficients[place]!) / standardErrors[place]!,
        `coefficient ${place} is not nothing`,
      ).toBeGreaterThan(2.5);
    });
  });
});

/** Of each lead's first entry into mql that has a verdict: the three scores as of that instant, and whether sales accepted. */
function firstVerdicts(): { rows: number[][]; outcomes: boolean[] } {
  const program = prepare(compiled('acme-cloud'));
  const rows: number[][] = [];
  const outcomes: boolean[] = [];
  for (const lead of acmeLeads()) {
    const entered = lead.history.findIndex(entry => entry.stage === 'mql' && !Number.isNaN(Date.parse(entry.at)));
    const next = lead.history[entered + 1];
    if (entered < 0 || next === undefined) continue;
    const { scores } = evaluate(program, lead, Date.parse(lead.history[entered]!.at));
    rows.push([scores['fit']!.value, scores['engagement']!.value, scores['intent']!.value]);
    outcomes.push(next.stage === 'sal');
  }
  return { rows, outcomes };
}
