// Lists of texts, written out or read from a file beside the program.

import { insertAt, remove } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { TextToken } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { folded } from '../values/folded.ts';
import { textsOfList } from '../values/list-texts.ts';
import { otherSpelling } from '../values/spelling.ts';

/** Tells of files that cannot be read, lists without texts, and texts that stand twice or need a second spelling. */
export function checkLists(checking: Checking, placed: Placed<DeclarationOf<'list'>>): void {
  const { name, from } = placed.node;
  if (name === null || checking.names.lists.get(name.text) !== placed) return;
  if (from === null) written(checking, placed);
  else fromFile(checking, placed, name.text, from);
}

function written({ report }: Checking, placed: Placed<DeclarationOf<'list'>>): void {
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
}

function fromFile(
  { report, reader }: Checking,
  placed: Placed<DeclarationOf<'list'>>,
  name: string,
  { value: path, span }: TextToken,
): void {
  const found = textsOfList(reader, placed);
  if ('problem' in found) report(placed, FILE_PROBLEMS[found.problem], { path, name }, span);
  else if (found.texts.length === 0) report(placed, 'list-file-empty', { path, name }, span);
}

const FILE_PROBLEMS = {
  missing: 'list-file-missing',
  outside: 'list-file-outside',
  unreadable: 'list-file-unreadable',
} as const;
