// What to write instead of signs that mean nothing.

import { own } from '../../words/own.ts';

const hints: Readonly<Record<string, string>> = {
  ':': 'What belongs to a word follows it without a colon; blocks stand in braces',
  ';': 'Lines end by themselves; several values have commas between them',
  '.': 'A line ends without a full stop, and names have no dots',
  '..': 'A range is written `between 200 and 5000`',
  '...': 'Write what is left out here, or make it a comment with `//`',
  '…': 'Write what is left out here, or make it a comment with `//`',
  $: 'Numbers stand without a currency',
  '€': 'Numbers stand without a currency',
  '£': 'Numbers stand without a currency',
  '?': 'A value may always be missing, and a choice is made with `when` and `otherwise`: leave it out',
  '@': 'Names stand without a sign before them, and an address in quotes',
  '/': 'Texts stand in quotes, and there are no patterns; conditions are joined with `and` or with `or`',
  '^': 'There are no powers here: numbers are added, subtracted and multiplied by plain numbers',
  '|': 'Conditions are joined with `or`',
  '%': 'A percentage follows its number without a blank, as in `20%`',
  '`': 'Names stand without quotes, texts in double ones',
  '```': 'The program is what stands between such lines',
  '""': 'A text stands in one pair of double quotes',
  '&amp;': 'Conditions are joined with `and`',
  '&nbsp;': 'This is a blank of a web page: write a plain space',
};

/** What to do about a sign that means nothing. */
export const strayHint = (text: string): string =>
  own(hints, text) ?? 'Names are letters, digits and `_`; a text stands in double quotes';
