// Codes of fields, activities, lists and params.
import { entry, quoted } from './entry.ts';

export const fields = {
  'column-twice': entry<{ column: string; name: string; other: string }>({
    severity: 'warning',
    message: data => `${quoted(data.name)} and ${quoted(data.other)} both read the column \`"${data.column}"\``,
    hint: () => 'Give one of them its own column with `from "…"`',
  }),
  'outside-name-empty': entry<object>({
    severity: 'error',
    message: () => 'The outside name is empty',
    hint: () => 'Write the column or event as the data have it',
  }),
  'number-step': entry<{ digits: string }>({
    severity: 'error',
    message: data => `A number has no steps of ${quoted(data.digits)}`,
    hint: () => 'Steps are 1, 0.1, 0.01, 0.001, 0.0001, 0.00001 and 0.000001',
  }),
  'member-empty': entry<object>({
    severity: 'error',
    message: () => 'A member has a name; an empty value is unknown',
    hint: () => 'Leave it out',
  }),
  'duplicate-member': entry<{ name: string; other: string }>({
    severity: 'error',
    message: data =>
      data.name === data.other
        ? `The member ${quoted(data.name)} stands here twice`
        : `${quoted(data.name)} and ${quoted(data.other)} are one member: the case of letters does not count`,
    hint: () => 'Remove one of them',
  }),
  'unknown-is-member': entry<{ text: string }>({
    severity: 'error',
    message: data => `\`"${data.text}"\` is a member and cannot stand for unknown as well`,
    hint: () => 'Remove it on one of the two sides',
  }),
  'event-twice': entry<{ event: string; name: string; other: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} and ${quoted(data.other)} are both \`"${data.event}"\` in the data`,
    hint: () => 'Give one of them its own name with `from "…"`, or declare one activity',
  }),
  'list-text-empty': entry<object>({
    severity: 'warning',
    message: () => 'An empty text in a list matches nothing',
    hint: () => 'Remove it',
  }),
  'list-text-twice': entry<{ text: string }>({
    severity: 'info',
    message: data => `\`"${data.text}"\` stands in this list twice`,
  }),
  'list-file-missing': entry<{ path: string; name: string }>({
    severity: 'error',
    message: data => `There is no file \`"${data.path}"\` for the list ${quoted(data.name)}`,
    hint: () => 'The path is relative to the folder of the program',
  }),
  'list-file-outside': entry<{ path: string; name: string }>({
    severity: 'error',
    message: data => `The file \`"${data.path}"\` is outside the repository of the program`,
    hint: () => 'What decides belongs beside the rules: copy the file into the repository',
  }),
  'list-file-unreadable': entry<{ path: string; name: string }>({
    severity: 'error',
    message: data => `The file \`"${data.path}"\` of the list ${quoted(data.name)} cannot be read`,
    hint: () => 'It should be a text file in UTF-8 with one text a line',
  }),
  'list-file-empty': entry<{ path: string; name: string }>({
    severity: 'warning',
    message: data => `The file \`"${data.path}"\` holds no texts, so nothing is in ${quoted(data.name)}`,
    hint: () => 'Write one text a line; lines that begin with `#` do not count',
  }),
  'range-not-upwards': entry<{ low: string; high: string }>({
    severity: 'error',
    message: data => `A range goes upwards, and ${data.low} is not below ${data.high}`,
  }),
  'param-not-allowed': entry<{ name: string; value: string; low: string; high: string }>({
    severity: 'error',
    message: data => `${data.value} is not allowed for ${quoted(data.name)}: it goes from ${data.low} to ${data.high}`,
    hint: () => 'Change the value or the range',
  }),
  'review-in-days': entry<object>({
    severity: 'error',
    message: () => 'Reviews come every so many whole days',
    hint: () => 'For example `review every 30 days`',
  }),
};
