#!/usr/bin/env node
// The executable: everything else is in the built files beside it.
import { existsSync } from 'node:fs';

const built = new URL('../dist/funnel.mjs', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write(
    'funnel: The command is not built yet. Run `npm start` or `npm test` in the project folder first. [not-built]\n',
  );
  process.exitCode = 3;
}
