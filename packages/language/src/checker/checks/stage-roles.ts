// What stages are to reports: each role is one stage's.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { StageNode } from '../../syntax/nodes/time-declarations.ts';
import { suggest } from '../../words/suggest.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { markOf, stagesOf } from '../types/lifecycle-lines.ts';
import { isStageRole, STAGE_ROLES, type StageRoleWord, stageRole } from '../values/stage-roles.ts';

/** `as` names a role that reports know, and no two stages have one role, be it by `as` or by their own names. */
export function checkStageRoles({ names, report }: Checking, at: Placed<DeclarationOf<'lifecycle'>>): void {
  if (names.lifecycle !== at) return;
  const holders = new Map<StageRoleWord, StageNode>();
  for (const stage of stagesOf(at.node)) {
    const written = markOf(stage, 'as')?.role;
    if (written !== undefined && written.text !== '' && !isStageRole(written.text)) {
      const candidates = suggest(written.text, STAGE_ROLES);
      report(at, 'unknown-role', { name: written.text, roles: STAGE_ROLES, candidates }, written.span, {
        fixes: candidateFixes(candidates, written.span),
      });
    }
    const role = stageRole(stage);
    if (role === null || names.stages.get(stage.name.text) !== stage) continue;
    const other = holders.get(role);
    if (other === undefined) holders.set(role, stage);
    else {
      const data = { role, name: stage.name.text, other: other.name.text };
      report(at, 'role-twice', data, (written ?? stage.name).span, {
        related: [{ note: 'first-here', at, span: (markOf(other, 'as')?.role ?? other.name).span }],
      });
    }
  }
}
