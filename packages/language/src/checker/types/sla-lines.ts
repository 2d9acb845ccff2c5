// What the lines of an SLA hold.
import type { ArmNode } from '../../syntax/nodes/expression.ts';
import type { SlaLine, TriggerNode } from '../../syntax/nodes/time-declarations.ts';

/** The arm of a line of an SLA, if it has one. */
export function slaArms(line: SlaLine): readonly ArmNode[] {
  const arm = line.kind === 'start' ? line.when : 'arm' in line ? line.arm : null;
  return arm === null ? [] : [arm];
}

/** What the clock of a line of an SLA waits for. */
export function triggersOf(line: SlaLine): readonly TriggerNode[] {
  if (line.kind === 'pause') return [line.from, line.until];
  return 'on' in line ? [line.on] : [];
}
