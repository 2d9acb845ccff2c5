// For esbuild: what one package takes from another's index is taken from the file that declares it. Packages meet through their
// index, and a bundler that cuts by files would load with one name of an index all that the index names.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const EXPORTS = /^export \{([^}]*)\} from '(\.[^']+)';/gm;
const TAKEN = /^import \{([^}]*)\} from '@funnel\/([a-z-]+)';/gm;

const namesIn = list =>
  list
    .split(',')
    .map(each => each.trim())
    .filter(each => each !== '');

/** The file of each name that an index exports; those that it exports under another name, or all of a file, are left to it. */
function declaringFiles(index) {
  const files = new Map();
  for (const [, list, path] of readFileSync(index, 'utf8').matchAll(EXPORTS))
    for (const name of namesIn(list)) if (/^\w+$/.test(name)) files.set(name, resolve(dirname(index), path));
  return files;
}

/** @param {string} root of the project */
export function pastTheIndex(root) {
  const known = new Map();
  const filesOf = name => {
    if (!known.has(name)) known.set(name, declaringFiles(join(root, 'packages', name, 'src/index.ts')));
    return known.get(name);
  };
  const straight = (all, list, name) => {
    const files = filesOf(name);
    const taken = namesIn(list).filter(each => !each.startsWith('type '));
    const imports = taken.map(each => {
      const [exported] = each.split(' as ');
      return `import { ${each} } from ${JSON.stringify(files.get(exported) ?? `@funnel/${name}`)};`;
    });
    // As many lines as before: errors and stack traces keep their places.
    return imports.join(' ') + '\n'.repeat(all.split('\n').length - 1);
  };
  return {
    name: 'past-the-index',
    setup(build) {
      known.clear();
      build.onLoad({ filter: /[\\/]packages[\\/][a-z-]+[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replaceAll(TAKEN, straight),
        loader: 'ts',
      }));
    },
  };
}
