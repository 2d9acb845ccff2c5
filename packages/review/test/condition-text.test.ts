// Conditions are printed in the words of the language: what is printed compiles to the same condition.
import type { Condition } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { conditionText } from '../src/parts/condition-text.ts';
import { compiled } from './sample-rules.ts';

const DECLARATIONS = `lead {
  title text
  city text
  employees number
  engineers number
  size number by 0.01
  opted_in boolean
  renewal date
  starts_on date
  signed_up datetime
  budget one of none, approved, "on hold"
  technology list of text
  channels list of one of email, phone
}
activity page_view { path text }
activity webinar {
  topic text
  minutes number
}
activity call by sales { outcome one of connected, missed }
list words = "vp", "head of"
param bar normally 5
segment big when employees > 1000
persona boss when title is "boss"
score fit from 0 to 100 { add 10 when opted_in }
grade level { band high when fit > 5 band low otherwise }
gate ready { require fit > 5 }
lifecycle {
  stage inquiry
  stage mql by hand
  stage won by hand ends
}
`;

function parsed(text: string): Condition {
  return compiled(`${DECLARATIONS}gate probe { require ${text} because "x" }`).rules.gates.flatMap(gate =>
    gate.name === 'probe' && gate.kind === 'hurdles' ? gate.hurdles.map(each => each.condition) : [],
  )[0]!;
}

const rules = compiled(DECLARATIONS).rules;

describe('a condition as text', () => {
  it.each([
    'employees >= 200',
    'employees >= 200 and (opted_in or fit < bar)',
    'not (opted_in and employees = 5) or employees != 6',
    'employees + engineers > size',
    'employees - engineers <= 0.5',
    '0.2 * employees <= engineers',
    'employees >= -5',
    'lowest of (employees, engineers) >= 5',
    'highest of (employees, size) >= 5',
    'title is "Head \\"of\\" IT"',
    'title is not city',
    'title in words',
    'title not in ("a", "b")',
    'budget is approved',
    'budget is not "on hold"',
    'budget in (none, "on hold")',
    'level is high',
    'level in (high, low)',
    'title starts with "a"',
    'title ends with ("a", "b")',
    'title contains "a"',
    'title contains word words',
    'technology includes any of ("a", "b")',
    'technology includes all of words',
    'channels includes any of (email, phone)',
    'title is known',
    'title is unknown',
    'domain of title in words',
    'renewal >= 2026-12-25',
    'signed_up < 2026-12-25T09:00Z',
    'days since renewal >= 5',
    'days since signed_up >= 5',
    'days between renewal and starts_on >= 5',
    'days since last page_view <= 5',
    'segment is big',
    'persona is boss',
    'ready',
    'any page_view',
    'no page_view',
    'any page_view within 90 minutes',
    'at least 3 webinar where (minutes >= 20 and topic in words) within 30 days',
    'at most 2 call by sales where (outcome is connected)',
    'no activity by sales within 21 days',
    'any activity',
    'count of (page_view where (path starts with "/a")) >= 3',
    'sum of minutes over (webinar within 30 days) >= 60',
    'last outcome of (call) is connected',
    'latest activity is page_view',
    'stage is mql',
    'stage is not mql',
    'stage in (inquiry, won)',
    'stage not in (inquiry, won)',
    'ever entered won',
    'not ever entered won',
    'days in stage >= 5',
    'entries of mql >= 2',
    'any page_view since entering mql',
    'at least 2 call where (outcome is connected) before entering mql',
    'last outcome of (call since entering mql) is connected',
    'count of (page_view before entering mql) >= 3',
  ])('%s', text => {
    const condition = parsed(text);
    expect(parsed(conditionText(rules, condition))).toEqual(condition);
  });

  it('prints as people write it', () => {
    const text = (written: string): string => conditionText(rules, parsed(written));
    expect(text('employees between 200 and 5000')).toBe('employees >= 200 and employees <= 5000');
    expect(text('no call where outcome is missed within 2 weeks')).toBe(
      'no call where (outcome is missed) within 14 days',
    );
    expect(text('budget in (none, "on hold")')).toBe('budget in (none, "on hold")');
  });
});
