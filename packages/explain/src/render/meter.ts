// A score as a bar: full up to the value, shaded up to what it can still become, a stroke at each bar of a gate.
import type { Meter } from '../explanation.ts';

/** `size` cells between the ends of the range. */
export function meterBar(meter: Meter, size: number): string {
  const span = meter.to - meter.from;
  const cell = (value: number): number => Math.round(((value - meter.from) / span) * size);
  const filled = meter.value > meter.from ? Math.max(1, cell(meter.value)) : 0;
  const possible = cell(meter.highest);
  const cells: string[] = Array.from({ length: size }, (_, index) =>
    index < filled ? '█' : index < possible ? '▒' : '░',
  );
  for (const bar of meter.bars) {
    const at = Math.min(size - 1, Math.max(0, cell(bar)));
    cells[at] = meter.value >= bar ? '┃' : '│';
  }
  return cells.join('');
}
