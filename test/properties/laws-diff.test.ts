// Laws of differences: nothing where nothing means anything else, something wherever a decision hangs on it, never an exception.
import type { Bundle } from '@funnel/bundle';
import { format } from '@funnel/language';
import { changesBetween, diffMarkdown, diffReport, diffText } from '@funnel/review';
import { describe, expect, it } from 'vitest';
import { createChance } from '../random/chance.ts';
import { buildText, casesAskedFor, corpus } from '../random/corpus.ts';
import { laidOut } from '../random/layout.ts';
import { exampleBundle } from './diff/example.ts';

const cases = casesAskedFor(60, 120);
const pairs = casesAskedFor(300, 500);

function sentences(before: Bundle, after: Bundle): readonly string[] {
  return diffReport(before, after).declarations.flatMap(({ changes }) => changes.map(({ sentence }) => sentence));
}

describe('no difference', () => {
  it('is between a program and itself', { timeout: 300_000 }, () => {
    for (const { bundle } of corpus(1, cases)) expect(changesBetween(bundle, bundle)).toEqual([]);
    expect(changesBetween(exampleBundle('acme-cloud'), exampleBundle('acme-cloud'))).toEqual([]);
  });

  it('is made by a formatter, by comments or by the order of declarations', { timeout: 300_000 }, () => {
    for (const { seed, text } of corpus(1, cases)) {
      const before = buildText(text).bundle;
      const formatted = format(text);
      if (before === null || formatted.kind === 'refused') continue;
      const after = [formatted.text, laidOut(createChance(seed), text)].map(each => buildText(each).bundle);
      for (const bundle of after)
        if (bundle !== null) expect([seed, sentencesButDocs(before, bundle)]).toEqual([seed, []]);
    }
  });
});

/** A layout at random puts doc comments before what they were not written for. */
function sentencesButDocs(before: Bundle, after: Bundle): readonly string[] {
  return diffReport(before, after).declarations.flatMap(({ changes }) =>
    changes.filter(({ code }) => code !== 'doc').map(({ sentence }) => sentence),
  );
}

describe('a difference', () => {
  it(`is told of ${pairs} pairs of random programs, whatever they are`, { timeout: 900_000 }, () => {
    const programs = [...corpus(1, 120)];
    const chance = createChance(11);
    for (let made = 0; made < pairs; made += 1) {
      const [old, now] = [chance.pick(programs), chance.pick(programs)];
      const report = diffReport(old.bundle, now.bundle);
      const isSame = old.bundle.digests.rules === now.bundle.digests.rules;
      expect([old.seed, now.seed, report.counts.deciding > 0]).toEqual([old.seed, now.seed, !isSame]);
      const told = [diffText(report, { width: 80, bold: text => text }), diffMarkdown(report)].join('\n');
      expect(told).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('names both numbers wherever one changes on which a decision hangs', { timeout: 300_000 }, () => {
    const base = exampleBundle('acme-cloud');
    const silent: string[] = [];
    let tried = 0;
    for (const { after, before, bundle, file } of numberChanges()) {
      tried += 1;
      const told = sentences(base, bundle).map(each => each.replace(/(\d),(\d)/g, '$1$2'));
      const names = told.some(each =>
        [before, after].every(number => new RegExp(`(^|[^\\d.])${number}([^\\d]|$)`).test(each)),
      );
      if (!names) silent.push(`${file}: ${before} to ${after}: ${told.join(' | ')}`);
    }
    console.info(`${tried} numbers of acme-cloud were changed.`);
    expect(silent).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  });
});

interface NumberChange {
  readonly file: string;
  readonly before: number;
  readonly after: number;
  readonly bundle: Bundle;
}

/** Every whole number in the rules that decide, one more or one less, as long as the program stays without errors. */
function* numberChanges(): Generator<NumberChange> {
  const texts: string[] = [];
  exampleBundle('acme-cloud', text => {
    texts.push(text);
    return text;
  });
  for (const text of texts.filter(
    each => !each.startsWith('// What is watched') && !each.includes('funnel acme_cloud'),
  )) {
    for (const match of text.matchAll(/(?<![\w."-])(\d+)(?![\w."%:-])/g)) {
      const before = Number(match[1]);
      for (const after of [before + 1, before - 1]) {
        const changed = `${text.slice(0, match.index)}${after}${text.slice(match.index + match[1]!.length)}`;
        const bundle = builtWith(text, changed);
        if (bundle === null) continue;
        yield { file: text.slice(match.index - 30, match.index + 10).replace(/\s+/g, ' '), before, after, bundle };
        break;
      }
    }
  }
}

function builtWith(text: string, changed: string): Bundle | null {
  try {
    return exampleBundle('acme-cloud', each => (each === text ? changed : each));
  } catch {
    return null;
  }
}
