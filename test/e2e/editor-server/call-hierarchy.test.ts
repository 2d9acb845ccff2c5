// What uses what over the protocol.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol';
import { type Editor, example, openEditor } from '../lib/editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});

afterAll(() => editor.stop());

test.each([
  [
    'acme-cloud',
    'scores.funnel',
    'score engage|ment',
    ['new_mql', 'priority', 'ready'],
    [
      'asset',
      'download',
      'email_click',
      'enterprise',
      'minutes',
      'nurture',
      'page_view',
      'path',
      'title',
      'trial_started',
      'webinar_attended',
    ],
  ],
  [
    'x-education',
    'rules.funnel',
    'gate worth|_a_call',
    [],
    ['Lead Add Form', 'call_bar', 'do_not_call', 'do_not_email', 'engagement', 'fit', 'origin'],
  ],
])('%s: around a declaration', async (program, path, marked, users, used) => {
  const file = await editor.open(join(example(program), path));
  const params = { textDocument: { uri: file.uri }, position: file.at(marked) };
  const [item] = (await editor.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', params))!;
  const incoming = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  const outgoing = await editor.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  expect(incoming.map(({ from }) => from.name).sort()).toEqual(users);
  expect(outgoing.map(({ to }) => to.name).sort()).toEqual(used.filter(name => name !== 'Lead Add Form'));
  expect(incoming.every(({ fromRanges }) => fromRanges.length > 0)).toBe(true);
  expect(editor.capabilities.callHierarchyProvider).toBe(true);
});
