// The pages about codes and about the language, embedded when the command is built.
import { catalogue } from '@funnel/language';
import type { ManualPage } from '../generated/manual.ts';

/** All codes that have a page, sorted. */
export function pageCodes(): readonly string[] {
  return Object.keys(catalogue).sort();
}

/** The Markdown of the page about a code; null where there is none. */
export async function pageOf(code: string): Promise<string | null> {
  if (!Object.hasOwn(catalogue, code)) return null;
  // The bundler turns this into one entry a page.
  const page: { readonly default: string } = await import(`../../../language/pages/${code}.md`);
  return page.default;
}

/** The Markdown of a page of the manual. */
export async function manualText({ folder, name }: ManualPage): Promise<string> {
  const page: { readonly default: string } = await import(`../../../../test/spec/${folder}/${name}.md`);
  return page.default;
}
