// A lead without history is in the first stage without ever having entered it.
import type { Span } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { isKind } from '../names/names.ts';
import { occurrenceOf, rootsOf, visitExpressions } from '../types/children.ts';
import { stagesOf } from '../types/lifecycle-lines.ts';

/** Tells of clocks and hand-offs that wait for an entry into the first stage, and of activities counted since then. */
export function checkFirstStage({ names, report }: Checking): void {
  const first = names.lifecycle === null ? undefined : stagesOf(names.lifecycle.node)[0];
  if (first === undefined) return;
  const { text: name } = first.name;
  const tell = (at: Placed, word: 'start' | 'since' | 'handoff', span: Span): void => {
    report(at, 'first-stage-entered', { name, word }, span, {
      related: [{ note: 'stage-here', data: { name }, at: names.lifecycle!, span: first.name.span }],
    });
  };
  for (const placed of names.declarations) {
    visitExpressions(rootsOf(placed.node), expression => {
      const occurrence = occurrenceOf(expression);
      if (occurrence?.period?.kind === 'since' && occurrence.period.stage?.text === name) {
        tell(placed, 'since', occurrence.period.span);
      }
    });
    if (isKind(placed, 'handoff') && placed.node.entering?.text === name) {
      tell(placed, 'handoff', placed.node.entering.span);
    }
    if (!isKind(placed, 'sla')) continue;
    for (const line of placed.node.lines) {
      if (line.kind === 'start' && line.on.kind === 'entering' && line.on.stage.text === name) {
        tell(placed, 'start', line.on.span);
      }
    }
  }
}
