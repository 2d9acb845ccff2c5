// Every source text in the project: files, and the blocks of its documents. What laws over real text are tried on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SourceText {
  /** Relative to the project; with `#` and the line it begins at, for a block of a document. */
  readonly path: string;
  readonly text: string;
  /** What stands behind `funnel` at the head of a block, `wrong` or `right`; empty for others. */
  readonly role: string;
}

export interface Document {
  readonly path: string;
  readonly text: string;
}

const passedOver = new Set(['node_modules', 'dist', 'out', 'coverage']);

/** Files below a folder whose names end so, without what is installed or built. */
function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (passedOver.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

const named = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/** Where the design pages are that some machines have beside the project, as the public data; null elsewhere. */
function designFolder(root: string): string | null {
  const data = process.env['FUNNEL_DATA'] ?? join(root, '..', 'shared', 'data');
  const folder = join(data, '..', 'design');
  return existsSync(folder) ? folder : null;
}

/** All Markdown documents, the design pages too where they are. */
export function documents(root = process.cwd()): readonly Document[] {
  const design = designFolder(root);
  const paths = [...filesBelow(root, '.md'), ...(design === null ? [] : filesBelow(design, '.md'))];
  return paths.sort().map(path => ({ path: named(root, path), text: readFileSync(path, 'utf8') }));
}

/** The blocks of a document that begin with `funnel`. One may stand in a list, indented. */
export function blocksOf({ path, text }: Document): readonly SourceText[] {
  return [...text.matchAll(/^([ \t]*)```funnel\b([^\n]*)\n([\s\S]*?)^[ \t]*```/gm)].map(found => {
    const [, indent = '', role = '', block = ''] = found;
    const line = text.slice(0, found.index).split('\n').length + 1;
    return { path: `${path}#${line}`, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), role: role.trim() };
  });
}

/** The source files, without those of documents. */
export function sourceFiles(root = process.cwd()): readonly SourceText[] {
  return filesBelow(root, '.funnel')
    .sort()
    .map(path => ({ path: named(root, path), text: readFileSync(path, 'utf8'), role: '' }));
}

/** Files and blocks. */
export const sourceTexts = (root = process.cwd()): readonly SourceText[] => [
  ...sourceFiles(root),
  ...documents(root).flatMap(blocksOf),
];
