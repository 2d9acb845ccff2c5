// What to write where a part of a line is missing.
import { quoted } from './entry.ts';
import { type Part, parts } from './parts.ts';

/** What stands where the part should, told by its form. */
type When = (found: string) => boolean;

const is =
  (...words: readonly string[]): When =>
  found =>
    words.includes(found.toLowerCase());
const isLike =
  (pattern: RegExp): When =>
  found =>
    pattern.test(found);

/** By part: what may stand there instead, and what is said then. */
const special: { readonly [P in Part]?: readonly (readonly [When, string])[] } = {
  points: [
    [is('-'), 'Points are taken away with `subtract`, for example `subtract 10`'],
    [is('if', 'case'), 'Points are a number, and their condition stands behind: `add 10 when …`'],
  ],
  rule: [
    [is('*'), 'Points in proportion to a number of the lead are written `add 0.6 per 1 of employees`'],
    [is('otherwise', 'else'), 'A rule for all others asks the opposite: `add 10 when not …`'],
    [is('{'), 'A rule is one line without braces: `add 10 when employees >= 200`'],
  ],
  member: [[is('('), 'Members stand without parentheses: `one of amer, emea`']],
  value: [[is('<'), 'A placeholder is replaced by the value itself, for example `200`']],
  condition: [
    [is('{'), 'A condition stands without braces, and in parentheses only where it needs some'],
    [
      isLike(/^[<>=!]/),
      'Each side of `and` and `or` is a condition of its own: `employees >= 200 and employees <= 5000`',
    ],
    [is('in'), 'The stage of a lead is asked with `stage is …`'],
  ],
  set: [[isLike(/^\d/), 'A range is written `between 200 and 5000`']],
  datelist: [[isLike(/^\d/), 'Dates stand without `on`: `closed 2026-12-25`']],
  closing: [[isLike(/^(?:mon|tue|wed|thu|fri|sat|sun)/i), 'A weekday without an `open` line is closed anyway']],
  share: [[is('due'), 'The moment itself is written `when due`']],
  moment: [[is('after'), 'The time stands before it: `4 business hours after due`']],
  calendar: [[is('24'), 'Without a calendar it is `sla … around the clock`']],
  team: [[isLike(/^"/), 'A route sends to declared teams, by their names: `team sdr { people 8 }`']],
  bucket: [
    [is('year'), 'There are buckets of a day, a week, a month and a quarter; a longer time is a limit with `within`'],
  ],
};

/** Reserved words that forms have as answers. */
const answers: ReadonlySet<string> = new Set(['no', 'any', 'all', 'last', 'latest', 'before', 'since']);

const comparisons =
  'Comparisons are `is`, `=`, `>=`, `between`, `in`, `contains`, `starts with`, `ends with` and `includes`';

/** What to write in place of the whole line or phrase. */
export const writtenHint = (part: Part, found: string | null, written: string): string =>
  part === 'member' && found === 'unknown'
    ? `What is not known is no member: write ${quoted(written)}; a member of that name stands in quotes`
    : `Write ${quoted(written)}`;

/** What to write; `found` stands where the part should be, null at the end. */
export function partHint(part: Part, found: string | null): string | null {
  const said = found === null ? undefined : special[part]?.find(([when]) => when(found))?.[1];
  if (said !== undefined) return said;
  if (found !== null && (part === 'member' ? /^[a-z]+$/.test(found) : part === 'value' && answers.has(found)))
    return `${quoted(found)} is a word of the language: as a member it stands in quotes`;
  if (part === 'operator')
    return found !== null && /^[A-Za-z]/.test(found)
      ? `${comparisons}; a name is one word, with \`_\` for blanks`
      : comparisons;
  const { example } = parts[part];
  return example === null ? null : `For example ${quoted(example)}`;
}
