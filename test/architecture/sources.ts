// The source files of the packages, for the tests that hold the house's rules.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

function walk(folder: string, into: SourceFile[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, into);
    else if (entry.name.endsWith('.ts'))
      into.push({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') });
  }
}

/** What ships: everything under `packages/<name>/src` and the editor client. */
export function shippedSources(): readonly SourceFile[] {
  const files: SourceFile[] = [];
  walk(join(root, 'packages'), files);
  walk(join(root, 'editor-extension', 'src'), files);
  return files.filter(file => /^(packages\/[^/]+|editor-extension)\/src\//.test(file.path));
}

export function packageOf(path: string): string {
  return /^packages\/([^/]+)\//.exec(path)?.[1] ?? path.split('/')[0] ?? '';
}

export function isGenerated(path: string): boolean {
  return path.includes('/generated/');
}

/** Calls `visit` for each node of the file's tree. */
export function visitNodes(file: SourceFile, visit: (node: ts.Node, source: ts.SourceFile) => void): void {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const step = (node: ts.Node): void => {
    visit(node, source);
    ts.forEachChild(node, step);
  };
  step(source);
}

export function place(node: ts.Node, source: ts.SourceFile): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${source.fileName}:${line + 1}`;
}

export interface ImportLine {
  readonly from: string;
  readonly target: string;
  readonly where: string;
}

/** Every import, re-export and dynamic import of the file. */
export function importsOf(file: SourceFile): readonly ImportLine[] {
  const found: ImportLine[] = [];
  visitNodes(file, (node, source) => {
    const target =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (target && ts.isStringLiteralLike(target)) {
      found.push({ from: file.path, target: target.text, where: place(node, source) });
    }
  });
  return found;
}
