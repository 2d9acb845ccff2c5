// Stands for `node:path` where there is no Node: paths with `/`, from the root.

export const sep = '/';

function parts(path: string): readonly string[] {
  const found: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') found.pop();
    else if (part !== '.' && part !== '') found.push(part);
  }
  return found;
}

export const join = (...paths: readonly string[]): string => `/${parts(paths.join('/')).join('/')}`;

export const resolve = (...paths: readonly string[]): string =>
  join(...paths.slice(Math.max(0, paths.map(path => path.startsWith('/')).lastIndexOf(true))));

export const dirname = (path: string): string => join(path, '..');

export const basename = (path: string): string => parts(path).at(-1) ?? '';

export function relative(from: string, to: string): string {
  const start = parts(from);
  const end = parts(to);
  const differs = start.findIndex((part, index) => part !== end[index]);
  const same = differs < 0 ? start.length : differs;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
}
