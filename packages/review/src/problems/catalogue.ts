// Everything that can be wrong with a test file, each with its words.

type Data = Readonly<Record<string, string>>;

const said = (data: Data, key: string): string => data[key] ?? '';
const hint = (data: Data): string => (data['suggestion'] ? ` Did you mean "${data['suggestion']}"?` : '');

/** One entry a code: from the problem's data to a sentence that says what is wrong and what to do. */
export const MESSAGES = {
  'yaml-syntax': (data: Data) =>
    data['unclosed']
      ? `This is not valid YAML: the ${data['unclosed']} that opens here is not closed.`
      : `This is not valid YAML: ${said(data, 'reason')}.`,
  'more-follow': (data: Data) =>
    data['count'] === '1'
      ? 'One more mistake follows in this file; it may come from one that is told.'
      : `${said(data, 'count')} more mistakes follow in this file; they may come from those that are told.`,
  'unknown-key': (data: Data) =>
    `"${said(data, 'key')}" means nothing here.${hint(data)} Known here: ${said(data, 'known')}.`,
  'missing-key': (data: Data) => `"${said(data, 'key')}" is missing in ${said(data, 'where')}.`,
  'wrong-shape': (data: Data) =>
    `"${said(data, 'key')}" must be ${said(data, 'wanted')}, but it is ${said(data, 'found')}.`,
  'not-an-instant': (data: Data) =>
    `"${said(data, 'value')}" is not an instant. Write one with its zone, such as ${/^\d{4}-\d\d-\d\d$/.test(said(data, 'value')) ? said(data, 'value') : '2026-11-21'}T12:00:00Z.`,
  'not-a-duration': (data: Data) =>
    `"${said(data, 'value')}" is not a duration. Write a whole number and minutes, hours, days or weeks, such as 2 days.`,
  'no-as-of': (data: Data) =>
    `The test "${said(data, 'test')}" has no instant to decide at. Write "as of" at the top of the file or in the test.`,
  'unknown-lead': (data: Data) => `No lead is called "${said(data, 'name')}" under "leads".${hint(data)}`,
  'unknown-field': (data: Data) => `The rules' lead has no field "${said(data, 'name')}".${hint(data)}`,
  'unknown-activity': (data: Data) => `The rules declare no activity "${said(data, 'name')}".${hint(data)}`,
  'unknown-property': (data: Data) =>
    `The activity "${said(data, 'activity')}" has no property "${said(data, 'name')}".${hint(data)}`,
  'one-activity': (data: Data) =>
    `An entry of "activities" names one activity, such as { page_view: { path: /pricing }, ago: 2 days }; this one names ${said(data, 'found')}.`,
  'name-as-value': (data: Data) =>
    `"${said(data, 'key')}: ${said(data, 'name')}" does not name it: write - { ${said(data, 'name')}: {}, ago: 1 day }.`,
  'no-such-result': (data: Data) =>
    `"${said(data, 'path')}" is never "${said(data, 'value')}".${hint(data)} It is one of ${said(data, 'possible')}.`,
  'activity-time': () =>
    'An activity happens "ago: 2 days" before the test\'s instant or "at" an instant: write one of the two.',
  'one-entry': (data: Data) =>
    `An entry of "history" names one stage, such as { mql: {}, ago: 3 days, by: pat }; this one names ${said(data, 'found')}.`,
  'entry-time': () =>
    'An entry into a stage happened "ago: 3 days" before the test\'s instant or "at" an instant: write one of the two.',
  'entry-with-more': (data: Data) =>
    `An entry into a stage has no properties: write "${said(data, 'stage')}: {}", and who did it as "by" beside it.`,
  'unknown-stage': (data: Data) => `The rules have no stage "${said(data, 'name')}".${hint(data)}`,
  'one-clock': (data: Data) =>
    `An entry of "clocks" names one sla, such as { first_response: { targets: [ { span: 1 business hour } ] }, ago: 2 hours }; this one names ${said(data, 'found')}.`,
  'clock-time': () =>
    'A clock started "ago: 2 hours" before the test\'s instant or "at" an instant: write one of the two.',
  'unknown-sla': (data: Data) => `The rules have no sla "${said(data, 'name')}".${hint(data)}`,
  'unknown-handoff': (data: Data) => `The rules have no hand-off "${said(data, 'name')}".${hint(data)}`,
  'unknown-calendar': (data: Data) => `The rules have no calendar "${said(data, 'name')}".${hint(data)}`,
  'which-calendar': (data: Data) =>
    `The sla "${said(data, 'sla')}" can count by several calendars: write "calendar" in the recorded clock.`,
  'not-a-span': (data: Data) =>
    `"${said(data, 'value')}" is no length of a target. Write it as rules do, such as 1 business hour, 24 elapsed hours or 2 business days.`,
  'unknown-param': (data: Data) => `The rules declare no param "${said(data, 'name')}".${hint(data)}`,
  'param-not-allowed': (data: Data) =>
    `"${said(data, 'name')}" may be set ${said(data, 'range')}, not to ${said(data, 'value')}.`,
  'unknown-expectation': (data: Data) =>
    `"${said(data, 'name')}" is no score, grade, gate, persona, segment, param, route, clock or hand-off of the rules.${hint(data)}`,
  'same-name': (data: Data) =>
    `Several things are called "${said(data, 'name')}". Say which: ${said(data, 'choices')}.`,
  'unknown-rule': (data: Data) =>
    `The score "${said(data, 'score')}" has no rule "${said(data, 'rule')}".${hint(data)} A rule goes by its "because", its text or its id.`,
  'nothing-expected': (data: Data) => `The test "${said(data, 'test')}" expects nothing, so it cannot fail.`,
  'no-tests': () => 'The file holds no tests.',
} as const satisfies Readonly<Record<string, (data: Data) => string>>;

export type TestProblemCode = keyof typeof MESSAGES;
