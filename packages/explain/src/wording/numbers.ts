// Numbers as people write them: thousands apart, no needless decimals, a real minus sign.

/** Up to `decimals` decimals, trailing zeros dropped: 1234.5 is `1,234.5`. */
export function plainNumber(value: number, decimals = 3): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const kept = fraction.replace(/0+$/, '');
  const size = kept === '' ? grouped : `${grouped}.${kept}`;
  return value < 0 && size !== '0' ? `−${size}` : size;
}

/** The same with a plus sign before what is not negative. */
export function signedNumber(value: number, decimals = 1): string {
  const text = plainNumber(value, decimals);
  return text.startsWith('−') || text === '0' ? text : `+${text}`;
}

/** The value rounded half away from zero to that many decimals, as it will be shown. */
export function shownValue(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
