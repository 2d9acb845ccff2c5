// What to write where a line begins with what begins none.
import type { Belongs } from '../../syntax/recovery/habits/line-words.ts';
import { choice, quoted } from './entry.ts';

export interface WrongLine {
  readonly found: string;
  /** The words that open a line of the block. */
  readonly lines: readonly string[];
  readonly suggestion: string | null;
  /** Where the word belongs, if it is one of the language. */
  readonly belongs: Belongs;
  /** The suggestion is missing before the word, instead of meant by it. */
  readonly isMissing: boolean;
}

/** What stands at the end of a line, by a word that opens lines of the block. */
const otherwise: readonly (readonly [line: string, form: string])[] = [
  ['band', '`band cold otherwise`'],
  ['to', '`to … otherwise`'],
  ['target', '`no target otherwise`'],
  ['use', '`use … otherwise`'],
];

/** What stands first in a line that begins with its condition. */
const first: readonly (readonly [line: string, hint: string])[] = [
  ['add', 'The points come first: `add 10 when …`'],
  ['band', 'The band comes first: `band hot when …`'],
  ['to', 'The team comes first: `to sdr when …`'],
  ['require', 'Write `require …`, or `refuse when …`'],
  ['move', 'The stages come first: `move inquiry to mql when …`'],
];

const conditions = new Set(['if', 'when', 'case', 'elif', 'elseif', 'unless']);

const formFor = (lines: readonly string[], forms: readonly (readonly [string, string])[]): string | undefined =>
  forms.find(([line]) => lines.includes(line))?.[1];

/** The hint of a line that nothing opens. */
export function lineHint({ found, lines, suggestion, belongs, isMissing }: WrongLine): string {
  if (suggestion !== null && isMissing) return `Write ${quoted(`${suggestion} ${found} …`)}`;
  if (suggestion !== null) return `Did you mean ${quoted(suggestion)}?`;
  const end = formFor(lines, otherwise);
  if ((found === 'otherwise' || found === 'else') && end !== undefined)
    return `\`otherwise\` stands at the end: ${end}`;
  const start = formFor(lines, first);
  if (conditions.has(found.toLowerCase()) && start !== undefined) return start;
  if (/^\d/.test(found) && lines.includes('ask'))
    return 'How many it takes is said in the head: `gate bant passes with 2 of { … }`';
  if (found === 'group') return 'Groups stand side by side: there is none inside of another';
  if (belongs?.as === 'line') return `It is a line of ${quoted(belongs.of)}`;
  if (belongs?.as === 'declaration') return 'It opens a declaration of its own, which stands outside of this block';
  if (lines.includes('move')) return 'Write `stage …` or `move … to …`';
  if (lines.includes('add')) return 'Write `add 10 when …` or `subtract 10 when …`';
  return `Lines begin with ${choice(lines)}`;
}
