// Reading data: no row is lost in silence. Rows of a file are rows that were read and rows that were rejected. An input has one
// character a byte.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataFile, type ReadRequest, readRecords } from '@funnel/data';
import { rules } from '../../../packages/data/test/reading-kit.ts';
import { randomCsv, randomJsonLines } from '../inputs/rows.ts';
import type { Target } from '../target.ts';
import { type TableKind, tilingOf } from './tiling.ts';

const file = (name: string): DataFile => ({ path: join(tmpdir(), `funnel-fuzz-${process.pid}-${name}`), shown: name });

const people = file('people.csv');
const PEOPLE = 'id\nl1\nl2\nl3\n';

const settings: ReadRequest['settings'] = {
  key: 'id',
  delimiter: null,
  encoding: 'utf-8',
  timeZone: null,
  listSeparators: {},
};

const KINDS = ['leads', 'activities', 'history', 'clocks'] as const;

/** What reading the file as one kind loses. */
async function lostAs(kind: (typeof KINDS)[number], data: DataFile, rows: number): Promise<string | null> {
  let handed = 0;
  let rejected = 0;
  const result = await readRecords({
    leads: [people],
    activities: [],
    [kind]: [data],
    rules,
    settings,
    onRecords: records => {
      handed += records.length;
    },
    onReject: () => {
      rejected += 1;
    },
  });
  if ('problem' in result) return null;
  const counts = result.summary[kind];
  if (rejected !== counts.rejected) return `${kind}: rejects are not told`;
  if (handed !== result.summary.leads.read) return `${kind}: leads are not handed over`;
  return counts.read + counts.rejected === rows
    ? null
    : `${kind}: ${counts.read} read and ${counts.rejected} rejected of ${rows}`;
}

async function judgeAs(kind: TableKind, input: string): Promise<string | null> {
  const bytes = Buffer.from(input, 'latin1');
  const { wrong, rows } = tilingOf(kind, bytes);
  if (wrong !== null) return wrong;
  const data = file(`data.${kind}`);
  writeFileSync(people.path, PEOPLE);
  writeFileSync(data.path, bytes);
  for (const each of KINDS) {
    const lost = await lostAs(each, data, rows);
    if (lost !== null) return lost.replaceAll(/\d+/g, 'n');
  }
  return null;
}

export const csv: Target = { make: randomCsv, judge: input => judgeAs('csv', input) };
export const jsonLines: Target = { make: randomJsonLines, judge: input => judgeAs('jsonl', input) };
