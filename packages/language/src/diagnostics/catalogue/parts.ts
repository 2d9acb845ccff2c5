// What can be missing, in words, with an example where one helps.

export const parts = {
  activity: { what: 'an activity', example: 'page_view' },
  group: { what: 'whose activity it is', example: 'by sales' },
  property: { what: 'a property of the activity', example: 'minutes' },
  field: { what: 'a field of the lead', example: 'employees' },
  stage: { what: 'a stage', example: null },
  gate: { what: 'the name of a gate', example: null },
  owner: { what: 'an owner', example: 'marketing' },
  test: { what: 'a test of a property', example: 'minutes >= 20' },
  condition: { what: 'a condition', example: 'employees >= 200' },
  value: { what: 'a value', example: null },
  set: { what: 'values in parentheses or the name of a list', example: '(it, finance)' },
  member: { what: 'a member', example: null },
  text: { what: 'a text in quotes', example: '"Company size"' },
  reason: { what: 'the reason in quotes', example: '"Where we win most"' },
  number: { what: 'a number', example: null },
  points: { what: 'a number of points', example: 'add 10' },
  duration: { what: 'a duration', example: '30 days' },
  unit: { what: 'a unit: minutes, hours, days or weeks', example: null },
  bucket: { what: 'day, week, month or quarter', example: 'at most 1 per quarter' },
  date: { what: 'a date', example: '2026-12-31' },
  arm: { what: '`when` with a condition, or `otherwise`', example: null },
  rule: { what: 'what the points are for: `when`, `per` or `for`', example: 'add 10 when employees >= 200' },
  taken: { what: 'which one counts: `first` or `last`', example: 'for first trial_started' },
  list: { what: 'its texts or its file', example: 'list free_mail = "gmail.com", "yahoo.com"' },
  operator: { what: 'a comparison', example: null },
  name: { what: 'a name', example: null },
} as const;

export type Part = keyof typeof parts;
