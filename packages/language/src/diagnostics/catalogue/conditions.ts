// Codes of conditions: what may stand where, and what can be compared with what.
import { entry, quoted } from './entry.ts';
import type { TypeWord } from './type-words.ts';
import { typed, typeWords } from './type-words.ts';

export interface Named {
  readonly name: string | null;
}

const subject = (name: string | null): string => (name === null ? 'This' : quoted(name));

/** How a value of a type becomes a condition. */
const asCondition: { readonly [T in TypeWord]: (name: string) => string | null } = {
  text: name => `Compare it, for example \`${name} is known\` or \`${name} contains "…"\``,
  number: name => `Compare it, for example \`${name} >= 10\``,
  date: name => `Compare it, for example \`days since ${name} <= 30\``,
  datetime: name => `Compare it, for example \`days since ${name} <= 30\``,
  member: name => `Compare it, for example \`${name} is …\``,
  text_list: name => `Ask what it holds, for example \`${name} includes "…"\``,
  member_list: name => `Ask what it holds, for example \`${name} includes …\``,
  band: name => `Compare it with one of its bands, for example \`${name} is …\``,
  segments: name => `Say which one: \`${name} is …\``,
  stages: name => `Say which one: \`${name} is …\``,
  condition: () => null,
  boolean: () => null,
  unknowable: () => null,
};

const operatorsOf: { readonly [T in TypeWord]?: string } = {
  text: 'Texts have `is`, `in`, `starts with`, `ends with` and `contains`',
  member: 'Members have `is` and `in`',
  boolean: 'Write it alone, or with `not` before it',
  band: 'Bands have `is` and `in`',
  segments: 'Write `is` or `in`',
  stages: 'Stages have `is` and `in`; for the way so far there is `ever entered …`',
  text_list: 'Lists have `includes`',
  member_list: 'Lists have `includes`',
};

export const conditions = {
  'not-a-condition': entry<{ found: TypeWord; isLiteral: boolean } & Named>({
    severity: 'error',
    message: data => `${typed(data.name, data.found)}, and a condition belongs here`,
    hint: data =>
      data.isLiteral
        ? 'Each side of `and` and `or` is a condition of its own; to compare with several values write `in (…, …)`'
        : asCondition[data.found](data.name ?? '…'),
  }),
  'value-beside-or': entry<{ value: string; instead: string }>({
    severity: 'error',
    message: data => `${quoted(data.value)} is a value by itself, and each side of \`or\` is a whole condition`,
    hint: data => `Write ${quoted(data.instead)}`,
  }),
  'wrong-type': entry<{ expected: TypeWord; found: TypeWord } & Named>({
    severity: 'error',
    message: data => `${typed(data.name, data.found)}, and ${typeWords[data.expected]} belongs here`,
    hint: data =>
      data.found === 'date' || data.found === 'datetime'
        ? 'Days are counted with `days since` and `days between`'
        : data.found === 'text' && data.name !== null
          ? `If it always holds ${typeWords[data.expected]}, declare it so: \`${data.name} ${data.expected}\``
          : null,
  }),
  'type-mismatch': entry<{ left: TypeWord; right: TypeWord; leftName: string | null; rightName: string | null }>({
    severity: 'error',
    message: data =>
      `${subject(data.leftName)} is ${typeWords[data.left]} and cannot be compared with ${typeWords[data.right]}`,
    hint: data => mismatchHint(data.left, data.right),
  }),
  'date-against-instant': entry<object>({
    severity: 'error',
    message: () => 'A date has no time of day and no zone, so it cannot be compared with an instant',
    hint: () =>
      'Give both sides one type: `2026-12-25` is a date, `2026-12-25T09:00Z` an instant; or count `days since` each',
  }),
  'condition-compared': entry<{ operator: string } & Named>({
    severity: 'error',
    message: data => `${subject(data.name)} is a condition by itself and takes no ${quoted(data.operator)}`,
    hint: () =>
      'Write it alone, or with `not` before it; how often something happened is `at least 3 …` or `count of …`',
  }),
  'no-order': entry<{ operator: string; found: TypeWord } & Named>({
    severity: 'error',
    message: data => `${typed(data.name, data.found)}, and ${quoted(data.operator)} needs numbers, dates or instants`,
    hint: data => operatorsOf[data.found] ?? null,
  }),
  'use-is': entry<{ operator: string; instead: string; found: TypeWord }>({
    severity: 'error',
    message: data => `${quoted(data.operator)} compares numbers and dates; here it is ${quoted(data.instead)}`,
  }),
  'use-includes': entry<{ operator: string } & Named>({
    severity: 'error',
    message: data => `${subject(data.name)} holds several values, so ${quoted(data.operator)} does not fit`,
    hint: data => `Write \`${data.name ?? '…'} includes …\`, \`includes any of\` or \`includes all of\``,
  }),
  'includes-needs-list': entry<{ found: TypeWord } & Named>({
    severity: 'error',
    message: data => `${typed(data.name, data.found)}, and \`includes\` asks what a list field holds`,
    hint: data =>
      data.found === 'text'
        ? 'A text has `contains`'
        : data.found === 'member'
          ? 'For one value write `is` or `in`'
          : null,
  }),
  'includes-any-of': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a list: say whether any or all of it`,
    hint: data => `Write \`includes any of ${data.name}\` or \`includes all of ${data.name}\``,
  }),
  'match-needs-text': entry<{ how: string; found: TypeWord } & Named>({
    severity: 'error',
    message: data => `${typed(data.name, data.found)}, and only texts start with, end with or contain something`,
    hint: data =>
      data.found === 'text_list' || data.found === 'member_list'
        ? 'A list field has `includes`'
        : data.found === 'member'
          ? 'Name the members: `in (…)`'
          : 'It is compared, for example with `>=`',
  }),
  'text-needs-quotes': entry<{ name: string; of: string | null }>({
    severity: 'error',
    message: data => `Nothing is called ${quoted(data.name)}; a text stands in quotes`,
    hint: data =>
      `Write \`"${data.name}"\`${data.of === null ? '' : `, or declare ${quoted(data.of)} as \`one of …\` to name its values`}`,
  }),
  'missing-is-unknown': entry<{ name: string }>({
    severity: 'error',
    message: data => `There is no ${quoted(data.name)} here: a missing value is ${quoted('unknown')}`,
    hint: () => 'Write `is unknown` or `is known`; texts in quotes and members may be called anything',
  }),
  'list-needs-in': entry<{ name: string; of: string | null }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a list, and a value is \`in\` a list`,
    hint: data => `Write \`${data.of ?? '…'} in ${data.name}\``,
  }),
  'list-in-parentheses': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a list and stands without parentheses`,
    hint: data => `Write \`in ${data.name}\``,
  }),
  'list-holds-texts': entry<{ name: string; found: TypeWord }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a list of texts, and the left side is ${typeWords[data.found]}`,
    hint: data =>
      data.found === 'member' || data.found === 'member_list'
        ? 'Name the members in parentheses'
        : 'Write the values themselves in parentheses',
  }),
  'set-needs-parentheses': entry<{ name: string }>({
    severity: 'error',
    message: data => `There is no list ${quoted(data.name)}; single values stand in parentheses`,
  }),
  'set-of-literals': entry<{ name: string }>({
    severity: 'error',
    message: data => `A set holds values that are written out, and ${quoted(data.name)} is none`,
    hint: () => 'Compare with `is` and join the comparisons with `or`',
  }),
  'members-differ': entry<object>({
    severity: 'error',
    message: () => 'The two sides have different members, so they cannot be compared',
    hint: () => 'Compare each with the members that are meant',
  }),
  'known-needs-value': entry<{ found: TypeWord } & Named>({
    severity: 'error',
    message: data => `${typed(data.name, data.found)}; only values are known or unknown`,
    hint: data =>
      data.found === 'stages'
        ? 'Ask for stages by name, for example `stage is …`'
        : 'Ask the fields that it is made of',
  }),
  'unknown-or-member': entry<{ name: string; member: string; asked: string; instead: string }>({
    severity: 'warning',
    message: data =>
      `${quoted(data.asked)} asks whether there is a value, and \`"${data.member}"\` is a value of ${quoted(data.name)}`,
    hint: data =>
      `For the member write ${quoted(data.instead)}; so that it counts as missing, declare \`${data.name} unknown "${data.member}" one of …\` without it`,
  }),
  'and-before-or': entry<{ read: string }>({
    severity: 'info',
    message: () => '`and` joins before `or` does',
    hint: data => `This is read as ${quoted(data.read)}: parentheses would say so`,
  }),
  'always-known': entry<{ holds: boolean } & Named>({
    severity: 'warning',
    message: data => `${subject(data.name)} always has a value, so this ${data.holds ? 'always' : 'never'} holds`,
  }),
  'field-in-where': entry<{ name: string; activity: string }>({
    severity: 'error',
    message: data => `${quoted(data.activity)} has no property ${quoted(data.name)}; it is a field of the lead`,
    hint: data =>
      `\`where\` looks at the activity; for the lead write \`${data.name} of lead\`, or move the test behind \`when\``,
  }),
  'not-in-where': entry<{ name: string; what: string }>({
    severity: 'error',
    message: data =>
      `\`where\` looks at one activity and cannot see ${data.what === data.name ? '' : `the ${data.what} `}${quoted(data.name)}`,
    hint: () => 'Move this test behind `when`',
  }),
  'any-activity-where': entry<object>({
    severity: 'error',
    message: () => '`any activity` has no `where`: activities of different types have different properties',
    hint: () => 'Name the activity, and join several with `or`',
  }),
  'property-of-any-activity': entry<{ name: string }>({
    severity: 'error',
    message: data => `\`activity\` stands for any type, so it has no property ${quoted(data.name)}`,
    hint: () => 'Name the activity',
  }),
  'latest-is-the-leads-own': entry<{ name: string; by: string }>({
    severity: 'error',
    message: data => `\`latest activity\` is the lead's own, and ${quoted(data.name)} is done by ${quoted(data.by)}`,
    hint: data => `Ask \`any ${data.name} within …\` or \`days since last ${data.name}\``,
  }),
  'score-in-exclude': entry<{ name: string; construct: string; path: readonly string[] }>({
    severity: 'error',
    message: data =>
      data.path.length === 0
        ? `Exclusions come before scores, grades and gates, so the ${data.construct} ${quoted(data.name)} cannot stand here`
        : `Exclusions come before scores, grades and gates, but ${data.path.map(quoted).join(' needs ')}`,
    hint: () => 'Ask the fields and activities themselves, or `refuse` in a gate',
  }),
  'needs-lifecycle': entry<{ what: string }>({
    severity: 'error',
    message: () => 'This asks for stages, and the program has no lifecycle',
    hint: () => 'Declare them, for example `lifecycle { stage inquiry stage mql }`',
  }),
};

function mismatchHint(left: TypeWord, right: TypeWord): string | null {
  if (left === 'number' && right === 'text') return 'A number stands without quotes';
  if (left === 'text' && right === 'number')
    return 'A text stands in quotes; to compare numbers declare the field as `number`';
  if (left === 'text' && (right === 'date' || right === 'datetime'))
    return `To compare ${right === 'date' ? 'dates' : 'instants'} declare the field as \`${right}\``;
  if (left === 'date' || left === 'datetime') {
    return right === 'number'
      ? 'A date is written `2026-12-25`; how long ago one is, is asked with `days since`'
      : 'A date is written `2026-12-25`, without quotes';
  }
  if (left === 'text' && right === 'member') return 'Name the member in quotes';
  return left === 'boolean' ? 'Write it alone, or with `not` before it' : null;
}
