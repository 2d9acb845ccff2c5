// A plain logistic regression by Newton's method, to see whether coefficients can be found again.

export interface Fitted {
  /** The intercept first, then one for each column. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
}

/** Fits by maximum likelihood; twenty-five steps are far more than a well-behaved set needs. */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly boolean[]): Fitted {
  const designs = rows.map(row => [1, ...row]);
  const width = designs[0]!.length;
  let coefficients = Array.from({ length: width }, () => 0);
  let inverse: number[][] = [];
  for (let step = 0; step < 25; step += 1) {
    const gradient = Array.from({ length: width }, () => 0);
    const hessian = Array.from({ length: width }, () => Array.from({ length: width }, () => 0));
    designs.forEach((design, place) => {
      const probability = 1 / (1 + Math.exp(-dot(design, coefficients)));
      const weight = probability * (1 - probability);
      for (let i = 0; i < width; i += 1) {
        gradient[i]! += design[i]! * (Number(outcomes[place]) - probability);
        for (let j = 0; j < width; j += 1) hessian[i]![j]! += design[i]! * design[j]! * weight;
      }
    });
    inverse = inverted(hessian);
    coefficients = coefficients.map((value, i) => value + dot(inverse[i]!, gradient));
  }
  return { coefficients, standardErrors: inverse.map((row, i) => Math.sqrt(row[i]!)) };
}

const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, place) => sum + value * right[place]!, 0);

/** Gauss and Jordan, with the largest pivot. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const rest = work.slice(column).map(row => Math.abs(row[column]!));
    const pivot = column + rest.indexOf(Math.max(...rest));
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const scale = work[column]![column]!;
    work[column] = work[column]!.map(value => value / scale);
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = work[row]![column]!;
      work[row] = work[row]!.map((value, place) => value - factor * work[column]![place]!);
    }
  }
  return work.map(row => row.slice(size));
}
