// What somebody types at a random place of a file, each with what mends it again where it breaks something.
import type { Chance } from '../../test/random/chance.ts';

export type EditKind =
  | 'in a condition'
  | 'in a number'
  | 'in a name'
  | 'brace broken'
  | 'brace mended'
  | 'word gone'
  | 'word back';

export interface BenchEdit {
  readonly kind: EditKind;
  /** Of the file, after the edit. */
  readonly text: string;
}

const cut = (text: string, start: number, length: number, by: string): string =>
  text.slice(0, start) + by + text.slice(start + length);

function place(text: string, pattern: RegExp, chance: Chance): RegExpExecArray | null {
  const found = [...text.matchAll(pattern)];
  return found.length === 0 ? null : chance.pick(found);
}

type Typing = (text: string, chance: Chance) => readonly BenchEdit[];

const typings: readonly Typing[] = [
  (text, chance) => {
    const found = place(text, /(?:when|and|require) (\w+)/g, chance);
    if (found === null) return [];
    const at = found.index + found[0].length;
    return [
      { kind: 'in a condition', text: cut(text, at, 0, 'x') },
      { kind: 'in a condition', text },
    ];
  },
  (text, chance) => {
    const found = place(text, /\b\d+\b/g, chance);
    return found === null
      ? []
      : [{ kind: 'in a number', text: cut(text, found.index, 1, chance.pick(['1', '2', '4', '7'])) }];
  },
  (text, chance) => {
    const found = place(text, /^(?:score|grade|gate|param|segment|list) \w+/gm, chance);
    if (found === null) return [];
    const at = found.index + found[0].length;
    return [
      { kind: 'in a name', text: cut(text, at, 0, 'x') },
      { kind: 'in a name', text },
    ];
  },
  (text, chance) => {
    const found = place(text, /[{}]/g, chance);
    if (found === null) return [];
    return [
      { kind: 'brace broken', text: cut(text, found.index, 1, '') },
      { kind: 'brace mended', text },
    ];
  },
  (text, chance) => {
    const found = place(text, /\b[a-z]+\b/g, chance);
    if (found === null) return [];
    return [
      { kind: 'word gone', text: cut(text, found.index, found[0].length, '') },
      { kind: 'word back', text },
    ];
  },
];

/** One after the other, each on what the one before has left. */
export const benchEdits: Typing = (text, chance) => chance.pick(typings)(text, chance);
