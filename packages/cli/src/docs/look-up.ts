// Which pages somebody asks for: by a code, by words of the language, by the name or title of a page.
import { nearest } from '@funnel/data';
import type { ManualPage } from '../generated/manual.ts';

export type Page =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'manual'; readonly page: ManualPage };

export interface Shelf {
  readonly codes: readonly string[];
  /** In the order in which pages of one word are shown. */
  readonly manual: readonly ManualPage[];
}

const plain = (text: string): string => text.toLowerCase().replace(/[`"']/g, '').replace(/\s+/g, ' ').trim();

const isCalled = ({ folder, name, title }: ManualPage, asked: string): boolean => {
  const names = [name, name.replaceAll('-', ' '), `${folder}/${name}`, title.toLowerCase()];
  return names.includes(asked) || names.includes(asked.replace(/\.md$/, ''));
};

const holds = (words: readonly string[], asked: string): boolean =>
  words.some(word => ` ${word} `.includes(` ${asked} `));

/** The pages, the one that fits best first; none where nothing is called that. */
export function lookUp(said: string, { codes, manual }: Shelf): readonly Page[] {
  const asked = plain(said);
  const about = manual.filter(({ also, words }) => words.includes(asked) || also.includes(asked));
  const called = manual.filter(page => isCalled(page, asked));
  const within = about.length + called.length > 0 ? [] : manual.filter(({ words }) => holds(words, asked));
  const both = called.filter(page => about.includes(page));
  const pages = [...new Set([...both, ...called, ...about, ...within])];
  return [
    ...codes.filter(code => code === asked).map(code => ({ kind: 'code', code }) as const),
    ...pages.map(page => ({ kind: 'manual', page }) as const),
  ];
}

/** Names said one after the other: each as long as there is a page about it. What there is no page about is null, as a whole. */
export function namesIn(said: readonly string[], shelf: Shelf): readonly string[] | null {
  if (said.length === 0) return [];
  for (let length = said.length; length > 0; length -= 1) {
    const name = said.slice(0, length).join(' ');
    const rest = lookUp(name, shelf).length > 0 ? namesIn(said.slice(length), shelf) : null;
    if (rest !== null) return [name, ...rest];
  }
  return null;
}

/** What was probably meant; null where nothing is near. */
export function suggestion(said: string, { codes, manual }: Shelf): string | null {
  return nearest(plain(said), [...manual.flatMap(({ also, name, words }) => [...words, name, ...also]), ...codes]);
}

/** How a page is asked for: as short as it can be. */
export function nameOf(page: Page, { manual }: Shelf): string {
  if (page.kind === 'code') return page.code;
  const { folder, name } = page.page;
  return manual.filter(other => other.name === name).length > 1 ? `${folder}/${name}` : name;
}
