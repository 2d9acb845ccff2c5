// The order of texts by their UTF-8 bytes, which is that of their code points. `<` on texts compares UTF-16 units instead and
// puts what lies above U+FFFF before U+E000.

/** Negative, zero or positive, as `a` stands before, with or after `b`. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
