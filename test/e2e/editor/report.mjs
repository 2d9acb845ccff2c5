// Checks one after the other, each with its picture when it fails; counts in the end.

export const counts = { passed: 0, failed: 0, skipped: 0 };

export function checksOf(host, desk) {
  return async function check(name, body, { needed = false } = {}) {
    const begin = Date.now();
    try {
      await body();
      counts.passed += 1;
      console.log(`  ok    ${host}: ${name} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
      counts.failed += 1;
      const told = String(error.message ?? error)
        .split('\n')
        .slice(0, 6)
        .join('\n');
      console.log(`  FAIL  ${host}: ${name}\n${told}`);
      await desk?.shot(`failed-${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 50)}`);
      await desk?.page.keyboard.press('Escape');
      await desk?.page.keyboard.press('Escape');
      if (needed) throw new Error(`nothing more without: ${name}`);
    }
  };
}

export function end() {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(counts.failed > 0 ? 1 : 0);
}
