// The pages about codes, embedded when the command is built.
import { catalogue } from '@funnel/language';

/** All codes that have a page, sorted. */
export async function pageCodes(): Promise<readonly string[]> {
  return Object.keys(catalogue).sort();
}

/** The page's Markdown; null where there is none about it. */
export async function pageOf(code: string): Promise<string | null> {
  if (!Object.hasOwn(catalogue, code)) return null;
  // The bundler turns this into one entry a page.
  const page: { readonly default: string } = await import(`../../../language/pages/${code}.md`);
  return page.default;
}
