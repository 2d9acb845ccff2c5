// The name that a program declares.
import { openProgram, type SourceFile } from '@funnel/data';
import { parseFile } from '@funnel/language';
import { programAround } from './options.ts';

/** null where the sources declare none. They need not be right otherwise. */
export function nameIn(sources: readonly SourceFile[]): string | null {
  const declarations = sources.flatMap(({ path, text }) => parseFile(path, text).declarations);
  for (const { node } of declarations) if (node?.kind === 'funnel' && node.name !== null) return node.name.text;
  return null;
}

/** That of the program around this folder; null where there is no program with settings, or it declares none. */
export function declaredName(): string | null {
  const root = programAround();
  return root === null ? null : nameIn(openProgram(root).sources);
}
