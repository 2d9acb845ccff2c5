// Whether whole numbers can satisfy linear inequalities together: Fourier and Motzkin's elimination, each inequality divided by
// the common divisor of its coefficients and its bound rounded down, which loses no whole solution.
import type { Term } from './formula.ts';
import { floorDivide, greatestDivisor } from './whole.ts';

/** The sum of the terms is at most `most`. */
export interface Inequality {
  readonly terms: readonly Term[];
  readonly most: bigint;
}

interface Row {
  readonly coefficients: ReadonlyMap<string, bigint>;
  readonly most: bigint;
}

const MOST_ROWS = 240;
/** A row takes so much of the effort. */
const ROW = 4;

/** False is a proof that there are no such numbers; beyond a certain size, or without effort left, nothing is said. */
export function hasSolution(effort: { left: number }, inequalities: readonly Inequality[]): boolean {
  if (inequalities.length > MOST_ROWS) return true;
  let rows = tidy(inequalities.map(({ terms, most }) => ({ coefficients: coefficientsOf(terms), most })));
  while (rows !== null) {
    const name = easiest(rows);
    if (name === null) return true;
    const eliminated = eliminate(rows, name);
    effort.left -= ROW * rows.length;
    if (eliminated.length > MOST_ROWS || effort.left < 0) return true;
    rows = tidy(eliminated);
  }
  return false;
}

function coefficientsOf(terms: readonly Term[]): ReadonlyMap<string, bigint> {
  const found = new Map<string, bigint>();
  for (const { quantity, coefficient } of terms) found.set(quantity.key, (found.get(quantity.key) ?? 0n) + coefficient);
  return found;
}

/** The quantity whose elimination leaves the fewest rows; null where none is left. */
function easiest(rows: readonly Row[]): string | null {
  const counts = new Map<string, { up: number; down: number }>();
  for (const { coefficients } of rows) {
    for (const [name, coefficient] of coefficients) {
      const count = counts.get(name) ?? { up: 0, down: 0 };
      if (coefficient > 0n) count.up += 1;
      else count.down += 1;
      counts.set(name, count);
    }
  }
  let best: { readonly name: string; readonly cost: number } | null = null;
  for (const [name, { up, down }] of counts) {
    const cost = up * down - up - down;
    if (best === null || cost < best.cost) best = { name, cost };
  }
  return best?.name ?? null;
}

/** Each row that bounds it from above with each that bounds it from below. */
function eliminate(rows: readonly Row[], name: string): readonly Row[] {
  const of = (sign: (coefficient: bigint) => boolean) =>
    rows.filter(({ coefficients }) => sign(coefficients.get(name) ?? 0n));
  const [up, down] = [of(coefficient => coefficient > 0n), of(coefficient => coefficient < 0n)];
  const combined = up.flatMap(above => down.map(below => added(above, below, name)));
  return [...of(coefficient => coefficient === 0n), ...combined];
}

function added(above: Row, below: Row, name: string): Row {
  const [a, b] = [above.coefficients.get(name)!, -below.coefficients.get(name)!];
  const coefficients = new Map<string, bigint>();
  for (const [{ coefficients: own }, factor] of [[above, b] as const, [below, a] as const]) {
    for (const [key, coefficient] of own) coefficients.set(key, (coefficients.get(key) ?? 0n) + coefficient * factor);
  }
  return { coefficients, most: above.most * b + below.most * a };
}

/** Rows in their least form, of those alike the narrowest; null where one cannot hold. */
function tidy(rows: readonly Row[]): readonly Row[] | null {
  const kept = new Map<string, Row>();
  for (const { coefficients, most } of rows) {
    const own = [...coefficients].filter(([, coefficient]) => coefficient !== 0n);
    if (own.length === 0) {
      if (most < 0n) return null;
      continue;
    }
    const divisor = own.reduce((common, [, coefficient]) => greatestDivisor(common, coefficient), 0n);
    const least = own.map(([name, coefficient]): [string, bigint] => [name, coefficient / divisor]);
    const key = least
      .map(([name, coefficient]) => `${coefficient} ${name}`)
      .sort()
      .join('\n');
    const row = { coefficients: new Map(least), most: floorDivide(most, divisor) };
    const other = kept.get(key);
    if (other === undefined || row.most < other.most) kept.set(key, row);
  }
  return [...kept.values()];
}
