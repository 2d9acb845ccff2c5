// Which declaration a finding is in, by a key that stays when the declaration moves.
import type { Declaration, ParsedFile } from '@funnel/language';

/** `score/fit`, `exclude/Our own people`, `lead`. */
function keyOf(node: Declaration): string {
  const construct = node.kind === 'segment' ? node.construct : node.kind;
  const name = 'name' in node ? node.name?.text : undefined;
  const label = 'label' in node ? node.label?.value : undefined;
  const called = name ?? label;
  return called === undefined ? construct : `${construct}/${called}`;
}

/** Finds the key of the declaration that an offset of a file lies in; null where it lies in none that could be read. */
export function declarationKeys(files: readonly ParsedFile[]): (path: string, offset: number) => string | null {
  const byPath = new Map(files.map(({ path, declarations }) => [path, declarations]));
  return (path, offset) => {
    const all = byPath.get(path) ?? [];
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const last = all[low - 1];
    return last === undefined || last.node === null || offset > last.end ? null : keyOf(last.node);
  };
}
