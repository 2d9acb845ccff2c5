// `lead per product` through the command: what is read, decided, explained and written for each product of a lead.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';

const RULES = `funnel goods "Two goods" {}

lead per product {
  product from "Product" one of storage, compute
  seats number
}

activity trial_started
activity call by sales

score interest "Interest" from 0 to 50 {
  add 25 per trial_started
}

gate storage_ready {
  require interest >= 25
}
gate compute_ready {
  require interest >= 25
  require seats >= 10
}
gate ready "Ready" {
  use compute_ready when product is compute
  use storage_ready otherwise
}

lifecycle {
  stage inquiry
  stage mql
  move inquiry to mql when ready
}

team sdr {
  people 2
}
route owner {
  to sdr otherwise
  work by interest then longest waiting
}

sla first_call around the clock {
  start on entering mql
  met by call
  target 24 elapsed hours
  notify owner when due
}

handoff new_mql on entering mql {
  to owner
  include product, interest
}
`;

const FILES = {
  'funnel.yaml': `as of: 2026-11-21T12:00:00Z
data:
  leads: leads.csv
  activities: activities.csv
  history: history.csv
`,
  'goods.funnel': RULES,
  // L1 has both goods, L2 compute only.
  'leads.csv': 'id,Product,seats\nL1,storage,\nL1,compute,5\nL2,Compute,12\n',
  // The first trial counts for both goods of L1, the second for compute alone.
  'activities.csv': `lead_id,type,at,Product
L1,trial_started,2026-11-20T10:00:00Z,
L1,trial_started,2026-11-20T11:00:00Z,compute
L2,trial_started,2026-11-20T10:00:00Z,compute
L2,trial_started,2026-11-20T10:00:00Z,storage
`,
  // L2 became an MQL three days ago and was never called.
  'history.csv': `lead_id,product,stage,at
L1,storage,inquiry,2026-11-19T10:00:00Z
L2,compute,inquiry,2026-11-17T10:00:00Z
L2,compute,mql,2026-11-18T10:00:00Z
`,
};

let program: string;
beforeAll(() => {
  program = folder(FILES);
});

function table(file: string): readonly string[] {
  return readFileSync(join(program, file), 'utf8').trimEnd().split('\n');
}

describe('lead per product', () => {
  test('run decides each product for itself, and writes it beside the lead', async () => {
    const outputs = ['moves', 'clocks', 'steps', 'handoffs', 'queues'].flatMap(name => [
      `--${name}-out`,
      join(program, `${name}.csv`),
    ]);
    const { out, code } = await funnel(['run', program, '-o', join(program, 'out.csv'), ...outputs]);
    expect(code).toBe(0);
    expect(out).toContain('Read 3 pairs of lead and product, 3 activities and 3 entries into stages, 1 row rejected');
    expect(out).toContain('Evaluated 3 pairs of lead and product.');
    expect(out).toContain('What can change by itself, of 3 pairs of lead and product');
    expect(readFileSync(join(program, 'rejects.csv'), 'utf8')).toContain('no lead ""L2"" with ""storage"" was read');
    const [head = '', ...rows] = table('out.csv').map(line => line.split(','));
    const cells = (row: readonly string[]) =>
      Object.fromEntries([...head].map((name, place) => [name, row[place]] as const));
    expect(
      rows.map(cells).map(row => [row['lead'], row['product'], row['interest'], row['ready'], row['stage']]),
    ).toEqual([
      ['L1', 'storage', '25', 'passed', 'mql'],
      ['L1', 'compute', '50', 'failed', 'inquiry'],
      ['L2', 'compute', '25', 'passed', 'mql'],
    ]);
    expect(table('moves.csv')).toEqual([
      'lead_id,product,stage,at,known_at,seq,by,reason',
      'L1,storage,mql,2026-11-21T12:00:00.000Z,2026-11-21T12:00:00.000Z,0,rules,',
    ]);
    expect(table('clocks.csv').map(row => row.split(',').slice(0, 4))).toEqual([
      ['lead_id', 'product', 'sla', 'entry'],
      ['L1', 'storage', 'first_call', '1'],
      ['L2', 'compute', 'first_call', '1'],
    ]);
    expect(table('steps.csv')).toEqual([
      'id,lead,product,sla,action,to_kind,to,team,at',
      'L2/compute/first_call/1/notify%20owner%20when%20due,L2,compute,first_call,notify,route,owner,sdr,2026-11-19T10:00:00.000Z',
    ]);
    expect(table('handoffs.csv').map(row => row.split(',').slice(0, 9))).toEqual([
      ['id', 'lead', 'product', 'handoff', 'entry', 'at', 'to_kind', 'to', 'team'],
      ['L1/storage/new_mql/1', 'L1', 'storage', 'new_mql', '1', '2026-11-21T12:00:00.000Z', 'route', 'owner', 'sdr'],
      ['L2/compute/new_mql/1', 'L2', 'compute', 'new_mql', '1', '2026-11-18T10:00:00.000Z', 'route', 'owner', 'sdr'],
    ]);
    // By interest first; of the two with 25 points the one that has waited longer.
    expect(table('queues.csv').map(row => row.split(',').slice(0, 5))).toEqual([
      ['lead', 'product', 'route', 'team', 'position'],
      ['L1', 'compute', 'owner', 'sdr', '1'],
      ['L2', 'compute', 'owner', 'sdr', '2'],
      ['L1', 'storage', 'owner', 'sdr', '3'],
    ]);
  });

  test('what a run wrote is read by the next: the move is not taken again', async () => {
    const again = await funnel([
      ...['run', program, '--history', join(program, 'history.csv'), '--history', join(program, 'moves.csv')],
      ...['--clocks', join(program, 'clocks.csv'), '--moves-out', join(program, 'again.csv')],
    ]);
    expect(again.code).toBe(0);
    expect(table('again.csv')).toHaveLength(1);
  });

  test('explain asks which product, and takes it', async () => {
    const asked = await funnel(['explain', program, '--lead', 'L1']);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('Lead "L1" is decided for 2 products: storage, compute.');
    expect(asked.err).toContain('--product storage');
    const told = await funnel(['explain', program, '--lead', 'L1', '--product', 'COMPUTE', '--format', 'json']);
    expect(told.code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({ lead: 'L1', product: 'compute' });
    const other = await funnel(['explain', program, '--lead', 'L2', '--product', 'storage']);
    expect(other.err).toContain('Lead "L2" has no row for "storage".');
    const only = await funnel(['explain', program, '--lead', 'L2']);
    expect(only.code).toBe(0);
  });

  test('replay follows one product, and names it on every line', async () => {
    const span = ['--from', '2026-11-18T00:00:00Z', '--to', '2026-11-21T12:00:00Z', '--format', 'json'];
    const one = await funnel(['replay', program, ...span, '--lead', 'L1', '--product', 'storage']);
    const changes = one.out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(changes.map(({ lead, product }) => `${lead} ${product}`)).toEqual(changes.map(() => 'L1 storage'));
    expect(changes.flatMap(({ handoffs = [] }) => handoffs.map(({ id }: { id: string }) => id))).toEqual([
      'L1/storage/new_mql/1',
    ]);
    const without = await funnel(['replay', program, ...span, '--product', 'storage']);
    expect(without.code).toBe(2);
    expect(without.err).toContain('--product is about one lead.');
  });
});

describe('without `lead per`', () => {
  test('--product is a wrong call', async () => {
    const plain = folder({ ...FILES, 'goods.funnel': RULES.replace('lead per product', 'lead') });
    const { code, err } = await funnel(['explain', plain, '--lead', 'L2', '--product', 'compute']);
    expect(code).toBe(2);
    expect(err).toContain('these rules decide each lead as a whole');
  });
});
