// The texts of a list in the order of the alphabet, each once.
import { folded } from '@funnel/language';
import { sortListTitle } from '../words/actions.ts';
import { type Asked, type CodeAction, declarationAt, rewriting } from './code-action.ts';

/** None where the cursor is in no list with texts, or they are in order. */
export function sortList({ file, span }: Asked): readonly CodeAction[] {
  const declaration = declarationAt(file, span);
  if (declaration?.node?.kind !== 'list' || declaration.node.values.length < 2) return [];
  const { values } = declaration.node;
  const { start } = declaration;
  const written = values.map(value => file.text.slice(start + value.span.start, start + value.span.end));
  const keys = values.map(({ value }) => folded(value));
  const order = [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  const once = order.filter((place, index) => index === 0 || keys[order[index - 1]!] !== keys[place]);
  const at = { start: start + values[0]!.span.start, end: start + values.at(-1)!.span.end };
  // A comment between texts belongs to one of them, and nobody knows to which.
  const hasComments = file.text
    .slice(at.start, at.end)
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .includes('//');
  const isInOrder = once.length === values.length && once.every((place, index) => place === index);
  if (hasComments || isInOrder) return [];
  const gap = file.text.slice(start + values[0]!.span.end, start + values[1]!.span.start);
  const text = once.map(place => written[place]).join(gap);
  return [rewriting('rewrite', sortListTitle, file, [{ span: at, text }])];
}
