// Codes of literals: numbers, durations, dates, texts; and of comparisons whose result is known beforehand.
import { entry, quoted } from './entry.ts';

export const values = {
  'too-many-decimals': entry<{ digits: string; most: number }>({
    severity: 'error',
    message: data =>
      `${quoted(data.digits)} has more than ${data.most === 1 ? 'one decimal' : `${data.most} decimals`}`,
    hint: () => 'Numbers are exact here, so nothing is rounded unseen: round it yourself',
  }),
  'number-too-large': entry<{ digits: string }>({
    severity: 'error',
    message: data => `${quoted(data.digits)} is larger than can be counted exactly here`,
    hint: () => 'Count in larger units, for example in thousands',
  }),
  'product-too-fine': entry<{ decimals: number; most: number }>({
    severity: 'error',
    message: data => `This product has ${data.decimals} decimals, and at most ${data.most} are held exactly`,
    hint: () => 'Write the number with fewer decimals',
  }),
  'duration-not-whole': entry<{ count: string; unit: string; instead: string | null }>({
    severity: 'error',
    message: data => `\`${data.count} ${data.unit}s\` is no whole number of ${data.unit}s`,
    hint: data => (data.instead === null ? null : `Write ${quoted(data.instead)}`),
  }),
  'duration-not-positive': entry<{ count: string; unit: string }>({
    severity: 'error',
    message: data => `A duration is longer than nothing, and this is \`${data.count} ${data.unit}s\``,
  }),
  'duration-too-long': entry<{ count: string; unit: string }>({
    severity: 'error',
    message: data => `\`${data.count} ${data.unit}s\` is longer than a hundred years`,
    hint: () => 'For all of the past leave the duration out',
  }),
  'no-such-date': entry<{ text: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} does not exist in the calendar`,
  }),
  'year-out-of-range': entry<{ text: string }>({
    severity: 'error',
    message: data => `${quoted(data.text)} is not in the years 1970 to 9999`,
  }),
  'count-not-whole': entry<{ digits: string; words: string; isNone: boolean }>({
    severity: 'error',
    message: data => `\`${data.words}\` takes a whole number from 1 to 1,000,000, not ${quoted(data.digits)}`,
    hint: data => (data.isNone ? 'For none at all write `no …`' : null),
  }),
  'text-empty': entry<{ isPart: boolean }>({
    severity: 'warning',
    message: data =>
      data.isPart ? 'Every text has the empty text in it' : 'An empty text counts as unknown, so nothing equals it',
    hint: data => (data.isPart ? 'Write what the text should have in it' : 'For a missing value write `is unknown`'),
  }),
  'letter-case': entry<{ text: string; other: string }>({
    severity: 'warning',
    message: data => `Beyond A to Z the case of letters counts: \`"${data.text}"\` does not match \`"${data.other}"\``,
    hint: () => 'Name both spellings',
  }),
  'percent-of-points': entry<{ score: string; percent: string; low: string; high: string; points: string | null }>({
    severity: 'error',
    message: data =>
      `\`${data.percent}%\` is ${Number(data.percent) / 100}, and ${quoted(data.score)} counts points from ${data.low} to ${data.high}`,
    hint: data => (data.points === null ? 'Write the number of points' : `Write ${quoted(data.points)}`),
  }),
  'wildcard-in-text': entry<{ sign: string; instead: string | null }>({
    severity: 'warning',
    message: data => `${quoted(data.sign)} stands for itself in a text, not for any letters`,
    hint: data =>
      data.instead === null
        ? 'Parts of a text are asked for with `starts with`, `ends with` and `contains`'
        : `Write ${quoted(data.instead)}`,
  }),
  'compared-with-itself': entry<object>({
    severity: 'warning',
    message: () => 'Both sides are the same',
  }),
  'constants-compared': entry<object>({
    severity: 'warning',
    message: () => 'Both sides are written out, so no lead changes the result',
  }),
  'bar-out-of-range': entry<{ score: string; low: string; high: string; holds: boolean }>({
    severity: 'warning',
    message: data =>
      `${quoted(data.score)} goes from ${data.low} to ${data.high}, so this ${data.holds ? 'always' : 'never'} holds`,
  }),
  'between-empty': entry<object>({
    severity: 'warning',
    message: () => 'The lower end is above the upper one, so nothing lies between them',
    hint: () => 'Write the smaller one first',
  }),
  'never-is-not-long-ago': entry<{ activity: string }>({
    severity: 'warning',
    message: data => `A lead without any ${quoted(data.activity)} is unknown here, not long ago`,
    hint: data => `\`no ${data.activity} within … days\` holds for those too`,
  }),
  'days-since-activity': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is an activity: days are counted since the last one`,
    hint: data => `Write \`days since last ${data.name}\``,
  }),
  'days-of-field': entry<{ name: string; construct: string }>({
    severity: 'error',
    message: data =>
      `${quoted(data.name)} is ${data.construct === 'activity' ? 'an' : 'a'} ${data.construct}, and days are counted from a date or instant of the lead`,
    hint: data =>
      data.construct === 'activity' ? `Days since the last one are \`days since last ${data.name}\`` : null,
  }),
};
