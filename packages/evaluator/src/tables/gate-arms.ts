// All conditions of a gate as arms: the asks of a checklist, the uses of a chooser, all lines of hurdles.
import type { ArmRow, GateHandlers, GateRow } from './parts.ts';

export function armsOfGate(gate: GateRow): readonly ArmRow[] {
  return (handlers[gate.kind] as GateHandlers<[], readonly ArmRow[]>['chooser' & GateRow['kind']])(gate as never);
}

const handlers: GateHandlers<[], readonly ArmRow[]> = {
  checklist: gate => gate.asks,
  chooser: gate => gate.arms,
  hurdles: gate => [...gate.refusals, ...gate.shortcuts, ...gate.hurdles],
};
