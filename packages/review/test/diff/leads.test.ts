// Whom a change of rules concerns: counts, causes, ends and loads, worked out by hand for a few leads.
import type { RawRecord } from '@funnel/bundle';
import { describe, expect, test } from 'vitest';
import { compareLeads, diffMarkdown, diffReport, diffText } from '../../src/index.ts';
import { compiled } from '../sample-rules.ts';

const RULES = `lead {
  employees number
  budget one of none, approved
  region one of amer, emea
}

activity click
activity answer by sales

score fit "Fit" from 0 to 100 {
  add 60 when employees >= 200 because "Large enough"
  add 30 when budget is approved
}

grade priority "Priority" {
  band hot "Hot" when fit >= 60
  band cold "Cold" otherwise
}

gate ready "Ready" {
  require fit >= 60
}

gate bant "BANT" passes with 1 of {
  ask size "Size" when employees >= 10
  ask money "Money" when budget is approved
}

lifecycle {
  stage inquiry
  stage mql "Marketing qualified"
  stage won by hand ends
  stage lost by hand ends
  move inquiry to mql when ready
}

team west "West" {
  people 2
  each 1 mql per week
}

team east "East" {
  people 5
}

route owner "Owner" {
  to west when region is amer
  to east otherwise
}

sla response "Response" around the clock {
  start on click
  met by answer
  target 4 elapsed hours
}
`;

const AS_OF = Date.UTC(2026, 10, 21, 12);

function lead(id: string, fields: RawRecord['fields'], rest: Partial<RawRecord> = {}): RawRecord {
  return { id, fields, ...rest } as RawRecord;
}

const entry = (stage: string, at: string) => ({ stage, at });
const LEADS: readonly RawRecord[] = [
  lead('large', { employees: '500', budget: 'approved', region: 'amer' }),
  lead(
    'middle',
    { employees: '150', budget: 'approved', region: 'amer' },
    {
      history: [
        entry('inquiry', '2026-01-01T00:00:00Z'),
        entry('mql', '2026-02-01T00:00:00Z'),
        entry('won', '2026-03-01T00:00:00Z'),
      ],
    },
  ),
  lead(
    'small',
    { employees: '20', region: 'emea' },
    {
      activities: [{ type: 'click', at: '2026-11-21T10:00:00Z' }],
    },
  ),
  lead('unknown', { region: 'emea' }),
];

function compare(change: (rules: string) => string) {
  const [before, after] = [compiled(RULES), compiled(change(RULES))];
  const compared = compareLeads(before, after, AS_OF);
  for (const each of LEADS) compared.add(each);
  const leads = compared.report();
  return { leads, report: diffReport(before, after, leads) };
}

describe('whom it concerns', () => {
  test('who enters a gate, by which rule, and how they ended', () => {
    const { leads } = compare(rules => rules.replace('employees >= 200', 'employees >= 100'));
    expect(leads).toMatchObject({ leads: 4, affected: 1 });
    const [gate] = leads.gates;
    expect(gate?.results.passed).toEqual({ before: 1, after: 2 });
    expect(gate?.entering).toMatchObject({
      leads: 1,
      won: 1,
      lost: 0,
      causes: [{ kind: 'rule', title: '"Large enough"', leads: 1 }],
      first: [{ lead: 'middle', because: '"Large enough"' }],
    });
    expect(gate?.leaving.leads).toBe(0);
    expect(leads.scores.map(({ changed, shifts }) => ({ changed, shifts }))).toEqual([
      { changed: 1, shifts: [{ from: 60, to: 60, leads: 1 }] },
    ]);
    expect(leads.grades[0]?.moves).toEqual([{ from: 'Cold', to: 'Hot', leads: 1 }]);
  });

  test('who leaves by a bar, and where they are then', () => {
    const { leads } = compare(rules => rules.replace('require fit >= 60', 'require fit >= 95'));
    expect(leads.gates[0]?.leaving).toMatchObject({
      leads: 1,
      causes: [{ kind: 'line', id: 'fit' }],
      first: [{ lead: 'large' }],
    });
    expect(leads.stages).toMatchObject([
      { name: 'inquiry', before: 2, after: 3 },
      { name: 'mql', before: 1, after: 0 },
    ]);
    expect(leads.teams).toMatchObject([{ name: 'west', stages: ['mql'], before: 1, after: 0, capacity: 2 }]);
  });

  test('who becomes undecided, and for want of what', () => {
    const { leads } = compare(rules => rules.replace('passes with 1', 'passes with 2'));
    const bant = leads.gates.find(({ name }) => name === 'bant');
    expect(bant?.results.passed).toEqual({ before: 3, after: 2 });
    expect(bant?.leaving.causes).toMatchObject([{ kind: 'other', title: 'how many are asked', leads: 1 }]);
    expect(bant?.undecided).toEqual([{ fact: 'budget', title: 'budget', leads: 1 }]);
  });

  test('whose clock is due at another time, and who is sent elsewhere', () => {
    const { leads } = compare(rules =>
      rules
        .replace('target 4 elapsed hours', 'target 3 elapsed hours')
        .replace('to west when region is amer', 'to west when region is emea'),
    );
    expect(leads.clocks).toMatchObject([{ name: 'response', earlier: 1, later: 0 }]);
    expect(leads.teams.map(({ after, before, name }) => [name, before, after])).toEqual([['west', 1, 0]]);
  });

  test('nobody by a change that concerns nobody, and nobody by a new name', () => {
    expect(compare(rules => rules.replace('employees >= 10\n', 'employees >= 11\n')).leads.affected).toBe(0);
    const { leads, report } = compare(rules => rules.replaceAll('fit', 'likeness'));
    expect(report.declarations.flatMap(each => each.changes.map(({ code }) => code))).toEqual(['renamed']);
    expect(leads.affected).toBe(0);
  });

  test('is told in text and in Markdown', () => {
    const { report } = compare(rules => rules.replace('employees >= 200', 'employees >= 100'));
    const text = diffText(report, { width: 100, bold: each => each });
    expect(text).toContain('On 4 leads as of 2026-11-21T12:00:00Z: something comes out otherwise for 1.');
    expect(text).toContain('Ready: passed 1 → 2 (failed 3 → 2)');
    expect(text).toContain(
      '1 lead passes now, by "Large enough" (1); of 1 whose end is known, 1 was won (100%): middle',
    );
    const markdown = diffMarkdown(report);
    expect(markdown.indexOf('Ready: passed')).toBeLessThan(markdown.indexOf('<details>'));
    expect(markdown).toContain('middle');
  });
});
