// Patterns of file names: `*` within a name, `**` across folders, `?` one character.

function part(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token === '**') return '.*';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  return token.replace(/[\\^$.|()[\]{}+]/g, '\\$&');
}

/** Tests a path with `/` between its parts. */
export function globTest(pattern: string): (path: string) => boolean {
  const tokens = pattern.replace(/^\.\//, '').match(/\*\*\/|\*\*|\*|\?|[^*?]+/g) ?? [];
  const expression = new RegExp(`^${tokens.map(part).join('')}$`);
  return path => expression.test(path);
}
