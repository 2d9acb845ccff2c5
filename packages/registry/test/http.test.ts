// A registry behind a web server: what comes back whole is verified as from a folder, what does not is told apart.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fetchRelease, httpReader, isRegistryAddress, NOTHING_SEEN, verifyRegistry } from '@funnel/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edit, emptyFolder, keys, NOW, published } from './kit.ts';

const ours = keys();
const folder = emptyFolder();
const servers: Server[] = [];

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const files =
  (root: string, prefix = '/registry/'): RequestListener =>
  (request, response) => {
    const path = join(root, (request.url ?? '').replace(prefix, ''));
    if (request.url?.startsWith(prefix) && existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end('nothing here');
  };

beforeAll(async () => {
  await published(folder, ours);
});

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function pulled(address: string, milliseconds = 5000) {
  const source = { reader: httpReader(address, { milliseconds }), trusted: ours.trusted };
  const wanted = { name: 'shop', channel: 'production', now: NOW, state: NOTHING_SEEN };
  const result = await fetchRelease(source, wanted);
  return 'problem' in result ? result.problem : result.pointer.payload.release;
}

const POINTER = 'channels/shop/production.json';

describe('over the web', () => {
  test.each(['/registry', '/registry/'])('a registry at %s is read and verified', async path => {
    const address = (await serving(files(folder))) + path;
    expect(await pulled(address)).toBe('1.0.0');
    const source = { reader: httpReader(address, { milliseconds: 5000 }), trusted: ours.trusted };
    const request = { names: ['shop'], channels: [], now: NOW };
    expect(await verifyRegistry(source, request)).toMatchObject({
      counts: { programs: 1, releases: 1, bundles: 1, channels: 1 },
      problems: [],
      namesWanted: false,
    });
    expect(await verifyRegistry(source, { ...request, names: [] })).toMatchObject({ namesWanted: true });
  });

  test('a changed one is refused as from a folder', async () => {
    const other = emptyFolder();
    await published(other, ours);
    edit(other, POINTER, text => text.replace('"sequence":1', '"sequence":2'));
    expect(await pulled(await serving(files(other, '/')))).toMatchObject({ code: 'signature-bad' });
  });

  test('what is not there is told as missing', async () => {
    expect(await pulled(await serving((_, response) => response.writeHead(404).end()))).toMatchObject({
      code: 'no-such-channel',
    });
    const pointerOnly: RequestListener = (request, response) =>
      request.url?.startsWith('/channels') ? files(folder, '/')(request, response) : response.writeHead(410).end();
    expect(await pulled(await serving(pointerOnly))).toMatchObject({ code: 'document-missing' });
  });

  test.each([500, 503, 403, 204, 206, 304])('status %i', async status => {
    const address = await serving((_, response) => response.writeHead(status).end());
    expect(await pulled(address)).toMatchObject({ code: 'bad-answer', data: { status } });
  });

  test('a body that breaks off', async () => {
    const whole = readFileSync(join(folder, POINTER));
    const lengths: RequestListener[] = [
      (_, response) => {
        response.writeHead(200, { 'content-length': whole.length });
        response.write(whole.subarray(0, 50), () => response.destroy());
      },
      (_, response) => {
        response.writeHead(200, { 'transfer-encoding': 'chunked' });
        response.write(whole.subarray(0, 50), () => response.destroy());
      },
    ];
    for (const answer of lengths) expect(await pulled(await serving(answer))).toMatchObject({ code: 'cut-off' });
    const short = await serving((_, response) => response.end(whole.subarray(0, 50)));
    expect(await pulled(short)).toMatchObject({ code: 'document-unreadable', data: { reason: 'not-json' } });
  });

  test('a server that is slow to begin, or never ends', async () => {
    const slow = await serving(() => undefined);
    expect(await pulled(slow, 200)).toMatchObject({ code: 'not-in-time', data: { milliseconds: 200 } });
    const dripping = await serving((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await pulled(dripping, 300)).toMatchObject({ code: 'not-in-time' });
  });

  test('a body without end is not kept', async () => {
    const address = await serving((_, response) => {
      const chunk = Buffer.alloc(1 << 16, 32);
      const more = (): void => {
        if (!response.destroyed) response.write(chunk, more);
      };
      response.writeHead(200);
      more();
    });
    expect(await pulled(address, 20_000)).toMatchObject({ code: 'too-large', data: { path: POINTER } });
  });

  test('nobody at home', async () => {
    const address = await serving(() => undefined);
    const server = servers.pop()!;
    server.closeAllConnections();
    await new Promise(closed => server.close(closed));
    expect(await pulled(address)).toMatchObject({
      code: 'registry-away',
      data: { reason: { kind: 'system', code: 'ECONNREFUSED' } },
    });
  });
});

describe('sent elsewhere', () => {
  test('on the same server is followed', async () => {
    const address = await serving((request, response) =>
      request.url?.startsWith('/new/')
        ? files(folder, '/new/')(request, response)
        : response.writeHead(302, { location: `/new${request.url}` }).end(),
    );
    expect(await pulled(address)).toBe('1.0.0');
  });

  test('to another server is not, though it has the same files', async () => {
    const other = await serving(files(folder, '/'));
    let asked = 0;
    const counting = await serving((request, response) => {
      asked += 1;
      files(folder, '/')(request, response);
    });
    for (const to of [other, counting, 'file:///etc', '//127.0.0.1:1/'])
      for (const status of [301, 302, 307, 308]) {
        const location = to.startsWith('http') ? `${to}/${POINTER}` : to;
        const address = await serving((_, response) => response.writeHead(status, { location }).end());
        expect(await pulled(address)).toMatchObject({ code: 'redirected-elsewhere' });
      }
    expect(asked).toBe(0);
  });

  test('in a circle ends', async () => {
    const address = await serving((request, response) => response.writeHead(302, { location: request.url }).end());
    expect(await pulled(address)).toMatchObject({ code: 'redirected-elsewhere' });
  });
});

test.each([
  ['https://rules.example/registry', true],
  ['http://127.0.0.1:8080', true],
  ['ftp://rules.example', false],
  ['file:///registry', false],
  ['https://ann:secret@rules.example', false],
  ['https://rules.example/?token=1', false],
  ['https://rules.example/#a', false],
  ['https://', false],
  ['registry', false],
])('%s can be the address of a registry: %s', (address, can) => {
  expect(isRegistryAddress(address)).toBe(can);
});
