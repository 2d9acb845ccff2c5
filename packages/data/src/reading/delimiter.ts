// What stands between the cells of a CSV file.

const CANDIDATES = [',', ';', '\t'] as const;

/** The candidate that stands most often in the header outside of quotes; a comma when there is none. */
export function detectDelimiter(header: string): ',' | ';' | '\t' {
  const outside = header.replace(/"[^"]*"/g, '');
  let best: (typeof CANDIDATES)[number] = ',';
  let most = 0;
  for (const candidate of CANDIDATES) {
    const count = outside.split(candidate).length - 1;
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}
