// A Markdown table with its columns below each other.

const cells = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim().replaceAll('\\|', '|'));

const isRule = (row: string): boolean => /^\s*\|?[\s:|-]+\|?\s*$/.test(row);

/** The rows with two blanks between columns. `shown` is how a cell looks in the terminal; widths are those of the plain text. */
export function tableLines(rows: readonly string[], plain: (cell: string) => string, shown: (cell: string) => string) {
  const all = rows.filter(row => !isRule(row)).map(cells);
  const columns = Math.max(...all.map(row => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...all.map(row => [...plain(row[column] ?? '')].length)),
  );
  return all.map(row =>
    row
      .map((cell, column) => shown(cell) + ' '.repeat(widths[column]! - [...plain(cell)].length))
      .join('  ')
      .trimEnd(),
  );
}
