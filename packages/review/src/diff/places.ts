// Where a declaration or a line of it stands in the source.
import type { Bundle, SourcePlace } from '@funnel/bundle';
import { type Renames, renamedBundle } from './renames/names.ts';

/** By the declaration as it is called after the change, and by the line's id; the declaration's own place where the line has none. */
export function placesIn(bundle: Bundle, renames: Renames): (of: string, line: string | null) => SourcePlace | null {
  const { about } = renamedBundle(bundle, renames);
  const declarations = new Map(about.declarations.map(({ at, key }) => [key, at]));
  const program = about.declarations.find(({ key }) => key.startsWith('funnel/'))?.key ?? '';
  const lines = new Map<string, SourcePlace>([
    ...about.rules.map(({ at, id }): [string, SourcePlace] => [id, at]),
    ...about.lines.map(({ at, key }): [string, SourcePlace] => [`gate/${key}`, at]),
    ...about.stages.map(({ at, name }): [string, SourcePlace] => [`lifecycle/${name}`, at]),
    ...about.moves.map(({ at, key }): [string, SourcePlace] => [`lifecycle/${key}`, at]),
    ...about.content.map(({ at, key }): [string, SourcePlace] => [`content/${key.slice(key.indexOf('/') + 1)}`, at]),
  ]);
  return (of, line) => {
    const own = line === null ? undefined : (lines.get(line) ?? lines.get(`${of}/${line}`));
    return own ?? declarations.get(of === 'program' ? program : of) ?? null;
  };
}
