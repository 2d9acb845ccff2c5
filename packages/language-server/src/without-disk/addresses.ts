// Addresses of any scheme as paths of one tree, and back. What stands before the path is a folder at the top of the tree:
// `vscode-vfs://github/acme/rules` is `/vscode-vfs%3A%2F%2Fgithub/acme/rules`, `memfs:/rules` is `/memfs%3A/rules`.

const COLON = '%3A';

export function pathOf(address: string): string {
  const top = /^[^:/]+:(\/\/[^/]*)?/.exec(address)?.[0] ?? '';
  const below = address.slice(top.length).split('/').map(unescaped).join('/');
  return `/${encodeURIComponent(top)}${below}`;
}

/** null for what is above all addresses. */
export function addressAt(path: string): string | null {
  const [, top = '', ...below] = path.split('/');
  if (!top.includes(COLON)) return null;
  return `${decodeURIComponent(top)}/${below.map(encodeURIComponent).join('/')}`;
}

/** What stands before paths in messages, which nobody has written. */
export const topOf = (path: string): string => path.split('/').slice(0, 2).join('/');

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
