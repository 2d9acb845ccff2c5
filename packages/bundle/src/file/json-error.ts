// Where a text stops being JSON. Engines' own messages say it in different ways, or not at all.

const BLANKS = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** What may come next: a value, a value or the array's end, a name or the object's end, a name, or what follows a value. */
type Expected = 'value' | 'first-value' | 'first-name' | 'name' | 'next';

/** The offset of the first token that no JSON text can have there; the text's length when it ends too early. */
export function jsonErrorOffset(text: string): number {
  const closers: ('}' | ']')[] = [];
  const state: { expected: Expected } = { expected: 'value' };
  let position = endOf(BLANKS, text, 0) ?? 0;
  const step = (length: number, then: Expected) => {
    position = endOf(BLANKS, text, position + length) ?? position + length;
    state.expected = then;
  };
  while (true) {
    const unit = text[position];
    const closer = closers.at(-1);
    const { expected } = state;
    if (expected === 'next') {
      if (closer === undefined || unit === undefined) return position;
      if (unit === closer) {
        closers.pop();
        step(1, 'next');
      } else if (unit === ',') step(1, closer === '}' ? 'name' : 'value');
      else return position;
    } else if ((expected === 'first-name' && unit === '}') || (expected === 'first-value' && unit === ']')) {
      closers.pop();
      step(1, 'next');
    } else if (expected === 'name' || expected === 'first-name') {
      const end = endOf(TEXT, text, position);
      if (end === null) return position;
      step(end - position, 'next');
      if (text[position] !== ':') return position;
      step(1, 'value');
    } else if (unit === '{' || unit === '[') {
      closers.push(unit === '{' ? '}' : ']');
      step(1, unit === '{' ? 'first-name' : 'first-value');
    } else {
      const end = endOf(unit === '"' ? TEXT : SCALAR, text, position);
      if (end === null) return position;
      step(end - position, 'next');
    }
  }
}

function endOf(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : null;
}
