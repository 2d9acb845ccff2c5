// Reading fixed-width decimal digits out of a text without cutting it up.

/** The number that `count` digits from `start` on make, or -1 where one of them is no digit. */
export function digitsAt(text: string, start: number, count: number): number {
  let number = 0;
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    // NaN past the end fails the comparison as well.
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
