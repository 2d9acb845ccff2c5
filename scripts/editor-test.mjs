// The test in a real editor: installs what it needs, packs the extension, looks at it. Ends "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root, run, say } from './lib/bootstrap.mjs';

install();
if (process.platform !== 'linux' || process.arch !== 'x64') {
  say('The test in a real editor runs on Linux x64 only; skipped.');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}
run('sh', ['scripts/editor-tools.sh']);
run(process.execPath, ['scripts/package.mjs'], { cwd: join(root, 'editor-extension') });
const { status } = spawnSync(process.execPath, ['test/e2e/editor/all.mjs'], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
