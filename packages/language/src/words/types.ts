// The types of fields and properties.
import type { WordTable } from './word.ts';

export const types = {
  text: {
    summary: 'Text, compared without the case of ASCII letters',
    doc: 'Empty text is unknown.',
    example: 'lead {\n  title text\n}',
    snippet: 'text',
  },
  number: {
    summary: 'An exact decimal number',
    doc: 'In thousandths, unless `by` names another step.',
    example: 'lead {\n  employees number\n}',
    snippet: 'number',
  },
  boolean: {
    summary: 'True or false',
    doc: 'Or unknown.',
    example: 'lead {\n  opted_in boolean\n}',
    snippet: 'boolean',
  },
  date: {
    summary: 'A day without a zone',
    doc: 'From 1970 to 9999.',
    example: 'lead {\n  renewal date\n}',
    snippet: 'date',
  },
  datetime: {
    summary: 'An instant in UTC, to the millisecond',
    doc: 'From 1970 to 9999. Not to be compared with a date.',
    example: 'lead {\n  created datetime\n}',
    snippet: 'datetime',
  },
  'one of': {
    summary: 'One of the members listed',
    doc: 'A value that is no member is unknown, and a data problem.',
    example: 'lead {\n  region one of amer, emea, apac\n}',
    snippet: 'one of ${1:member}, ${2:member}',
  },
  'list of': {
    summary: 'Several texts or members',
    doc: 'Of `text` or of `one of` members. An empty list is known.',
    example: 'lead {\n  technology list of text\n}',
    snippet: 'list of ${1:text}',
  },
  unknown: {
    summary: 'Texts that mean that nothing is known',
    doc: 'In a field, before its type: `unknown "Select"`. In a condition, `is unknown` tests for absence.',
    example: 'lead {\n  budget unknown "Select" one of none, approved\n}',
    snippet: 'unknown "${1:Select}"',
  },
} as const satisfies WordTable;
