// Finding a declared thing by what data call it: its outside name, else its own.
import { trimBlanks } from '../text/blanks.ts';
import { fold } from '../text/fold.ts';

/** Indices by outside name first, then by own name; folded, and as written, to spare most data the folding. */
export function outsideNames(declared: readonly { readonly outside: string; readonly name: string }[]) {
  const indices = new Map<string, number>();
  const enter = (text: string, index: number) => {
    if (!indices.has(text)) indices.set(text, index);
  };
  for (const [index, { outside }] of declared.entries()) enter(fold(trimBlanks(outside)), index);
  for (const [index, { name }] of declared.entries()) enter(fold(name), index);
  for (const { outside } of declared) enter(outside, indices.get(fold(trimBlanks(outside)))!);
  return indices as ReadonlyMap<string, number>;
}

/** The index of what a text names, blanks around it and the case of ASCII letters apart. */
export function indexNamed(indices: ReadonlyMap<string, number>, text: string): number | undefined {
  return indices.get(text) ?? indices.get(fold(trimBlanks(text)));
}
