// Lists of texts: folded parts; null for one that cannot be read or stands for unknown.
import type { TextListType } from '../nodes/type.ts';
import { fold } from '../text/fold.ts';
import { listParts } from './list-parts.ts';
import { bad, type Stage, type UnknownTexts } from './stage.ts';
import { isUsableText } from './text.ts';

export function makeTextListStage(_type: TextListType, unknown: UnknownTexts): Stage {
  return (datum, note) => {
    const parts = listParts(datum);
    if (parts === undefined) return bad(note, 'not-a-list');
    if (parts === null) return null;
    return parts.map(part => {
      if (part === null || !isUsableText(part)) return bad(note, 'not-a-text');
      const folded = fold(part);
      return unknown?.has(folded) ? null : folded;
    });
  };
}
