// Codes of what people write who know other languages, forms and spreadsheets.
import { entry, quoted } from './entry.ts';

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
    message: data => `${quoted(data.text)} is written ${quoted(data.plain)} or ${quoted(data.grouped)}`,
  }),
  'unit-in-comparison': entry<{ number: string; unit: string; counted: boolean }>({
    severity: 'error',
    message: data => `A comparison has no unit: ${quoted(data.unit)} cannot follow ${quoted(data.number)}`,
    hint: data =>
      data.counted
        ? `The days are counted already: leave ${quoted(data.unit)} out`
        : 'How long ago a date is, is asked with `days since … <= 30`',
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
  'comma-unexpected': entry<{ values: boolean }>({
    severity: 'error',
    message: data => (data.values ? 'Several values stand in parentheses' : 'No comma belongs here'),
    hint: data =>
      data.values
        ? 'For example `in ("a", "b")`, `includes any of ("a", "b")` or `contains ("a", "b")`'
        : 'Fields, rules and lines end by themselves',
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
  'clause-order': entry<{ clause: string; before: string }>({
    severity: 'error',
    message: data => `${quoted(data.clause)} belongs before ${quoted(data.before)}`,
    hint: () =>
      'In a move comes first `after` with a time, then `when` with a condition, then `because` with the reason',
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
  'letter-in-name': entry<{ text: string; instead: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} is no name: names have letters from A to Z, digits and \`_\``,
    hint: data =>
      `Write ${quoted(data.instead)}; an outside name stands behind it as \`from "${data.text}"\`, and a text in quotes`,
  }),
  'doc-lost': entry<object>({
    severity: 'warning',
    message: () => 'This `///` describes nothing',
    hint: () =>
      'It stands on lines of its own, before a declaration, a field or a stage; other comments begin with `//`',
  }),
};
