// The exponential function from additions and multiplications alone: a library's own may differ in its last digit elsewhere.

/** e to the power of `x`: x is brought within half a ln 2 of a whole power of two, the rest is its Taylor series. */
export function exponential(x: number): number {
  const doublings = Math.floor(x / Math.LN2 + 0.5);
  const rest = x - doublings * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let power = 1; power <= 18; power += 1) {
    term = (term * rest) / power;
    sum += term;
  }
  for (let step = 0; step < Math.abs(doublings); step += 1) sum = doublings > 0 ? sum * 2 : sum / 2;
  return sum;
}

/** The probability that belongs to a logit. */
export const logistic = (logit: number): number => 1 / (1 + exponential(-logit));
