// A view beside the rules that is told anew whenever they change.
import * as vscode from 'vscode';
import type { Place } from '../protocol.ts';
import type { Server } from '../server.ts';
import { type PageParts, page } from './page.ts';

export interface ViewKind extends PageParts {
  readonly id: string;
}

/** What the page asks for. */
export type Asked =
  | { readonly do: 'open'; readonly place: Place }
  | { readonly do: 'act'; readonly act: string; readonly text: string };

export interface ViewOptions {
  readonly kind: ViewKind;
  /** What the page is told, as it is now. */
  readonly tell: () => Promise<object>;
  readonly act: (act: string, text: string) => void | Promise<void>;
}

/** Opens the place beside the view, in the group where texts are. */
export async function openPlace({ column, line, uri }: Place): Promise<void> {
  const at = new vscode.Position(line, column);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(at, at),
  });
}

export interface View {
  readonly panel: vscode.WebviewPanel;
  readonly renew: () => Promise<void>;
}

export function openView(context: vscode.ExtensionContext, server: Server, { act, kind, tell }: ViewOptions): View {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(
    `funnel.${kind.id}`,
    kind.title,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [dist], retainContextWhenHidden: true },
  );
  panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'images/icon.png');
  const renew = async () => {
    await panel.webview.postMessage(await tell());
  };
  const changes = server.onChange(renew);
  panel.webview.onDidReceiveMessage((message: Asked | { readonly do: 'ready' }) => {
    if (message.do === 'ready') return renew();
    return message.do === 'open' ? openPlace(message.place) : act(message.act, message.text);
  });
  panel.onDidDispose(() => changes.dispose());
  panel.webview.html = page(panel.webview, dist, kind);
  return { panel, renew };
}
