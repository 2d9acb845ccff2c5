// Takes the answers away from one capability of the editor's server after the other, in memory, and runs its test over the protocol, which must
// fail: `node scripts/empty-handlers.mjs`, or with a part of a name for some of them. Ends with `19 of 19 found`, or with exit code 1.
import { root } from './lib/bootstrap.mjs';
import { loadTypeScript } from './lib/run-typescript.mjs';

process.chdir(root);
await loadTypeScript('test/faults/empty-handlers/run.ts');
