// Each type of activity in the data is one activity of the program.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Together } from '../checking.ts';
import type { Placed } from '../model.ts';
import { foldedMember } from '../values/folded.ts';

/** Tells of two activities with one outside name. */
export function checkActivities({ names, report }: Together): void {
  const seen = new Map<string, Placed<DeclarationOf<'activity'>>>();
  for (const [name, placed] of names.activities) {
    const { from } = placed.node;
    if (from !== null && from.value.trim() === '') report(placed, 'outside-name-empty', {}, from.span);
    const event = foldedMember(from?.value ?? name);
    const earlier = seen.get(event);
    if (earlier === undefined) seen.set(event, placed);
    else {
      const other = earlier.node.name!.text;
      report(placed, 'event-twice', { event: from?.value ?? name, name, other }, (from ?? placed.node.name!).span, {
        related: [{ note: 'first-here', at: earlier, span: (earlier.node.from ?? earlier.node.name!).span }],
      });
    }
  }
}
