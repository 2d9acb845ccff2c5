// `gate` in its three kinds.
import type { Gate, GateLine } from '@funnel/bundle';
import type { DeclarationOf, GateLineNode } from '@funnel/language';
import { lowerCondition } from '../conditions/lower-condition.ts';
import { lineIds } from '../ids/line-id.ts';
import { lowerArm, lowerWhen } from './arm.ts';
import type { Lowering } from './lowering.ts';
import { stepsOf } from './score.ts';

type LineOf<K extends GateLineNode['kind']> = Extract<GateLineNode, { kind: K }>;

/** The gate, and the id of each of its lines. */
export interface LoweredGate {
  readonly gate: Gate;
  readonly ids: ReadonlyMap<GateLineNode, string>;
}

export function lowerGate(lowering: Lowering, name: string, node: DeclarationOf<'gate'>): LoweredGate {
  const ids = lineIds(lowering, node.lines);
  const base = { name, label: node.label?.value ?? null };
  const { lines, passesWith } = node;
  if (passesWith !== null) {
    const asks = linesOf(lines, ['ask']).map(({ name: ask, label, arm }) => ({
      name: ask.text,
      label: label?.value ?? null,
      ...lowerWhen(lowering, arm),
    }));
    return { gate: { kind: 'checklist', ...base, passes_with: stepsOf(passesWith, 0), asks }, ids };
  }
  const uses = linesOf(lines, ['use']);
  if (uses.length > 0) {
    const arms = uses.map(({ gate, arm }) => ({ gate: gate.text, ...lowerArm(lowering, arm) }));
    return { gate: { kind: 'chooser', ...base, uses: arms }, ids };
  }
  const gateLine = (line: LineOf<'refuse' | 'pass'>): GateLine => ({
    id: ids.get(line)!,
    because: line.because?.value ?? null,
    ...lowerWhen(lowering, line.arm),
  });
  const hurdles = linesOf(lines, ['require']).map(line => ({
    id: ids.get(line)!,
    because: line.because?.value ?? null,
    condition: lowerCondition(lowering, line.condition),
  }));
  const refusals = linesOf(lines, ['refuse']).map(gateLine);
  const shortcuts = linesOf(lines, ['pass']).map(gateLine);
  return { gate: { kind: 'hurdles', ...base, refusals, shortcuts, hurdles }, ids };
}

function linesOf<K extends GateLineNode['kind']>(
  lines: readonly GateLineNode[],
  kinds: readonly K[],
): readonly LineOf<K>[] {
  return lines.filter((line): line is LineOf<K> => (kinds as readonly string[]).includes(line.kind));
}
