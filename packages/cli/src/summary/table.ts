// Columns of text under each other.

export interface Column {
  readonly align: 'left' | 'right';
}

/** Rows of cells padded to their columns, two blanks between, nothing after the last. */
export function aligned(rows: readonly (readonly string[])[], aligns: readonly Column['align'][]): readonly string[] {
  const widths = aligns.map((_, index) => Math.max(0, ...rows.map(row => [...(row[index] ?? '')].length)));
  return rows.map(row =>
    row
      .map((cell, index) => {
        const blanks = ' '.repeat(widths[index]! - [...cell].length);
        return aligns[index] === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}
