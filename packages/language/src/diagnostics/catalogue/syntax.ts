// Codes of the parser.
import { choice, entry, quoted } from './entry.ts';
import { type Part, parts } from './parts.ts';

/** What stands where something else should, or null at the end. */
type Found = string | null;

const instead = (found: Found): string => (found === null ? '' : `, not ${quoted(found)}`);

const article = (word: string): string => (/^(?:[aeiou]|sla$)/.test(word) ? 'an' : 'a');

/** Reserved words that forms have as answers. */
const answers: ReadonlySet<string> = new Set(['no', 'any', 'all', 'last', 'latest', 'before', 'since']);

/** What to write where a part is missing. */
function partHint(part: Part, found: Found): string | null {
  if (part === 'points' && found === '-') return 'Points are taken away with `subtract`, for example `subtract 10`';
  const isWord =
    found !== null && (part === 'member' ? /^[a-z]+$/.test(found) : part === 'value' && answers.has(found));
  if (isWord) {
    return `${quoted(found)} is a word of the language: as a member it stands in quotes`;
  }
  if (part === 'datelist' && found !== null && /^\d/.test(found))
    return 'Dates stand without `on`: `closed 2026-12-25`';
  if (part === 'share' && found === 'due') return 'The moment itself is written `when due`';
  if (part === 'moment' && found === 'after') return 'The time stands before it: `4 business hours after due`';
  if (part === 'operator')
    return 'Comparisons are `is`, `=`, `>=`, `between`, `in`, `contains`, `starts with`, `ends with` and `includes`';
  const { example } = parts[part];
  return example === null ? null : `For example ${quoted(example)}`;
}

interface WrongLine {
  readonly found: string;
  readonly lines: readonly string[];
  readonly suggestion: string | null;
}

/** What to write where a line begins with what begins none. */
function lineHint({ found, lines, suggestion }: WrongLine): string {
  if (suggestion !== null) return `Did you mean ${quoted(suggestion)}?`;
  if (found === 'otherwise' && lines.includes('band')) return '`otherwise` stands at the end: `band cold otherwise`';
  if (found === 'otherwise' && lines.includes('to')) return '`otherwise` stands at the end: `to … otherwise`';
  if (found === 'otherwise' && lines.includes('target')) return '`otherwise` stands at the end: `no target otherwise`';
  if (lines.includes('move') && suggestion === null) return 'Write `stage …` or `move … to …`';
  if (found === 'otherwise' && lines.includes('use')) return '`otherwise` stands at the end: `use … otherwise`';
  if (/^[-+\d]/.test(found) && lines.includes('add')) return 'Write `add 10 when …` or `subtract 10 when …`';
  return `Lines begin with ${choice(lines)}`;
}

export const syntax = {
  'declaration-expected': entry<{ found: string; suggestion: string | null }>({
    severity: 'error',
    message: data => `${quoted(data.found)} opens no declaration`,
    hint: data =>
      data.suggestion === null
        ? 'A program is made of declarations such as `lead`, `activity`, `score` and `gate`'
        : `Did you mean ${quoted(data.suggestion)}?`,
  }),
  'construct-not-available': entry<{ construct: string }>({
    severity: 'error',
    message: data => `${quoted(data.construct)} is not part of this version yet`,
    hint: () => 'Leave it out; everything else is read as usual',
  }),
  'name-missing': entry<{ construct: string; found: Found }>({
    severity: 'error',
    message: data => `${quoted(data.construct)} needs a name${instead(data.found)}`,
    hint: () => 'A name begins with a letter and has letters, digits and `_`',
  }),
  'name-reserved': entry<{ word: string; construct: string }>({
    severity: 'error',
    message: data =>
      `${quoted(data.word)} is a word of the language and cannot name ${article(data.construct)} ${data.construct}`,
    hint: data => `Choose another name, such as ${quoted(`${data.word}_`)}; an outside name stands behind \`from\``,
  }),
  'part-missing': entry<{ part: Part; after: string; found: Found }>({
    severity: 'error',
    message: data => `After ${quoted(data.after)} comes ${parts[data.part].what}${instead(data.found)}`,
    hint: data => partHint(data.part, data.found),
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
  'type-missing': entry<{ field: string; found: Found; suggestion: string | null }>({
    severity: 'error',
    message: data => `The field ${quoted(data.field)} needs its type${instead(data.found)}`,
    hint: data =>
      data.suggestion === null
        ? 'Types are `text`, `number`, `boolean`, `date`, `datetime`, `one of a, b` and `list of text`'
        : `Did you mean ${quoted(data.suggestion)}?`,
  }),
  'block-missing': entry<{ owner: string }>({
    severity: 'error',
    message: data => `${quoted(data.owner)} needs its lines in braces: \`{\` is missing`,
  }),
  'block-not-closed': entry<{ owner: string }>({
    severity: 'error',
    message: data => `The block of ${quoted(data.owner)} is not closed: \`}\` is missing`,
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
  'line-unknown': entry<{ owner: string; found: string; lines: readonly string[]; suggestion: string | null }>({
    severity: 'error',
    message: data => `${quoted(data.found)} opens no line of ${quoted(data.owner)}`,
    hint: data => lineHint(data),
  }),
  'unexpected-source': entry<{ found: string; after: string }>({
    severity: 'error',
    message: data => `${quoted(data.found)} cannot follow ${quoted(data.after)}`,
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
  'unit-unknown': entry<{ number: string; found: string; days: string | null; suggestion: string | null }>({
    severity: 'error',
    message: data => `${quoted(`${data.number} ${data.found}`)} is no duration`,
    hint: data =>
      data.days !== null
        ? `Months, quarters and years differ in length: write ${quoted(`${data.days} days`)}`
        : data.suggestion !== null
          ? `Did you mean ${quoted(data.suggestion)}?`
          : 'Durations are minutes, hours, days or weeks',
  }),
  'nesting-too-deep': entry<{ limit: number }>({
    severity: 'error',
    message: data => `Conditions are nested more than ${data.limit} deep here`,
    hint: () => 'Give parts of it names, as segments or gates',
  }),
};
