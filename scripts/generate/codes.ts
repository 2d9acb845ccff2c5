// The list of published diagnostic codes: every code that was ever in the catalogue, in alphabetical order.
import { readFileSync } from 'node:fs';
import { catalogue } from '@funnel/language';

const path = 'packages/language/published-codes.txt';

function published(): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'));
  } catch {
    return [];
  }
}

export function generate(): { path: string; text: string }[] {
  const codes = [...new Set([...published(), ...Object.keys(catalogue)])].sort();
  const head = '# Every diagnostic code ever published. A code is never used again for something else.\n';
  return [{ path, text: `${head}${codes.join('\n')}\n` }];
}
