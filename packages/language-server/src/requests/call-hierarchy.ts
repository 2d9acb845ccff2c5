// What uses a declaration and what it uses, as a tree that unfolds step by step.
import { type Call, type CallItem, callItem, incomingCalls, outgoingCalls } from '@funnel/language-service';
import type { CallHierarchyItem, Range } from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature, type ServerContext } from '../feature.ts';
import { type OpenProgram, uriIn } from '../programs.ts';
import { symbolKinds } from '../symbol-kinds.ts';

function itemIn(program: OpenProgram, item: CallItem): CallHierarchyItem | null {
  const file = program.snapshot.files.get(item.path);
  if (file === undefined) return null;
  return {
    name: item.name,
    detail: item.detail || item.path,
    kind: symbolKinds[item.kind],
    uri: uriIn(program, item.path),
    range: rangeIn(file, item.span),
    selectionRange: rangeIn(file, item.selection),
  };
}

interface Answer {
  readonly item: CallHierarchyItem;
  readonly ranges: Range[];
}

/** The calls of an item; places are in the file of whoever uses: the other side of an incoming call, the item of an outgoing one. */
async function callsOf(
  { workspace }: ServerContext,
  { uri, selectionRange }: CallHierarchyItem,
  direction: 'incoming' | 'outgoing',
): Promise<Answer[] | null> {
  await workspace.settled();
  const place = workspace.placeOf(uri);
  if (place === null) return null;
  const { file, path, program } = place;
  const at = offsetIn(file, selectionRange.start);
  const of = { path, selection: { start: at, end: at } };
  const calls: readonly Call[] =
    direction === 'incoming' ? incomingCalls(program.snapshot, of) : outgoingCalls(program.snapshot, of);
  return calls.flatMap(call => {
    const item = itemIn(program, call.item);
    const user = direction === 'incoming' ? program.snapshot.files.get(call.item.path) : file;
    if (item === null || user === undefined) return [];
    return [{ item, ranges: call.places.map(span => rangeIn(user, span)) }];
  });
}

export const callHierarchy: Feature = {
  capabilities: { callHierarchyProvider: true },
  register: context => {
    const { languages } = context.connection;
    languages.callHierarchy.onPrepare(
      aboutFile(context, ({ file, path, program }, { position }) => {
        const found = callItem(program.snapshot, path, offsetIn(file, position));
        const item = found === null ? null : itemIn(program, found);
        return item === null ? null : [item];
      }),
    );
    languages.callHierarchy.onIncomingCalls(async ({ item }) => {
      const calls = await callsOf(context, item, 'incoming');
      return calls?.map(({ item: from, ranges: fromRanges }) => ({ from, fromRanges })) ?? null;
    });
    languages.callHierarchy.onOutgoingCalls(async ({ item }) => {
      const calls = await callsOf(context, item, 'outgoing');
      return calls?.map(({ item: to, ranges: fromRanges }) => ({ to, fromRanges })) ?? null;
    });
  },
};
