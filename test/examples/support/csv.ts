// A reader of CSV for checking figures, apart from the one that the product has.

/** Rows by column name; text in quotes may hold separators, line ends and doubled quotes. Rows of another width are left out. */
export function csvRows(text: string, separator = ','): readonly Readonly<Record<string, string>>[] {
  const [header, ...lines] = cells(text, separator);
  return lines
    .filter(line => line.length === header!.length)
    .map(line => Object.fromEntries(header!.map((column, place) => [column, line[place]!])));
}

function cells(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[place + 1] === '"') cell += text[(place += 1)];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) cell = endCell();
    else if (character === '\n') endLine();
    else if (character !== '\r') cell += character;
  }
  if (cell !== '' || line.length > 0) endLine();
  return lines;

  function endCell(): string {
    line.push(cell);
    return '';
  }

  function endLine(): void {
    cell = endCell();
    lines.push(line);
    line = [];
  }
}
