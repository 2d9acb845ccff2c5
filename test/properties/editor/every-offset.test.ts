// Features about names and structure answer at every offset of every text of the project, and of texts that end anywhere.
import { tokenise } from '@funnel/language';
import {
  callItem,
  definition,
  documentLinks,
  documentSymbols,
  foldingRanges,
  highlights,
  incomingCalls,
  type OutlineEntry,
  openSnapshot,
  outgoingCalls,
  prepareRename,
  references,
  rename,
  type Snapshot,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
} from '@funnel/language-service';
import { expect, test } from 'vitest';
import { casesAskedFor } from '../../random/corpus.ts';
import { documentPrograms, examplePrograms, someOf } from './programs.ts';

const examples = examplePrograms();
const blocks = someOf(documentPrograms(), casesAskedFor(300, 10_000));

interface Span {
  readonly start: number;
  readonly end: number;
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Everything that can be asked at an offset; what is wrong with the answers. */
function wrongAt(snapshot: Snapshot, path: string, offset: number): string[] {
  const at = `${path} ${offset}`;
  const found = definition(snapshot, path, offset);
  const all = references(snapshot, path, offset, { declarations: true });
  const here = highlights(snapshot, path, offset);
  const item = callItem(snapshot, path, offset);
  if (item !== null) for (const calls of [incomingCalls, outgoingCalls]) calls(snapshot, item);
  const prepared = prepareRename(snapshot, path, offset);
  const spans = selectionRanges(snapshot, path, offset);
  const isNested = spans.every((span, index) => index === 0 || holds(span, spans[index - 1]!));
  return [
    ...((found === null) === (all === null) && (all === null) === (here === null)
      ? []
      : [`${at}: found here, not there`]),
    ...(found?.every(target => all?.includes(target)) === false ? [`${at}: declared where it does not stand`] : []),
    ...(isNested && spans.every(span => holds(span, { start: offset, end: offset })) ? [] : [`${at}: not nested`]),
    ...('refusal' in prepared && prepared.message === '' ? [`${at}: refused without a word`] : []),
  ];
}

function misplaced(entries: readonly OutlineEntry[], within: Span): string[] {
  return entries.flatMap(({ name, span, selection, children }) => [
    ...(holds(within, span) && holds(span, selection) && name !== '' ? [] : [`${name} ${span.start}`]),
    ...misplaced(children, span),
  ]);
}

/** Everything that can be asked of a file. */
function wrongIn(snapshot: Snapshot, path: string): string[] {
  const { text } = snapshot.files.get(path)!;
  documentLinks(snapshot, path);
  foldingRanges(snapshot, path);
  workspaceSymbols(snapshot, 'e');
  const tokens = semanticTokens(snapshot, path);
  const crossed = tokens.filter(({ span }, index) => (tokens[index - 1]?.span.end ?? 0) > span.start);
  const broken = tokens.filter(({ span }) => text.slice(span.start, span.end).includes('\n'));
  return [
    ...misplaced(documentSymbols(snapshot, path), { start: 0, end: text.length }),
    ...[...crossed, ...broken].map(({ span }) => `token ${span.start}`),
  ];
}

const everyOffset = (text: string): readonly number[] => Array.from({ length: text.length + 1 }, (_, offset) => offset);

test('at every offset of the examples and of blocks of documents', () => {
  const wrong = [...examples, ...blocks].flatMap(({ name, snapshot }) =>
    [...snapshot.files.values()].flatMap(({ path, text }) =>
      [...wrongIn(snapshot, path), ...everyOffset(text).flatMap(offset => wrongAt(snapshot, path, offset))].map(
        each => `${name}: ${each}`,
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

const missing = { read: () => ({ problem: 'missing' as const }) };

test('at the end of every beginning of a text', () => {
  const texts = [
    ...examples.flatMap(({ snapshot }) => [...snapshot.files.values()].map(({ text }) => text)),
    ...blocks
      .filter((_, index) => index % 9 === 0)
      .flatMap(({ snapshot }) => [snapshot.files.get('rules.funnel')!.text]),
  ];
  const wrong = texts.flatMap(text =>
    tokenise(text).flatMap(({ end }) => {
      const snapshot = openSnapshot([{ path: 'a.funnel', text: text.slice(0, end) }], missing, { analysis: false });
      rename(snapshot, [], 'a.funnel', end, 'something_else');
      return [...wrongIn(snapshot, 'a.funnel'), ...wrongAt(snapshot, 'a.funnel', end)];
    }),
  );
  expect(wrong).toEqual([]);
});
