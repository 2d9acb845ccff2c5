// A lead without history is in the first stage without ever having entered it.
import type { Name, Span } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { isKind } from '../names/names.ts';
import { occurrenceOf, rootsOf, visitExpressions } from '../types/children.ts';
import { stagesOf } from '../types/lifecycle-lines.ts';

/** Tells of clocks and hand-offs that wait for an entry into the first stage, and of activities counted since then. */
export function checkFirstStage({ names, report }: Checking, placed: Placed): void {
  const tell = (entered: Name | null, word: 'start' | 'since' | 'handoff', span: Span): void => {
    if (entered === null) return;
    const first = names.lifecycle === null ? undefined : stagesOf(names.lifecycle.node)[0];
    if (first?.name.text !== entered.text) return;
    const name = entered.text;
    report(placed, 'first-stage-entered', { name, word }, span, {
      related: [{ note: 'stage-here', data: { name }, at: names.lifecycle!, span: first.name.span }],
    });
  };
  visitExpressions(rootsOf(placed.node), expression => {
    const period = occurrenceOf(expression)?.period;
    if (period?.kind === 'since') tell(period.stage, 'since', period.span);
  });
  if (isKind(placed, 'handoff') && placed.node.entering !== null)
    tell(placed.node.entering, 'handoff', placed.node.entering.span);
  if (!isKind(placed, 'sla')) return;
  for (const line of placed.node.lines) {
    if (line.kind === 'start' && line.on.kind === 'entering') tell(line.on.stage, 'start', line.on.span);
  }
}
