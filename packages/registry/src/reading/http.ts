// Reads a registry that a web server gives out as files. Everything that comes back is verified later; here it only has to come back.
import { type Refused, refused } from '../problems/problem.ts';
import type { Reader, ReadFile } from './reader.ts';

export interface HttpOptions {
  /** For each file, from asking to its last byte. */
  readonly milliseconds: number;
}

const MOST_REDIRECTS = 5;

/** True for an address that can be one of a registry: http or https, without a user, a question or a fragment. */
export function isRegistryAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return false;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

/** A reader of the files below an address, which is one of a registry. */
export function httpReader(address: string, options: HttpOptions): Reader {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  return {
    read: (path, most) => fetched(base, path, most, options.milliseconds),
    list: async () => ({ names: null }),
  };
}

async function fetched(base: URL, path: string, most: number, milliseconds: number): Promise<ReadFile> {
  const signal = AbortSignal.timeout(milliseconds);
  let started = false;
  try {
    const answer = await followed(new URL(path, base), path, signal);
    if ('problem' in answer) return answer;
    started = true;
    if (answer.status === 404 || answer.status === 410) {
      await answer.body?.cancel();
      return { bytes: null };
    }
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return refused('bad-answer', { path, status: answer.status });
    }
    return await bodyOf(answer, path, most);
  } catch (error) {
    if (signal.aborted) return refused('not-in-time', { path, milliseconds });
    if (started) return refused('cut-off', { path });
    return refused('registry-away', { at: base.href, reason: { kind: 'system', code: causeOf(error) } });
  }
}

/** Goes on from one address to another of the same server; whoever else it names was never asked for. */
async function followed(from: URL, path: string, signal: AbortSignal): Promise<Response | Refused> {
  let url = from;
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    const answer = await fetch(url.href, { redirect: 'manual', signal, headers: { 'cache-control': 'no-cache' } });
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || location === null) return answer;
    await answer.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (next === null || next.origin !== from.origin)
      return refused('redirected-elsewhere', { path, to: next?.origin ?? location.slice(0, 100) });
    url = next;
  }
  return refused('redirected-elsewhere', { path, to: url.origin });
}

async function bodyOf(answer: Response, path: string, most: number): Promise<ReadFile> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > most) return refused('too-large', { path, most });
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}

/** `ECONNREFUSED` and the like. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
}
