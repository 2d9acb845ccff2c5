// What a stage can be to reports.
import type { StageNode } from '../../syntax/nodes/time-declarations.ts';

export const STAGE_ROLES = ['lead', 'mql', 'sal', 'sql', 'opportunity', 'won', 'lost'] as const;
export type StageRoleWord = (typeof STAGE_ROLES)[number];

/** Is it one of the words that `as` takes? */
export function isStageRole(word: string): word is StageRoleWord {
  return (STAGE_ROLES as readonly string[]).includes(word);
}

/** What `as` says, else the stage's own name where that is a role; null where it is none. */
export function stageRole({ name, marks }: StageNode): StageRoleWord | null {
  const written = marks.find(mark => mark.kind === 'as');
  const word = written === undefined ? name.text : written.role.text;
  return isStageRole(word) ? word : null;
}
