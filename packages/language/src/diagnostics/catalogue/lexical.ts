// Codes of single characters and tokens.
import { entry, quoted } from './entry.ts';

export const lexical = {
  'stray-character': entry<{ text: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} means nothing here`,
    hint: () => 'Names are letters, digits and `_`; a text stands in double quotes',
  }),
  'odd-blank': entry<{ codePoint: string }>({
    severity: 'warning',
    message: data => `This blank is U+${data.codePoint}, not a plain space`,
    hint: () => 'Such blanks come from word processors and web pages',
  }),
  'tab-character': entry<{ count: number }>({
    severity: 'info',
    message: data => (data.count === 1 ? 'A tab stands here' : `Tabs stand here and in ${data.count - 1} more places`),
    hint: () => 'Every editor shows tabs differently: use spaces',
  }),
  'curly-quotes': entry<{ text: string }>({
    severity: 'error',
    message: data => `The text ${data.text} stands in typographic quotes`,
    hint: () => 'Texts stand in straight double quotes',
  }),
  'single-quotes': entry<{ text: string }>({
    severity: 'error',
    message: data => `The text ${data.text} stands in single quotes`,
    hint: () => 'Texts stand in straight double quotes',
  }),
  'text-not-closed': entry<{ text: string }>({
    severity: 'error',
    message: () => 'This text has no closing quote on its line',
    hint: () => 'A text ends on the line it begins on; a line break inside is written `\\n`',
  }),
  'escape-unknown': entry<{ escape: string }>({
    severity: 'error',
    message: data => `${quoted(data.escape)} is no escape`,
    hint: () => 'Escapes are `\\"`, `\\\\`, `\\n` and `\\t`; a backslash itself is written twice',
  }),
  'foreign-operator': entry<{ text: string; instead: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} is written ${quoted(data.instead)} here`,
  }),
  'foreign-comment': entry<{ text: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} begins no comment`,
    hint: () => 'Comments begin with `//`',
  }),
  'date-form': entry<{ text: string; instead: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} is written ${quoted(data.instead)}`,
    hint: () => 'Dates have four digits for the year, two for the month and two for the day',
  }),
  'clock-form': entry<{ text: string; instead: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} is written ${quoted(data.instead)}`,
    hint: () => 'Times of day have two digits for the hour and two for the minute, from `00:00` to `24:00`',
  }),
  'instant-without-zone': entry<{ text: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} does not say in which zone`,
    hint: () => 'Write `Z` for UTC or an offset such as `+01:00` behind it',
  }),
};
