// Breaking lines at blanks. One code point counts as one column.

export function columns(text: string): number {
  return [...text].length;
}

/** Lines of at most `width` columns; a word that is longer stands alone on its line. Never empty. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && columns(longer) > width) {
      lines.push(current.trimEnd());
      current = word;
    } else {
      current = longer;
    }
  }
  lines.push(current);
  return lines;
}
