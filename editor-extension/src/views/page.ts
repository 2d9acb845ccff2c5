// The page of a view: strict about where its scripts come from, in the colours of the theme.
import * as vscode from 'vscode';

export interface PageParts {
  /** Files in `dist`, in the order in which they are loaded. */
  readonly scripts: readonly string[];
  readonly styles: string;
  readonly title: string;
}

/** An empty page that its scripts fill. */
export function page(webview: vscode.Webview, dist: vscode.Uri, { scripts, styles, title }: PageParts): string {
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  const allowed = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `script-src ${webview.cspSource} 'wasm-unsafe-eval'`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<title>${title}</title>
<link rel="stylesheet" href="${address(styles)}">
</head>
<body><nav id="bar"></nav><main id="content" aria-live="polite"></main>
${scripts.map(script => `<script src="${address(script)}"></script>`).join('\n')}
</body>
</html>`;
}
