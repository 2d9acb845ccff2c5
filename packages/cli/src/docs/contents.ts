// Everything that has a page, for those who ask for nothing in particular.
import type { ManualPage } from '../generated/manual.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Shelf } from './look-up.ts';

const TITLES: Readonly<Record<ManualPage['folder'], string>> = {
  constructs: 'Declarations',
  conditions: 'Conditions',
  functions: 'Functions',
  types: 'Types',
  semantics: 'Meaning',
  features: 'Commands',
  editor: 'The editor',
};

function section(title: string, names: readonly string[], width: number): string {
  // A name of several words stays on its line, and the point behind it too.
  const lines = wrap(names.map(name => name.replaceAll(' ', '\u00a0')).join('\u00a0· '), width - 2);
  return [title, ...lines.map(line => `  ${line.replaceAll('\u00a0', ' ')}`)].join('\n');
}

/** Names to ask for, by what they are about. */
export function contents({ codes, manual }: Shelf, width: number): string {
  const folders = Object.entries(TITLES) as readonly (readonly [ManualPage['folder'], string])[];
  const sections = folders.map(([folder, title]) => {
    const pages = manual.filter(page => page.folder === folder);
    return section(
      title,
      pages.map(({ name }) => name),
      width,
    );
  });
  const words = [...new Set(manual.flatMap(page => page.words))].sort();
  return `${[...sections, section('Words', words, width), section('Codes of funnel check', codes, width)].join(
    '\n\n',
  )}\n\nfunnel docs NAME prints the page, for example: funnel docs gate\n`;
}
