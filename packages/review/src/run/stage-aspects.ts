// What a test can expect of the stage: `stage: mql`, `stage: { name: mql, since: … }`, `stall: yes`.
import type { Decision, StageDecision } from '@funnel/bundle';
import type { Plain } from '../test-file/located.ts';
import { equal, type NamedAspect } from './aspects.ts';
import type { Takes } from './takes.ts';

function ofStage(takes: Takes, read: (stage: StageDecision) => Plain): NamedAspect {
  const from = ({ stage }: Decision): Plain => (stage === null ? null : read(stage));
  return { takes, read: from, holds: equal };
}

/** `name: none` is a stage that the rules do not know, or no lifecycle; `entry: none` a stage that nobody is on record as entering. */
export const STAGE: ReadonlyMap<string, NamedAspect> = new Map([
  ['name', ofStage('a text or none', stage => stage.name)],
  ['since', ofStage('an instant or none', stage => stage.since)],
  ['entry', ofStage('a number or none', stage => stage.entry)],
  ['journey', ofStage('a number', stage => stage.journey)],
]);

/** `none` where the stage never stalls. */
export const STALL: ReadonlyMap<string, NamedAspect> = new Map([
  ['holds', ofStage('yes, no, unknown or none', stage => stage.stall?.holds ?? null)],
  ['at', ofStage('an instant or none', stage => stage.stall?.at ?? null)],
]);
