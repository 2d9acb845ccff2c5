// Figures that tell how well a number or a yes separates two outcomes.

/** The chance that one that came true has the higher number than one that did not; ties count half. */
export function areaUnderCurve(numbers: readonly number[], outcomes: readonly boolean[]): number {
  const order = numbers.map((_, place) => place).sort((left, right) => numbers[left]! - numbers[right]!);
  let twiceWon = 0;
  let falseBelow = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && numbers[order[end]!] === numbers[order[start]!]) end += 1;
    const tied = order.slice(start, end);
    const falseTied = tied.filter(place => !outcomes[place]).length;
    twiceWon += (tied.length - falseTied) * (2 * falseBelow + falseTied);
    falseBelow += falseTied;
    start = end;
  }
  return twiceWon / 2 / (falseBelow * (order.length - falseBelow));
}

export interface AtBar {
  readonly flagged: number;
  readonly truePositives: number;
  readonly precision: number;
  readonly recall: number;
  /** Share that came true among those below the bar. */
  readonly rest: number;
}

export function atBar(flags: readonly boolean[], outcomes: readonly boolean[]): AtBar {
  const flagged = flags.filter(Boolean).length;
  const positives = outcomes.filter(Boolean).length;
  const truePositives = flags.filter((flag, place) => flag && outcomes[place]).length;
  return {
    flagged,
    truePositives,
    precision: truePositives / flagged,
    recall: truePositives / positives,
    rest: (positives - truePositives) / (flags.length - flagged),
  };
}
