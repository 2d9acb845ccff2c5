// Codes of what people write who know other languages, forms and spreadsheets.
import { entry, quoted } from './entry.ts';
import { functionHint } from './function-hints.ts';

/** What a comma is taken for. */
const commas = {
  values: 'For example `in ("a", "b")`, `includes any of ("a", "b")` or `contains ("a", "b")`',
  line: 'Fields, rules and lines end by themselves',
  joined: 'Conditions are joined with `and` or `or`',
  between: 'The two ends have `and` between them: `between 200 and 5000`',
  last: 'Commas stand between values, and none behind the last one',
} as const;

/** What a number without a unit counts. */
const counted = {
  days: 'The days are counted already',
  date: 'How long ago a date is, is asked with `days since … <= 30`',
  field: 'What is counted is known from the field',
} as const;

/** The order of the parts of a line. */
const orders = {
  move: 'In a move comes first `after` with a time, then `when` with a condition, then `because` with the reason',
  field: 'In a field comes first its name, then its label, `from`, `unknown` and last its type',
  activity: 'In an activity comes first its name, then `by`, its label, `from` and last its properties',
  rule: 'In a rule comes first the activity with its `where`, then the limits, then `when`, then `because`',
  event: 'An activity comes first with its `where`, then `within` or `since entering`',
  offer: 'In an offer comes first its title, then `in` with the step, then `taken on`, then `when`',
  measure: 'In a measure comes first `of`, then `that reach` or `with`, then `within`, then `aim` and `alarm`',
  head: null,
} as const;

export const habits = {
  'how-many-missing': entry<{ name: string; word: string; inRule: boolean }>({
    severity: 'error',
    message: data => `${quoted(`${data.name} ${data.word} …`)} does not say how many`,
    hint: data =>
      data.inRule
        ? `The rule's own \`${data.word}\` stands before \`when\`; a condition has \`any ${data.name} ${data.word} …\``
        : data.word === 'within'
          ? `For an activity write \`any ${data.name} within …\`, \`no …\` or \`at least 2 …\`; for a date \`days since ${data.name} <= …\``
          : `Write \`any ${data.name} where …\`, \`no …\` or \`at least 2 …\``,
  }),
  'picked-loose': entry<{ picker: string; name: string; word: string }>({
    severity: 'error',
    message: data => `After ${quoted(data.picker)} an activity with ${quoted(data.word)} stands in parentheses`,
    hint: data => `Write \`${data.picker} (${data.name} ${data.word} …)\``,
  }),
  'in-for-within': entry<{ number: string }>({
    severity: 'error',
    message: () => 'A span of time before now is written with `within`, not `in`',
    hint: data => `For example \`within ${data.number} days\``,
  }),
  'number-grouped': entry<{ text: string; plain: string; grouped: string }>({
    severity: 'error',
    message: data =>
      data.plain === data.grouped
        ? `${quoted(data.text)} is written ${quoted(data.plain)}`
        : `${quoted(data.text)} is written ${quoted(data.plain)} or ${quoted(data.grouped)}`,
  }),
  'list-mark': entry<{ text: string; count: number }>({
    severity: 'error',
    message: data =>
      `A line begins with its word, not with ${quoted(data.text)}${data.count === 1 ? '' : ` (${data.count} lines)`}`,
    hint: () => 'Such marks come from lists in documents and mails: leave them out',
  }),
  'function-unknown': entry<{ name: string; instead: string | null }>({
    severity: 'error',
    message: data => `There is no function ${quoted(data.name)}`,
    hint: data => (data.instead === null ? functionHint(data.name) : `Write ${quoted(data.instead)}`),
  }),
  'unit-in-comparison': entry<{ number: string; unit: string; about: keyof typeof counted }>({
    severity: 'error',
    message: data => `A comparison has no unit: ${quoted(data.unit)} cannot follow ${quoted(data.number)}`,
    hint: data => counted[data.about],
  }),
  'factor-not-plain': entry<{ left: string; instead: string | null }>({
    severity: 'error',
    message: data => `Only a plain number may stand before \`*\`, not ${quoted(data.left)}`,
    hint: data =>
      data.instead === null
        ? 'Write for example `0.6 * seats`; two facts cannot be multiplied'
        : `Write ${quoted(data.instead)}`,
  }),
  'no-division': entry<object>({
    severity: 'error',
    message: () => 'There is no division here',
    hint: () => 'Multiply the other side: instead of `a / b >= 0.2` write `a >= 0.2 * b`; comments begin with `//`',
  }),
  'comma-unexpected': entry<{
    about: keyof typeof commas;
    instead?: string;
    /** Of several values: what they are compared with, where it is a name, and themselves. */
    left?: string | null;
    values?: readonly string[];
  }>({
    severity: 'error',
    message: data => (data.about === 'values' ? 'Several values stand in parentheses' : 'No comma belongs here'),
    hint: data => (data.instead === undefined ? commas[data.about] : `Write ${quoted(data.instead)}`),
  }),
  'colon-for-when': entry<{ count: number }>({
    severity: 'error',
    message: data => `\`:\` is written \`when\` here${data.count === 1 ? '' : ` (${data.count} lines)`}`,
  }),
  'checklist-head': entry<{ written: string; instead: string; total: string | null; asks: number | null }>({
    severity: 'error',
    message: data =>
      data.total === null || data.asks === null || Number(data.total) === data.asks
        ? `${quoted(data.written)} is written ${quoted(data.instead)}`
        : `${quoted(data.written)} says ${data.total}, and there ${data.asks === 1 ? 'is one `ask` line' : `are ${data.asks} \`ask\` lines`}`,
    hint: data =>
      data.total === null
        ? null
        : data.asks === null || Number(data.total) === data.asks
          ? 'How many questions there are is seen from the `ask` lines'
          : `Write ${quoted(data.instead)}, and have as many \`ask\` lines as are meant: they are counted`,
  }),
  'range-with-dash': entry<{ left: string; right: string | null }>({
    severity: 'error',
    message: data =>
      `From ${quoted(data.left)} to ${quoted(data.right ?? '…')} is written with \`to\`, not with a dash`,
    hint: () => 'For example `open monday to friday 09:00 to 17:00`',
  }),
  'weekdays-apart': entry<{ first: string }>({
    severity: 'error',
    message: data => `After ${quoted(data.first)} no other weekday is listed`,
    hint: () => 'Write `monday to friday`, or a line for each weekday',
  }),
  'clause-order': entry<{ clause: string; before: string; line: keyof typeof orders }>({
    severity: 'error',
    message: data => `${quoted(data.clause)} belongs before ${quoted(data.before)}`,
    hint: data => orders[data.line],
  }),
  'basis-behind-unit': entry<{ basis: string; instead: string }>({
    severity: 'error',
    message: data => `${quoted(data.basis)} belongs before the unit: ${quoted(data.instead)}`,
  }),
  'around-the-clock-in-use': entry<object>({
    severity: 'error',
    message: () => '`around the clock` is no calendar that `use` could take',
    hint: () =>
      'It stands in the head: `sla first_response around the clock { … }`; real time is also counted by `elapsed`',
  }),
  'is-before-operator': entry<{ word: string; negated: boolean }>({
    severity: 'error',
    message: data => `${quoted(data.word)} stands without \`is\``,
    hint: data => (data.negated && data.word !== 'in' ? `Put \`not\` first: \`not … ${data.word} …\`` : null),
  }),
  'letter-in-name': entry<{ text: string; instead: string; isReference?: boolean }>({
    severity: 'error',
    message: data => `${quoted(data.text)} is no name: names have letters from A to Z, digits and \`_\``,
    hint: data =>
      data.isReference === true
        ? `Write ${quoted(data.instead)}`
        : `Write ${quoted(data.instead)}; an outside name stands behind it as \`from "${data.text}"\`, and a text in quotes`,
  }),
  'doc-lost': entry<object>({
    severity: 'warning',
    message: () => 'This `///` describes nothing',
    hint: () =>
      'It stands on lines of its own, before a declaration, a field or a stage; other comments begin with `//`',
  }),
};
