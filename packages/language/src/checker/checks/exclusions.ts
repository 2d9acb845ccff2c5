// Exclusions come before scores, grades and gates, so none of these can stand behind one.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Reference, Together } from '../checking.ts';
import type { Placed } from '../model.ts';

/** Labels differ; no param or segment leads from an exclusion to a score, grade or gate. */
export function checkExclusions({ names, needsOf, placeOf, report }: Together): void {
  const seen = new Map<string, Placed<DeclarationOf<'exclude'>>>();
  for (const placed of names.exclusions) {
    const { label } = placed.node;
    if (label === null) continue;
    const earlier = seen.get(label.value);
    if (label.value.trim() === '') report(placed, 'label-empty', {}, label.span);
    else if (earlier === undefined) seen.set(label.value, placed);
    else {
      report(placed, 'duplicate-exclude', { label: label.value }, label.span, {
        related: [{ note: 'first-declared', at: earlier, span: earlier.node.label!.span }],
      });
    }
  }
  for (const reference of needsOf('exclusions')) {
    const path = pathToScore(reference, needsOf);
    if (path === null) continue;
    const last = path.at(-1)!.to;
    const [construct, name] = last.split('/') as [string, string];
    report(
      placeOf(reference.of),
      'score-in-exclude',
      { name, construct, path: path.map(({ to }) => to.split('/')[1]!) },
      reference.span,
      {
        related: path.slice(1).map(({ of, span }) => ({ note: 'needed-here', at: placeOf(of), span })),
      },
    );
  }
}

/** The references from a param or segment on to a score, grade or gate; null where none leads there, or it is one itself. */
function pathToScore(first: Reference, needsOf: Together['needsOf']): readonly Reference[] | null {
  const waiting: (readonly Reference[])[] = [[first]];
  const reached = new Set([first.to]);
  if (isScored(first.to)) return null;
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const next of needsOf(path.at(-1)!.to)) {
      if (isScored(next.to)) return [...path, next];
      if (reached.has(next.to)) continue;
      reached.add(next.to);
      waiting.push([...path, next]);
    }
  }
  return null;
}

function isScored(key: string): boolean {
  return /^(score|grade|gate)\//.test(key);
}
