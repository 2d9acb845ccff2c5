// How often a text that something is compared with stands in the sample's data.
import { type SourceToken, tokenise } from '@funnel/language';
import { cursorIn } from '../completion/cursor.ts';
import { operandOn } from '../completion/names.ts';
import { readUpTo } from '../completion/reading.ts';
import { valueShare } from './facts.ts';
import type { Told } from './name-markdown.ts';

/** `Olark Chat: 19% of 9,240 sample leads`; null where it is compared with no fact. */
export function textMarkdown({ sample, snapshot }: Told, path: string, { start, text }: SourceToken): string | null {
  const source = snapshot.files.get(path)?.text ?? '';
  const cursor = sample === null ? null : cursorIn(source, start);
  if (cursor === null) return null;
  const { state, tokens } = readUpTo(cursor, source);
  const way = state.ahead.find(({ kind }) => kind === 'text');
  const left = way === undefined ? null : operandOn({ snapshot, sample, tokens, way, isText: true });
  const before = tokens.at(-1)?.text;
  // Of what begins or holds a text the share is not that of the text.
  if (left?.kind !== 'field' || before === 'with' || before === 'contains' || before === 'word') return null;
  const value = unquoted(text);
  const share = valueShare(snapshot, sample, left.field, left.fact, value);
  return share === null ? null : `${value}: ${share}`;
}

const unquoted = (text: string): string => {
  const [token] = tokenise(text);
  return (token?.text ?? text).replace(/^"|"$/g, '').replaceAll('\\"', '"').replaceAll('\\\\', '\\');
};
