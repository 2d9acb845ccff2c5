// Why a hand-off is sent to whom it is sent, for its reasons: the arms of its route; why it is not sent, the moves that were tried.
import type { Bundle, Decision } from '@funnel/bundle';
import type { Line } from './gate-lines.ts';
import { moveLines } from './move-lines.ts';
import { routeLines } from './route-lines.ts';

export function handoffLines(bundle: Bundle, decision: Decision, name: string): Line[] {
  const sent = decision.handoffs.find(each => each.handoff === name);
  if (sent === undefined) return moveLines(bundle, decision);
  return sent.to.kind === 'route' ? routeLines(bundle, decision, sent.to.name) : [];
}
