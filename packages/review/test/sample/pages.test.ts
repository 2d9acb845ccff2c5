// The pages of codes that only data can tell run with their data: the wrong leads raise the code and no other, the right ones do not.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '@funnel/compiler';
import { openProgram, readRecords } from '@funnel/data';
import { type Code, catalogue, messageOf, needOf } from '@funnel/language';
import { describe, expect, test } from 'vitest';
import { sampleFindings, sampleOf, USUAL_THRESHOLDS } from '../../src/index.ts';
import { AS_OF } from './kit.ts';

const pages = new URL('../../../language/pages/', import.meta.url);
const codes = (Object.keys(catalogue) as Code[]).filter(code => needOf(code) === 'records');

/** Pages show a handful of leads. */
const THRESHOLDS = { ...USUAL_THRESHOLDS, leastLeads: 3, togetherLeads: 2 };

type Side = 'wrong' | 'right';

/** The block of this side, else the one that is for both; null where there is none. */
function block(page: string, fence: string, side: Side): string | null {
  const find = (head: string): string | undefined =>
    new RegExp(`^\`\`\`${head}\n([^]*?\n)\`\`\`$`, 'm').exec(page)?.[1];
  return find(`${fence} ${side}`) ?? find(fence) ?? null;
}

async function found(code: Code, side: Side) {
  const page = readFileSync(new URL(`${code}.md`, pages), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'funnel-pages-'));
  try {
    const file = (kind: string) => {
      const text = block(page, `csv ${kind}`, side);
      if (text === null) return [];
      const path = join(folder, `${kind}.csv`);
      writeFileSync(path, text);
      return [{ path, shown: `${kind}.csv` }];
    };
    writeFileSync(join(folder, 'rules.funnel'), block(page, 'funnel', side)!);
    const { reader, settings, sources } = openProgram(folder);
    const { bundle, result } = build(sources, reader);
    const sample = sampleOf(bundle!, AS_OF);
    const unknownTypes = new Map<string, number>();
    const read = await readRecords({
      leads: file('leads'),
      activities: file('activities'),
      history: file('history'),
      rules: bundle!.rules,
      settings,
      onRecords: records => records.forEach(sample.add),
      onReject: reject => {
        const type = reject.code === 'unknown-activity-type' ? reject.data.type : reject.code;
        unknownTypes.set(type, (unknownTypes.get(type) ?? 0) + 1);
      },
    });
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    const { absent, unmapped } = read.summary;
    const columns = absent.map(({ file: name, fields }) => ({
      file: name,
      absent: fields,
      unmapped: unmapped.find(each => each.file === name)?.columns ?? [],
    }));
    const files = { columns, activities: file('activities').length > 0, unknownTypes };
    return sampleFindings({
      program: result.program,
      bundle: bundle!,
      facts: sample.facts(),
      files,
      thresholds: THRESHOLDS,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('there are such codes', () => {
  expect(codes.length).toBeGreaterThan(10);
});

describe.each(codes)('%s', code => {
  const { severity } = catalogue[code];

  test('the wrong leads raise it alone', async () => {
    const all = await found(code, 'wrong');
    const others = all.filter(each => severity === 'info' || each.severity !== 'info');
    expect([...new Set(others.map(each => each.code))], all.map(messageOf).join('\n')).toEqual([code]);
  });

  test('the right ones do not', async () => {
    const all = await found(code, 'right');
    expect(all.filter(each => each.code === code).map(messageOf)).toEqual([]);
  });
});
