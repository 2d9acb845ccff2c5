// Lists of texts, written out or read from a file beside the program.

import { insertAt, remove } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { folded } from '../values/folded.ts';
import { listPath } from '../values/list-path.ts';
import { otherSpelling } from '../values/spelling.ts';

/** Reads each list's texts and tells of files that cannot be read, lists without texts, and texts that need a second spelling. */
export function checkLists(checking: Checking): void {
  for (const [name, placed] of checking.names.lists) {
    const texts = placed.node.from === null ? written(checking, placed) : fromFile(checking, placed, name);
    if (texts !== null) checking.listTexts.set(name, texts);
  }
}

function written({ report }: Checking, placed: Placed<DeclarationOf<'list'>>): readonly string[] {
  const { values } = placed.node;
  const spelled = new Set(values.map(({ value }) => folded(value)));
  const seen = new Set<string>();
  for (const [index, { value, span }] of values.entries()) {
    const before = values[index - 1];
    const fixes =
      before === undefined ? [] : [remove({ start: before.span.end, end: span.end }, JSON.stringify(value), true)];
    if (value.trim() === '') report(placed, 'list-text-empty', {}, span, { fixes });
    else if (seen.has(folded(value))) report(placed, 'list-text-twice', { text: value }, span, { fixes });
    seen.add(folded(value));
    const other = otherSpelling(value);
    if (other !== null && !spelled.has(folded(other))) {
      report(placed, 'letter-case', { text: value, other }, span, {
        fixes: [insertAt(span.end, `, ${JSON.stringify(other)}`, true)],
      });
    }
  }
  return values.map(({ value }) => value);
}

/** One text a line, trimmed; blank lines and those that begin with `#` do not count. */
function fromFile(
  { report, reader }: Checking,
  placed: Placed<DeclarationOf<'list'>>,
  name: string,
): readonly string[] | null {
  const from = placed.node.from!;
  const found = reader.read(listPath(placed));
  if ('problem' in found) {
    report(placed, FILE_PROBLEMS[found.problem], { path: from.value, name }, from.span);
    return null;
  }
  const lines = found.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const texts = lines.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
  if (texts.length === 0) report(placed, 'list-file-empty', { path: from.value, name }, from.span);
  return texts;
}

const FILE_PROBLEMS = {
  missing: 'list-file-missing',
  outside: 'list-file-outside',
  unreadable: 'list-file-unreadable',
} as const;
