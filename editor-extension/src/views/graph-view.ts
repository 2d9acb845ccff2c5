// The picture of a program, beside the rules; a click on a box opens what it stands for.
import * as vscode from 'vscode';
import { chosenProgram } from '../programs.ts';
import { type GraphAnswer, type GraphKind, isRefused } from '../protocol.ts';
import type { Server } from '../server.ts';
import { refusal, words } from '../words.ts';
import { openView } from './view.ts';

const KIND = { id: 'graph', title: 'Graph', scripts: ['pictures.js', 'graph.view.js'], styles: 'views.css' } as const;

const ITEMS: readonly { readonly label: string; readonly what: GraphKind }[] = [
  { label: words.lifecycle, what: 'lifecycle' },
  { label: words.dependencies, what: 'dependencies' },
];

async function saveSvg(text: string): Promise<void> {
  const file = await vscode.window.showSaveDialog({ filters: { SVG: ['svg'] } });
  if (file) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

export async function showGraph(context: vscode.ExtensionContext, server: Server, given?: GraphKind): Promise<void> {
  const uri = await chosenProgram();
  const item = given
    ? ITEMS.find(({ what }) => what === given)
    : await vscode.window.showQuickPick(ITEMS, { placeHolder: words.chooseGraph });
  if (item === undefined) return;
  const params = { ...(uri ? { uri: uri.toString() } : {}), what: item.what };
  let mermaid = '';
  openView(context, server, {
    kind: { ...KIND, title: item.label },
    tell: async () => {
      const answer = await server.ask<GraphAnswer>('graph', params);
      if (isRefused(answer)) return { problem: refusal(answer) };
      mermaid = answer.mermaid;
      return { graph: answer.graph, links: answer.links };
    },
    act: async (act, text) => {
      if (act === 'svg') await saveSvg(text);
      if (act === 'mermaid') {
        await vscode.env.clipboard.writeText(mermaid);
        void vscode.window.setStatusBarMessage(words.copied, 2000);
      }
    },
  });
}
