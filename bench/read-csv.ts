// Reading and staging leads from CSV, beside csv-parse alone on the same file in the same run.
// node scripts/bench.mjs read-csv [rows]
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStager, type Field, type StagingRules } from '@funnel/bundle';
import { readRecords } from '@funnel/data';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const dataPackage = createRequire(join(repository, 'packages', 'data', 'package.json'));
const { parse } = dataPackage('csv-parse') as { parse: (options: object) => NodeJS.ReadWriteStream };

const ROWS = Number(process.argv[3] ?? 200_000);
const ROUNDS = 3;
const REGIONS = ['amer', 'emea', 'apac'];

const field = (name: string, type: Field['type']): Field => ({ name, label: null, column: name, unknown: [], type });
const rules: StagingRules = {
  lead: {
    fields: [
      field('email', { kind: 'text' }),
      field('title', { kind: 'text' }),
      field('region', { kind: 'member', members: REGIONS }),
      field('employees', { kind: 'number', decimals: 3 }),
      field('revenue', { kind: 'number', decimals: 3 }),
      field('member', { kind: 'boolean' }),
      field('since', { kind: 'date' }),
      field('seen', { kind: 'datetime' }),
      field('technology', { kind: 'text_list' }),
    ],
    per: null,
  },
  activities: [],
  lifecycle: null,
  slas: [],
};

/** One row in a hundred has a quoted cell. The numbers come from a fixed seed. */
function makeFile(path: string): void {
  let seed = 42;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  const two = (number: number) => String(number).padStart(2, '0');
  const lines = ['id,email,title,region,employees,revenue,member,since,seen,technology'];
  for (let row = 0; row < ROWS; row += 1) {
    const title = row % 100 === 0 ? '"Head, Sales ""West"""' : `Head of Team ${random(50)}`;
    const day = `20${two(10 + random(16))}-${two(1 + random(12))}-${two(1 + random(28))}`;
    const cells = [
      `00Q${String(row).padStart(9, '0')}`,
      `person${row}@company${random(5000)}.example`,
      title,
      REGIONS[random(3)],
      random(10_000),
      `${random(1_000_000)}.${two(random(100))}`,
      random(2) === 0 ? 'yes' : 'no',
      day,
      `${day}T${two(random(24))}:${two(random(60))}:00Z`,
      'kubernetes;terraform',
    ];
    lines.push(cells.join(','));
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

async function ours(path: string): Promise<number> {
  const stage = createStager(rules);
  let staged = 0;
  const result = await readRecords({
    leads: [{ path, shown: 'leads.csv' }],
    activities: [],
    rules,
    settings: { key: 'id', delimiter: null, encoding: 'utf-8', timeZone: null, listSeparators: {} },
    onRecords: records => {
      for (const record of records) staged += stage(record).problems.length === 0 ? 1 : 0;
    },
    onReject: () => undefined,
  });
  if ('problem' in result) throw new Error(result.problem.code);
  return staged;
}

function theirs(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    const parser = createReadStream(path, { highWaterMark: 1 << 20 }).pipe(parse({ columns: true }));
    parser.on('data', () => {
      rows += 1;
    });
    parser.on('end', () => resolve(rows));
    parser.on('error', reject);
  });
}

/** Seconds of processor time: both work in one thread, and a busy machine then matters little. */
async function seconds(run: () => Promise<number>): Promise<number> {
  const start = process.cpuUsage();
  const rows = await run();
  const { system, user } = process.cpuUsage(start);
  if (rows !== ROWS) throw new Error(`${rows} rows instead of ${ROWS}`);
  return (user + system) / 1e6;
}

const folder = mkdtempSync(join(tmpdir(), 'funnel-bench-'));
try {
  const path = join(folder, 'leads.csv');
  makeFile(path);
  const times: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push({ ours: await seconds(() => ours(path)), theirs: await seconds(() => theirs(path)) });
  }
  const best = (name: 'ours' | 'theirs') => Math.min(...times.map(time => time[name]));
  const rate = (time: number) => `${Math.round(ROWS / time).toLocaleString('en')} rows a second`;
  const size = (statSync(path).size / 1e6).toFixed(1);
  console.log(`${ROWS.toLocaleString('en')} rows, 10 columns, ${size} MB, best of ${ROUNDS}, processor time`);
  console.log(`read and staged:  ${best('ours').toFixed(2)} s, ${rate(best('ours'))}`);
  console.log(`csv-parse alone:  ${best('theirs').toFixed(2)} s, ${rate(best('theirs'))}`);
  console.log(`ratio of times:   ${(best('ours') / best('theirs')).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
