// Members: the index of the declared one, matched without blanks around it and without the case of ASCII letters.
import type { MemberType } from '../nodes/type.ts';
import { trimBlanks } from '../text/blanks.ts';
import { fold } from '../text/fold.ts';
import { bad, type Stage } from './stage.ts';
import { scalarText } from './text.ts';

export function makeMemberStage(type: MemberType): Stage {
  const indices = memberIndices(type.members);
  return (datum, note) => {
    const text = scalarText(datum);
    if (text === null) return bad(note, 'not-a-member');
    const index = memberIndex(indices, text);
    if (index !== undefined) return index;
    return trimBlanks(text) === '' ? null : bad(note, 'not-a-member');
  };
}

/** Index by folded name; each name as it is written stands in the map too, to spare most data the folding. */
export function memberIndices(members: readonly string[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  members.forEach((member, index) => {
    const folded = fold(trimBlanks(member));
    if (!indices.has(folded)) indices.set(folded, index);
  });
  for (const member of members) {
    const index = indices.get(fold(trimBlanks(member)));
    if (index !== undefined) indices.set(member, index);
  }
  return indices;
}

export function memberIndex(indices: ReadonlyMap<string, number>, text: string): number | undefined {
  return indices.get(text) ?? indices.get(fold(trimBlanks(text)));
}
