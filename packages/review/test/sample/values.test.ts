// What a sample says about fields, columns and members.
import { describe, expect, test } from 'vitest';
import { activity, found, leads, told } from './kit.ts';

const FIELDS = `lead {
  role one of user, buyer
  budget unknown "Select" one of none, approved
}
score fit from 0 to 100 {
  add 40 when role is buyer
  add 10 when budget is approved
}
gate ready {
  require budget is approved
}
`;

/** Some leads of each kind, so that nothing else is to be told. */
const COMPLETE = [
  leads(20, { role: 'buyer', budget: 'approved' }),
  leads(20, { role: 'user', budget: 'none' }),
  leads(10, { role: 'buyer', budget: 'none' }),
];

describe('a field that is mostly empty', () => {
  test('is told at the first line that hangs on it, with its share', () => {
    const list = found(FIELDS, [...COMPLETE, leads(51, { role: 'user', budget: 'select' })]);
    expect(told(list)).toEqual([
      '7 sample-field-empty: `budget` is empty in 50% of the leads (51 of 101), and 2 lines hang on it',
    ]);
  });

  test('is not told at exactly half', () => {
    expect(told(found(FIELDS, [...COMPLETE, leads(50, { role: 'user' })]))).toEqual([]);
  });

  test('is told from another share where the settings say so', () => {
    const drafts = [...COMPLETE, leads(14, { role: 'user' })];
    expect(told(found(FIELDS, drafts))).toEqual([]);
    expect(told(found(FIELDS, drafts, { thresholds: { mostlyEmpty: 20 } }))).toEqual([
      '7 sample-field-empty: `budget` is empty in 22% of the leads (14 of 64), and 2 lines hang on it',
    ]);
  });

  test('is not told where lines only ask whether it is known, or nothing asks', () => {
    const source = FIELDS.replaceAll('budget is approved', 'budget is known');
    expect(told(found(source, [...COMPLETE, leads(60, { role: 'user' })]))).toEqual([]);
    const unused = FIELDS.replaceAll('budget is approved', 'role is buyer').replace(
      '  add 10 when role is buyer\n',
      '',
    );
    expect(told(found(unused, [...COMPLETE, leads(60, { role: 'user' })]))).toEqual([]);
  });

  test('is not told of a handful of leads', () => {
    expect(told(found(FIELDS, [leads(9, { role: 'buyer', budget: 'approved' }), leads(20, { role: 'user' })]))).toEqual(
      [],
    );
  });

  test('a value that is no member is not empty', () => {
    const list = found(FIELDS, [...COMPLETE, leads(51, { role: 'user', budget: 'plenty' })]);
    expect(told(list, 'sample-field-empty')).toEqual([]);
    expect(told(list)).toEqual([
      '3 sample-value-undeclared: Leads have values of `budget` that are no members: `"plenty"` (51)',
    ]);
  });

  test('hangs on a segment and on points in proportion too', () => {
    const source = `lead {
  role one of user, buyer
  visits number
  size number
}
segment large when size >= 100
score fit from 0 to 100 {
  add 40 when role is buyer
  add 10 when segment is large
  add 1 per 1 of visits up to 20 points
}
`;
    const list = found(source, [
      leads(10, { role: 'buyer', visits: 3, size: 500 }),
      leads(5, { role: 'user', visits: 3, size: 20 }),
      leads(5, { role: 'user', visits: 0, size: 500 }),
      leads(40, { role: 'user' }),
    ]);
    expect(told(list)).toEqual([
      '6 sample-field-empty: `size` is empty in 67% of the leads (40 of 60), and this line hangs on it',
      '10 sample-field-empty: `visits` is empty in 67% of the leads (40 of 60), and this line hangs on it',
    ]);
  });
});

describe('a property that is mostly empty', () => {
  const source = `lead { role one of user, buyer }
activity call by sales { outcome one of connected, no_answer }
score fit from 0 to 100 {
  add 10 per call where outcome is connected
  add 5 when role is buyer
}
`;
  const called = (outcome: string | null) => ({
    activities: [activity('call', 1, outcome === null ? {} : { outcome })],
  });

  test('is told of its activity', () => {
    const list = found(source, [
      leads(20, { role: 'buyer' }, called(null)),
      leads(8, { role: 'user' }, called('connected')),
      leads(7, { role: 'user' }, called('no_answer')),
    ]);
    expect(told(list)).toEqual([
      '4 sample-field-empty: `outcome` is empty in 57% of the `call` activities (20 of 35), and this line hangs on it',
    ]);
  });

  test('one that nobody knows the words of is not empty, in the same lead too', () => {
    const both = { activities: [activity('call', 1, { outcome: 'voicemail' }), activity('call', 2)] };
    const list = found(source, [
      leads(20, { role: 'buyer' }, both),
      leads(8, { role: 'user' }, called('connected')),
      leads(7, { role: 'user' }, called('no_answer')),
    ]);
    expect(told(list)).toEqual([
      '2 sample-value-undeclared: Leads have values of `call.outcome` that are no members: `"voicemail"` (20)',
    ]);
  });
});

describe('columns', () => {
  const source = FIELDS.replace('  role one of', '  role from "Job Role" one of');
  const columns = (absent: readonly string[], unmapped: readonly string[]) => ({
    files: { columns: [{ file: 'leads.csv', absent, unmapped }] },
  });

  test('one that is missing is told at its outside name, with the nearest that nothing declares', () => {
    const list = found(
      source,
      [leads(40, { budget: 'none' }), leads(40, { budget: 'approved' })],
      columns(['role'], ['JobRole', 'City']),
    );
    expect(told(list)).toEqual([
      '2 sample-column-missing: leads.csv has no column `"Job Role"`, so `role` is not known there',
    ]);
    expect(list[0]!.hint).toContain('write `role from "JobRole"`');
  });

  test('without one that is near, none is suggested', () => {
    const list = found(source, [leads(5, { budget: 'none' })], columns(['role'], ['City']));
    expect(told(list)).toHaveLength(1);
    expect(list[0]!.hint).toContain('See how the column is called now');
  });

  test('missing in one of two files', () => {
    const files = {
      columns: [
        { file: 'a.csv', absent: [], unmapped: [] },
        { file: 'b.csv', absent: ['budget'], unmapped: [] },
      ],
    };
    const list = found(FIELDS, COMPLETE, { files });
    expect(told(list)).toEqual([
      '3 sample-column-missing: b.csv has no column `"budget"`, so `budget` is not known there',
    ]);
  });

  test('none missing, nothing told', () => {
    expect(told(found(FIELDS, COMPLETE, columns([], ['Job Role'])))).toEqual([]);
  });
});

describe('members', () => {
  const source = `lead {
  source one of web, event, partner, referral
  tags list of one of hot, cold, warm
}
segment shown when source is web or tags includes hot
exclude "Shown" when segment is shown and source is event
`;

  test('that no lead has are told once a field', () => {
    const list = found(source, [leads(40, { source: 'web', tags: 'hot; cold' }), leads(3, { source: 'EVENT ' })]);
    expect(told(list)).toEqual([
      '2 sample-member-unseen: `source` is never `partner` and `referral`, in 43 leads that have it',
      '3 sample-member-unseen: `tags` is never `warm`, in 40 leads that have it',
    ]);
  });

  test('nothing is said where few leads have any', () => {
    expect(told(found(source, [leads(29, { source: 'web' }), leads(40, { tags: ['hot', 'cold', 'warm'] })]))).toEqual([
      expect.stringContaining('sample-field-empty'),
    ]);
  });

  test('that are not declared are told with how many leads have them, most first', () => {
    const list = found(source, [
      leads(10, { source: 'web', tags: 'hot' }),
      leads(2, { source: 'Bing', tags: 'hot' }),
      leads(5, { source: 'Partners', tags: 'hot;luke' }),
      leads(1, { source: 'Ask', tags: 'hot' }),
      leads(1, { source: 'Yahoo', tags: 'hot' }),
    ]);
    expect(told(list)).toEqual([
      '2 sample-value-undeclared: Leads have values of `source` that are no members: `"Partners"` (5), `"Bing"` (2), `"Ask"` (1) and 1 more',
      '3 sample-value-undeclared: Leads have values of `tags` that are no members: `"hot;luke"` (5)',
    ]);
    expect(list[0]!.hint).toContain('no lead has `partner`, so perhaps that is the one');
    expect(list[1]!.hint).not.toContain('perhaps');
  });
});

test('a value is not taken for a member that occurs itself', () => {
  const source = `lead { quality one of high_relevance, none }
exclude "Good" when quality is high_relevance
`;
  const value = { quality: 'low_relevance' };
  const unseen = found(source, [leads(40, { quality: 'none' }), leads(9, value)]);
  expect(unseen.find(each => each.code === 'sample-value-undeclared')!.hint).toContain('no lead has `high_relevance`');
  const seen = found(source, [
    leads(40, { quality: 'none' }),
    leads(9, value),
    leads(1, { quality: 'high_relevance' }),
  ]);
  expect(seen[0]!.hint).not.toContain('perhaps');
});

test('functions name facts without an expression for them', () => {
  const source = `lead {
  signed date
  met date
}
activity download {
  asset text
  pages number
}
segment late when days since signed > 30 or days between met and signed > 5
segment reader when sum of pages over download >= 10
score interest from 0 to 100 {
  add 8 per download once per asset when segment is late or segment is reader
}
`;
  const downloaded = { activities: [activity('download', 1)] };
  const list = found(source, [leads(40, {}, downloaded)]);
  expect(told(list)).toEqual([
    '9 sample-field-empty: `signed` is empty in all 40 leads, and this line hangs on it',
    '9 sample-field-empty: `met` is empty in all 40 leads, and this line hangs on it',
    '10 sample-field-empty: `pages` is empty in all 40 `download` activities, and this line hangs on it',
    '12 sample-field-empty: `asset` is empty in all 40 `download` activities, and this line hangs on it',
  ]);
});

describe('stages', () => {
  const source = `lead { role one of user, buyer }
lifecycle {
  stage inquiry
  stage won from "Closed Won" by hand
}
`;
  const entered = (stage: string) => ({ history: [{ stage, at: '2026-11-20T09:00:00Z' }] });

  test('that the lifecycle does not have are told at it', () => {
    const list = found(source, [
      leads(3, {}, entered('Parked')),
      leads(2, {}, entered('closed won')),
      leads(1, {}, entered('won')),
    ]);
    expect(told(list)).toEqual([
      '2 sample-stage-undeclared: The history has leads in stages that the lifecycle does not have: `"Parked"` (3)',
    ]);
  });
});
