// The value of a text token: without its quotes, escapes resolved.

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };
const closed = /^(?:"(?:[^"\\]|\\.)*"|[^"][\s\S]*)$/;

/** Takes the quotes off (of any kind; the closing one may be missing) and resolves `\"`, `\\`, `\n`, `\t`. An unknown escape stays as written. */
export function textValue(image: string): string {
  const inner = image.slice(1, closed.test(image) && image.length > 1 ? -1 : image.length);
  return inner.includes('\\') ? inner.replace(/\\(.)/g, (whole, letter: string) => escapes[letter] ?? whole) : inner;
}
