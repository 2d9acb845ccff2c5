// Why something cannot be renamed, in words.

/** By code; holes are filled by the data. */
const words = {
  'nothing-here': () => 'No name stands here.',
  keyword: ({ name }: Named) => `\`${name}\` is a word of the language, not a name of this program.`,
  literal: ({ name }: Named) => `${name} is a value, not a name: change it where it stands.`,
  unknown: ({ name }: Named) => `Nothing in this program is called \`${name}\`.`,
  shared: ({ name, other }: Other) =>
    `\`${name}\` stands in ${other}, which other programs share, and what they do with it cannot be seen from here.`,
  'not-a-name': ({ name }: Named) =>
    `"${name}" is no name: names have letters without accents, digits and underscores, and begin with no digit.`,
  'not-a-text': () => 'A text of at least one letter on one line is needed.',
  reserved: ({ name }: Named) => `\`${name}\` is a word that cannot name anything.`,
  taken: ({ name, other }: Other) => `\`${name}\` is taken: there is a ${other} of that name.`,
  'means-otherwise': ({ name, other }: Other) =>
    `Called \`${name}\`, it would change what \`${other}\` means elsewhere.`,
  'breaks-rules': ({ name, other }: Other) => `\`${name}\` cannot be its name: ${other}`,
} as const;

interface Named {
  readonly name: string;
}

interface Other extends Named {
  readonly other: string;
}

type Words = typeof words;
export type RefusalCode = keyof Words;
type DataOf<C extends RefusalCode> = Parameters<Words[C]> extends [infer D] ? D : Record<never, never>;

export interface Refusal {
  readonly refusal: RefusalCode;
  readonly message: string;
}

export function refuse<C extends RefusalCode>(code: C, data: DataOf<C>): Refusal {
  return { refusal: code, message: (words[code] as (data: DataOf<C>) => string)(data) };
}
