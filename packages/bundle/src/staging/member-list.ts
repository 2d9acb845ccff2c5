// Lists of members: their indices; null for one that is not declared or stands for unknown.
import type { MemberListType } from '../nodes/type.ts';
import { fold } from '../text/fold.ts';
import { listParts } from './list-parts.ts';
import { memberIndex, memberIndices } from './member.ts';
import { bad, type Stage, type UnknownTexts } from './stage.ts';

export function makeMemberListStage(type: MemberListType, unknown: UnknownTexts): Stage {
  const indices = memberIndices(type.members);
  return (datum, note) => {
    const parts = listParts(datum);
    if (parts === undefined) return bad(note, 'not-a-list');
    if (parts === null) return null;
    return parts.map(part => {
      if (part === null) return bad(note, 'not-a-member');
      if (unknown?.has(fold(part))) return null;
      return memberIndex(indices, part) ?? bad(note, 'not-a-member');
    });
  };
}
