// A pattern of the lexer as editors' grammars write it: they count in whole characters, and their `\d`, `\w`, `\s` and `\b` mean
// all alphabets, where the lexer's mean English letters and digits.

const WORD = 'A-Za-z0-9_';
const BLANK =
  '\\t\\n\\x0b\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
/** The last character that the lexer's patterns name stands for all beyond it too. */
const LAST = '\\x{10ffff}';

/** What stands for a class of characters, within `[ ]` or by itself. */
const classes: Readonly<Record<string, string>> = { d: '0-9', w: WORD, s: BLANK };

function escaped(letter: string, inClass: boolean): string {
  const members = classes[letter];
  if (members !== undefined) return inClass ? members : `[${members}]`;
  return letter === 'b' && !inClass ? BOUNDARY : `\\${letter}`;
}

/** The same pattern in Oniguruma's words. */
export function oniguruma(pattern: RegExp | string): string {
  if (typeof pattern === 'string') return pattern.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  let inClass = false;
  return pattern.source.replaceAll(/\\u([0-9a-f]{4})|\\(.)|[[\]]/gi, (whole, code?: string, letter?: string) => {
    if (code !== undefined) return code.toLowerCase() === 'ffff' ? LAST : `\\x{${code}}`;
    if (letter !== undefined) return escaped(letter, inClass);
    // Within `[ ]` another `[` would begin a class inside of the class.
    if (whole === '[' && inClass) return '\\[';
    inClass = whole === '[';
    return whole;
  });
}
