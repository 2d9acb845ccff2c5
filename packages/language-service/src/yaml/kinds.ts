// The texts beside the rules that the editor knows: tests, and the settings of a program.

export type YamlKind = 'tests' | 'settings';

/** By a path or an address; null for every other file. */
export function yamlKindOf(path: string): YamlKind | null {
  if (path.endsWith('.test.yaml')) return 'tests';
  return /(?:^|\/)funnel\.yaml$/.test(path) ? 'settings' : null;
}
