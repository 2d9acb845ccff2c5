// Laws of the formatter: it refuses nothing, keeps meaning and comments, and changes nothing the second time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeBundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { openProgram } from '@funnel/data';
import { type Formatted, format, parseDiagnostics, parseFile, tokenise } from '@funnel/language';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, exampleFolder, repository } from '../examples/support/example.ts';
import { createChance } from '../random/chance.ts';
import { buildText, casesAskedFor } from '../random/corpus.ts';
import { laidOut } from '../random/layout.ts';
import { randomProgram } from '../random/program.ts';

/** What a program decides, and all that is said of it but where it stands and with which blanks it is written. */
function meaning(text: string): unknown {
  const { bundle, errors } = buildText(text);
  if (bundle === null) return errors.length;
  const { rules, about } = JSON.parse(encodeBundle(bundle), (key, value) =>
    key === 'at' ? null : key === 'text' ? String(value).replaceAll(/\s/g, '') : value,
  );
  return { rules, about, digest: bundle.digests.rules };
}

const commentsOf = (text: string): string[] =>
  tokenise(text)
    .filter(({ kind }) => kind === 'comment' || kind === 'doc')
    .map(({ text: comment }) => comment.trimEnd());

const hasGate = (text: string): boolean => /\bgate\b/.test(text);

/** What is wrong with how a text is formatted; null where nothing is. */
function broken(text: string, once = format(text)): string | null {
  if (once.kind === 'refused') return `refused: ${once.difference.in} at ${once.difference.at}`;
  const again = format(once.text);
  if (again.kind === 'refused') return 'refused the second time';
  if (again.text !== once.text) return `not settled:\n${once.text}\n--- then ---\n${again.text}`;
  if (/[ \t\r]\n|\n\n\n|^\n|[^\n]$|\ufeff/.test(once.text)) return `not clean:\n${once.text}`;
  // Comments move along with the hurdles of a gate.
  const inOrder = hasGate(text) ? (all: string[]) => all.sort() : (all: string[]) => all;
  if (inOrder(commentsOf(once.text)).join('\n') !== inOrder(commentsOf(text)).join('\n')) return 'comments changed';
  return null;
}

const textOf = (result: Formatted): string => (result.kind === 'formatted' ? result.text : '');

const formatted = (text: string): string => textOf(format(text));

const isWhole = (text: string): boolean =>
  parseDiagnostics(parseFile('', text)).every(({ severity }) => severity !== 'error');

/** Every source in the project's documents: fences that begin with `funnel`. */
function documents(folder: string): { path: string; text: string }[] {
  const paths = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' });
  return paths
    .filter(path => path.endsWith('.md'))
    .flatMap(path => {
      const page = readFileSync(join(repository, folder, path), 'utf8');
      return [...page.matchAll(/```funnel[^\n]*\n([\s\S]*?)```/g)].map(([, text], index) => ({
        path: `${path} ${index + 1}`,
        text: text!,
      }));
    });
}

describe.each(EXAMPLES)('examples/%s', name => {
  const { sources, reader } = openProgram(exampleFolder(name));

  it('is formatted', () => {
    for (const { path, text } of sources) expect(formatted(text), path).toBe(text);
  });

  it('means the same however it is laid out', () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const chance = createChance(seed);
      const wild = sources.map(({ path, text }) => ({ path, text: laidOut(chance, text) }));
      for (const { text } of wild) expect(broken(text)).toBeNull();
      const settled = wild.map(({ path, text }) => ({ path, text: formatted(text) }));
      expect(build(settled, reader).bundle?.digests.rules).toBe(build(sources, reader).bundle?.digests.rules);
    }
  });
});

describe.each(['test/spec', 'packages/language/pages'])('sources in %s', folder => {
  const all = documents(folder);

  it('are kept when they are whole', () => {
    const whole = all.filter(({ text }) => isWhole(text));
    expect(whole.length).toBeGreaterThan(80);
    for (const { path, text } of whole) expect(broken(text), path).toBeNull();
  });

  it('are formatted around their errors', () => {
    for (const { path, text } of all.filter(({ text }) => !isWhole(text))) expect(broken(text), path).toBeNull();
  });
});

const cases = casesAskedFor(300, 10_000);

describe(`${cases} random programs`, () => {
  it('laid out at random keep what they mean and what is remarked', { timeout: 1_800_000 }, () => {
    for (let seed = 0; seed < cases; seed += 1) {
      const { text } = randomProgram(seed);
      const wild = laidOut(createChance(seed), text);
      const once = format(wild);
      expect(broken(wild, once), `seed ${seed}:\n${wild}`).toBeNull();
      if (seed % 3 === 0) expect(formatted(wild.replaceAll(/\r\n/g, '\n'))).toBe(textOf(once));
      // The formatter has compared what both say; what they decide takes far longer.
      if (seed % 2 === 0) expect(meaning(textOf(once)), `seed ${seed}`).toEqual(meaning(wild));
    }
  });
});
