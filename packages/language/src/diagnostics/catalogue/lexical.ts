// Codes of single characters and tokens.
import { entry, quoted } from './entry.ts';
import { strayHint } from './stray-hints.ts';

/** `, and 3 more like it`; nothing where there is one. */
const others = (count: number): string => (count === 1 ? '' : `, and ${count - 1} more like it`);

export const lexical = {
  'stray-character': entry<{ text: string }>({
    severity: 'error',
    message: data => `${data.text.includes('`') ? `"${data.text}"` : quoted(data.text)} means nothing here`,
    hint: data => strayHint(data.text),
  }),
  'odd-blank': entry<{ codePoint: string; count: number }>({
    severity: 'warning',
    message: data => `This blank is U+${data.codePoint}, not a plain space${others(data.count)}`,
    hint: () => 'Such blanks come from word processors and web pages',
  }),
  'tab-character': entry<{ count: number }>({
    severity: 'info',
    message: data => (data.count === 1 ? 'A tab stands here' : `A tab stands here${others(data.count)}`),
    hint: () => 'Every editor shows tabs differently: use spaces',
  }),
  'curly-quotes': entry<{ text: string; count: number }>({
    severity: 'error',
    message: data => `The text ${data.text} stands in typographic quotes${others(data.count)}`,
    hint: () => 'Texts stand in straight double quotes',
  }),
  'single-quotes': entry<{ text: string; count: number }>({
    severity: 'error',
    message: data => `The text ${data.text} stands in single quotes${others(data.count)}`,
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
  'foreign-word': entry<{ text: string; instead: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} is written ${quoted(data.instead)} here`,
  }),
  'square-brackets': entry<{
    instead: string | null;
    count: number;
    /** Around the texts of a list; the two of a pair are told apart until they are joined. */
    ofList?: 'opens' | 'closes';
  }>({
    severity: 'error',
    message: data =>
      data.ofList !== undefined
        ? 'The texts of a list stand without brackets'
        : data.instead === null
          ? 'Members stand without brackets'
          : data.instead.startsWith('{')
            ? 'Blocks stand in braces, not in square brackets'
            : 'Values stand in parentheses, not in square brackets',
    hint: data =>
      data.ofList !== undefined && data.instead === null
        ? 'For example `list free_mail = "gmail.com", "yahoo.com"`'
        : data.instead === null
          ? 'For example `one of amer, emea`'
          : `Write ${quoted(data.instead)}`,
  }),
  'name-in-quotes': entry<{ text: string; name: string }>({
    severity: 'error',
    message: data => `${data.text} is a name, and names stand without quotes`,
    hint: data => `Write ${quoted(data.name)}`,
  }),
  'foreign-comment': entry<{ text: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} begins no comment`,
    hint: () => 'Comments begin with `//`',
  }),
  'decimals-of-zeros': entry<{ text: string; thousands: string }>({
    severity: 'warning',
    message: data => `${quoted(data.text)} is ${data.text.slice(0, -4)} here: the point stands before decimals`,
    hint: data => `If thousands are meant write ${quoted(data.thousands)}`,
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
