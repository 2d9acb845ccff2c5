// Teams: how many people, and how much each takes on.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { NumberToken } from '../../syntax/nodes/node.ts';
import type { TeamLine } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';

/** Numbers are whole and at least one; the people, and what each takes of a stage, stand once. */
export function checkTeams({ report }: Checking, placed: Placed<DeclarationOf<'team'>>): void {
  const seen = new Map<string, TeamLine>();
  for (const line of placed.node.lines) {
    checkCount(report, placed, line.count, line.kind);
    const key = line.kind === 'people' ? 'people' : `each ${line.stage.text}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else {
      report(placed, 'clause-twice', { clause: key }, line.span, {
        related: [{ note: 'first-here', at: placed, span: earlier.span }],
      });
    }
  }
}

function checkCount(report: Report, at: Placed, token: NumberToken, line: TeamLine['kind']): void {
  const count = stepsAt(decimalOf(token), 0);
  if (count !== null && count >= 1n && count <= 1_000_000n) return;
  report(at, 'team-number', { digits: token.digits, line }, token.span);
}
