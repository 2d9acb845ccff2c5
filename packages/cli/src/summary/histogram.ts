// A small histogram of a score in block characters.

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** Columns of a histogram. */
const CELLS = 20;

/** Leads in each of the cells between the ends of the range; the last cell holds its upper end too. */
export function cellCounts(values: ReadonlyMap<number, number>, lowest: number, highest: number): readonly number[] {
  const cells = Array.from({ length: CELLS }, () => 0);
  for (const [value, leads] of values) {
    const cell = Math.floor(((value - lowest) / (highest - lowest)) * CELLS);
    cells[Math.min(CELLS - 1, Math.max(0, cell))]! += leads;
  }
  return cells;
}

/** One character a cell, the fullest at full height; a blank where there is none. */
export function blocks(cells: readonly number[]): string {
  const most = Math.max(...cells);
  return cells.map(leads => (leads === 0 ? ' ' : BLOCKS[Math.ceil((leads / most) * BLOCKS.length) - 1]!)).join('');
}

/** The value that half of the leads do not exceed. */
export function median(values: ReadonlyMap<number, number>): number | null {
  const total = [...values.values()].reduce((sum, leads) => sum + leads, 0);
  let seen = 0;
  for (const [value, leads] of [...values].sort(([left], [right]) => left - right)) {
    seen += leads;
    if (seen * 2 >= total) return value;
  }
  return null;
}
