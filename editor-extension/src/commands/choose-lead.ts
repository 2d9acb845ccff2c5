// Which lead is to be explained: one of the program's data, one of its tests, or one written down.
import * as vscode from 'vscode';
import { isRefused, type LeadChoice, type LeadsAnswer, type TestsAnswer } from '../protocol.ts';
import { asked, type Server } from '../server.ts';
import { words } from '../words.ts';

interface LeadItem extends vscode.QuickPickItem {
  readonly choice: LeadChoice | 'test' | 'json';
}

const OTHERS: readonly LeadItem[] = [
  { label: `$(beaker) ${words.fromTest}`, choice: 'test', alwaysShow: true },
  { label: `$(json) ${words.fromJson}`, choice: 'json', alwaysShow: true },
];

/** A list that also takes an id that is not in it. */
function pick(ids: readonly string[], more: boolean): Promise<LeadItem['choice'] | undefined> {
  const list = vscode.window.createQuickPick<LeadItem>();
  const known = new Set(ids);
  const items = [...known].map((id): LeadItem => ({ label: id, choice: { from: 'data', id } }));
  list.placeholder = more ? `${words.chooseLead} ${words.moreLeads}.` : words.chooseLead;
  list.items = [...OTHERS, ...items];
  list.onDidChangeValue(value => {
    const id = value.trim();
    const typed: LeadItem = { label: words.typedLead(id), choice: { from: 'data', id }, alwaysShow: true };
    list.items = [...(id === '' || known.has(id) || !more ? [] : [typed]), ...OTHERS, ...items];
  });
  return new Promise(settle => {
    list.onDidAccept(() => {
      settle(list.activeItems[0]?.choice);
      list.hide();
    });
    list.onDidHide(() => {
      settle(undefined);
      list.dispose();
    });
    list.show();
  });
}

async function chooseCase(server: Server, uri: string): Promise<LeadChoice | undefined> {
  const answer = await asked<TestsAnswer>(server, 'tests', { uri });
  const items = (answer?.files ?? []).flatMap(file =>
    file.cases.map(({ line, name }) => ({
      label: name,
      description: file.path,
      choice: { from: 'test', uri: file.uri, name, line } as const,
    })),
  );
  return (await vscode.window.showQuickPick(items, { placeHolder: words.chooseCase, matchOnDescription: true }))
    ?.choice;
}

async function writeLead(): Promise<LeadChoice | undefined> {
  const text = await vscode.window.showInputBox({ title: words.pasteLead, placeHolder: words.pasteExample });
  return text === undefined ? undefined : { from: 'json', text };
}

export async function chooseLead(server: Server, uri: string): Promise<LeadChoice | undefined> {
  const answer = await server.ask<LeadsAnswer>('leads', { uri });
  const { ids, more } = isRefused(answer) ? { ids: [], more: false } : answer;
  const choice = await pick(ids, more);
  if (choice === 'test') return chooseCase(server, uri);
  return choice === 'json' ? writeLead() : choice;
}
