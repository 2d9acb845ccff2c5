#!/usr/bin/env node
// The executable: everything else is in the built files beside it.
import { existsSync } from 'node:fs';
import module from 'node:module';

// Where Node can, it keeps what it has compiled, so that the next start is quicker. NODE_DISABLE_COMPILE_CACHE=1 turns that off.
module.enableCompileCache?.();

const built = new URL('../dist/funnel.mjs', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write(
    'funnel: The command is not built yet. Run `npm start` or `npm test` in the project folder first. [not-built]\n',
  );
  process.exitCode = 3;
}
