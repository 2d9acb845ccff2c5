// Exclusions come before scores, grades and gates, so none of these can stand behind one.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking, Reference } from '../checking.ts';
import type { Placed } from '../model.ts';

/** Labels differ; no param or segment leads from an exclusion to a score, grade or gate. */
export function checkExclusions({ names, references, report }: Checking): void {
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
  const needs = groupByFrom(references);
  for (const reference of needs.get('exclusions') ?? []) {
    const path = pathToScore(reference, needs);
    if (path === null) continue;
    const last = path.at(-1)!.to;
    const [construct, name] = last.split('/') as [string, string];
    report(
      reference.at,
      'score-in-exclude',
      { name, construct, path: path.map(({ to }) => to.split('/')[1]!) },
      reference.span,
      {
        related: path.slice(1).map(({ at, span }) => ({ note: 'needed-here', at, span })),
      },
    );
  }
}

function groupByFrom(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    if (reference.from === null) continue;
    const group = groups.get(reference.from);
    if (group === undefined) groups.set(reference.from, [reference]);
    else group.push(reference);
  }
  return groups;
}

/** The references from a param or segment on to a score, grade or gate; null where none leads there, or it is one itself. */
function pathToScore(first: Reference, needs: ReadonlyMap<string, readonly Reference[]>): readonly Reference[] | null {
  const waiting: (readonly Reference[])[] = [[first]];
  const reached = new Set([first.to]);
  if (isScored(first.to)) return null;
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const next of needs.get(path.at(-1)!.to) ?? []) {
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
