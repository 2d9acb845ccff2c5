// `starts with`, `ends with`, `contains`, `contains word` over folded texts; both engines call these.
import type { MatchesRow } from '../tables/rows.ts';

export type Matcher = (text: string, needles: readonly string[]) => boolean;

export const matchers: { readonly [K in MatchesRow['how']]: Matcher } = {
  starts: (text, needles) => {
    for (const needle of needles) if (text.startsWith(needle)) return true;
    return false;
  },
  ends: (text, needles) => {
    for (const needle of needles) if (text.endsWith(needle)) return true;
    return false;
  },
  contains: (text, needles) => {
    for (const needle of needles) if (text.includes(needle)) return true;
    return false;
  },
  word: (text, needles) => {
    for (const needle of needles) if (containsWords(text, needle)) return true;
    return false;
  },
};

/** All ASCII characters but letters and digits, no-break space, en and em dash, curly quotes. */
const SEPARATOR = /[\0-/:-@[-`{-\x7f\u00a0\u2013\u2014\u2018\u2019\u201c\u201d]/g;

/** The needle's words in a row, one separator apart, bounded by separators or the text's ends. */
function containsWords(text: string, needle: string): boolean {
  const words = needle
    .replace(SEPARATOR, ' ')
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0 || !text.includes(words[0]!)) return false;
  return ` ${text.replace(SEPARATOR, ' ')} `.includes(` ${words.join(' ')} `);
}
