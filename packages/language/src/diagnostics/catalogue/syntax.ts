// Codes of the parser.
import { own } from '../../words/own.ts';
import { choice, entry, quoted } from './entry.ts';
import { lineHint, type WrongLine } from './line-hints.ts';
import { partHint, writtenHint } from './part-hints.ts';
import { type Part, parts } from './parts.ts';
import { type UnexpectedReason, unexpectedHint } from './unexpected-hints.ts';

/** What stands where something else should, or null at the end. */
type Found = string | null;

const instead = (found: Found): string => (found === null ? '' : `, not ${quoted(found)}`);

const article = (construct: string): string =>
  construct === 'sla' ? 'an SLA' : /^[aeiou]/.test(construct) ? `an ${construct}` : `a ${construct}`;

/** Words of other languages for which there is nothing to write. */
const nothingDeclared: Readonly<Record<string, string>> = {
  import: 'All `.funnel` files of the folder are one program, so nothing is imported',
  include: 'All `.funnel` files of the folder are one program, so nothing is included',
  function: 'A condition with a name is a `segment` or a `gate`',
  def: 'A condition with a name is a `segment` or a `gate`',
  create: 'What is known of a lead is declared in `lead { … }`, without a command',
  select: 'A program says what holds of each lead; nothing is selected',
};

export const syntax = {
  'declaration-expected': entry<{ found: string; suggestion: string | null; of: string | null }>({
    severity: 'error',
    message: data => `${quoted(data.found)} opens no declaration`,
    hint: data =>
      data.of !== null
        ? `It is a line of ${quoted(data.of)}, and stands inside of its braces`
        : data.suggestion === null
          ? (own(nothingDeclared, data.found) ??
            'A program is made of declarations such as `lead`, `activity`, `score` and `gate`')
          : `Did you mean ${quoted(data.suggestion)}?`,
  }),
  'name-missing': entry<{ construct: string; found: Found }>({
    severity: 'error',
    message: data => `${quoted(data.construct)} needs a name${instead(data.found)}`,
    hint: () => 'A name begins with a letter and has letters, digits and `_`',
  }),
  'name-reserved': entry<{ word: string; construct: string }>({
    severity: 'error',
    message: data => `${quoted(data.word)} is a word of the language and cannot name ${article(data.construct)}`,
    hint: data => `Choose another name, such as ${quoted(`${data.word}_`)}; an outside name stands behind \`from\``,
  }),
  'part-missing': entry<{ part: Part; after: string; found: Found; suggestion?: string; written?: string }>({
    severity: 'error',
    message: data => `After ${quoted(data.after)} comes ${parts[data.part].what}${instead(data.found)}`,
    hint: data =>
      data.written !== undefined
        ? writtenHint(data.part, data.found, data.written)
        : data.suggestion === undefined
          ? partHint(data.part, data.found)
          : `Did you mean ${quoted(data.suggestion)}?`,
  }),
  'word-missing': entry<{ words: readonly string[]; after: string; found: Found }>({
    severity: 'error',
    message: data => `After ${quoted(data.after)} comes ${choice(data.words)}${instead(data.found)}`,
    hint: data =>
      data.found === 'otherwise' && data.words.includes('when')
        ? 'What holds otherwise stands behind `normally`'
        : null,
  }),
  'range-missing': entry<{ owner: string }>({
    severity: 'error',
    message: data => `${quoted(data.owner)} needs its range: from 0 to 100`,
    hint: () => 'The range stands before the block: `from` the lowest `to` the highest score',
  }),
  'type-missing': entry<{ field: string; found: Found; suggestion: string | null; written?: string }>({
    severity: 'error',
    message: data => `The field ${quoted(data.field)} needs its type${instead(data.found)}`,
    hint: data =>
      data.written !== undefined
        ? `Write ${quoted(data.written)}`
        : data.suggestion === null
          ? 'Types are `text`, `number`, `boolean`, `date`, `datetime`, `one of a, b` and `list of text`'
          : `Did you mean ${quoted(data.suggestion)}?`,
  }),
  'block-missing': entry<{ owner: string; found: Found }>({
    severity: 'error',
    message: data => `${quoted(data.owner)} needs its lines in braces: \`{\` is missing${instead(data.found)}`,
  }),
  'block-not-closed': entry<{ owner: string; found: Found }>({
    severity: 'error',
    message: data => `The block of ${quoted(data.owner)} is not closed: \`}\` is missing${instead(data.found)}`,
  }),
  'brace-unexpected': entry<object>({
    severity: 'error',
    message: () => 'This `}` closes nothing',
  }),
  'parenthesis-not-closed': entry<{ found: Found }>({
    severity: 'error',
    message: data =>
      `A parenthesis is not closed: \`)\` is missing${data.found === null ? '' : ` before ${quoted(data.found)}`}`,
  }),
  'parenthesis-unexpected': entry<object>({
    severity: 'error',
    message: () => 'This `)` closes nothing',
  }),
  'declaration-inside': entry<{ found: string; owner: string }>({
    severity: 'error',
    message: data =>
      `${quoted(data.found)} opens a declaration of its own, and stands inside the block of ${quoted(data.owner)}`,
    hint: data => `Move it behind the \`}\` of ${quoted(data.owner)}; or that \`}\` is missing before it`,
  }),
  'line-unknown': entry<WrongLine & { owner: string }>({
    severity: 'error',
    message: data => `${quoted(data.found)} opens no line of ${quoted(data.owner)}`,
    hint: data => lineHint(data),
  }),
  'unexpected-source': entry<{ found: string; after: string; why: UnexpectedReason | null }>({
    severity: 'error',
    message: data => `${quoted(data.found)} cannot follow ${quoted(data.after)}`,
    hint: data => unexpectedHint(data.why),
  }),
  'where-needs-parentheses': entry<{ word: string }>({
    severity: 'error',
    message: data =>
      data.word === 'not'
        ? '`where` takes one test; with `not` it stands in parentheses'
        : `\`where\` takes one test; with ${quoted(data.word)} they stand in parentheses`,
    hint: data =>
      data.word === 'not'
        ? 'For example `where (not (path starts with "/jobs"))`, or `is not` and `not in`'
        : 'For example `where (minutes >= 20 and title contains "cloud")`',
  }),
  'comparison-chained': entry<{ operator: string }>({
    severity: 'error',
    message: data => `A comparison ends before ${quoted(data.operator)}: it has two sides`,
    hint: () => 'Write `x between 1 and 5`, or two comparisons with `and`',
  }),
  'unit-unknown': entry<{
    number: string;
    found: string;
    days: string | null;
    suggestion: string | null;
    /** In an SLA: the whole spans of time that may be meant. */
    choices?: readonly string[];
  }>({
    severity: 'error',
    message: data => `${quoted(`${data.number} ${data.found}`)} is no duration`,
    hint: data =>
      data.days !== null
        ? `Months, quarters and years differ in length: write ${quoted(`${data.days} days`)}`
        : data.choices !== undefined
          ? `Write ${choice(data.choices)}`
          : data.suggestion !== null
            ? `Did you mean ${quoted(data.suggestion)}?`
            : /^s(?:ec(?:ond)?s?)?$/i.test(data.found)
              ? 'The smallest unit is a minute'
              : 'Durations are minutes, hours, days or weeks',
  }),
  'nesting-too-deep': entry<{ limit: number }>({
    severity: 'error',
    message: data => `Conditions are nested more than ${data.limit} deep here`,
    hint: () => 'Give parts of it names, as segments or gates',
  }),
};
