// Reading bundles: what is accepted is canonical and is what its digests say, worked out here by other means; and it decides leads.
import { createHash } from 'node:crypto';
import { type Bundle, decodeBundle, encodeBundle } from '@funnel/bundle';
import { decide, prepare } from '@funnel/evaluator';
import type { Chance } from '../../random/chance.ts';
import { type RandomCase, randomCase } from '../../random/record.ts';
import { damaged, randomBundle, resealed } from '../inputs/bundle.ts';
import { firstOf, type Target } from '../target.ts';

/** Keys sorted by UTF-16 units, no blanks: enough of RFC 8785 for what JSON.parse has given. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function wrongDigest(bundle: Bundle): string | null {
  for (const part of ['rules', 'about'] as const)
    if (!bundle.digests[part].endsWith(sha256(canonical(bundle[part])))) return `accepts wrong digests of ${part}`;
  return null;
}

/** Bytes say the same as the text, save for halves of surrogate pairs, which they cannot say. */
function* judgements(text: string): Generator<string | null> {
  const decoded = decodeBundle(text);
  const written = new TextEncoder().encode(text);
  const bytes = decodeBundle(written);
  if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(written) === text)
    yield JSON.stringify(bytes) === JSON.stringify(decoded) ? null : 'bytes and text differ';
  if ('problem' in decoded) return;
  yield encodeBundle(decoded.bundle) === text ? null : 'accepts what is not canonical';
  yield wrongDigest(decoded.bundle);
  const cases = [0, 1].map(seed => caseOf(decoded.bundle, seed));
  for (const generate of [true, false]) {
    const prepared = prepare(decoded.bundle, { generate });
    for (const { raw, asOf } of cases) JSON.stringify(decide(prepared, prepared.stage(raw), asOf));
  }
}

/** A lead aimed at the rules; where their literals are beyond all data, one of whom nothing is known. */
function caseOf({ rules }: Bundle, seed: number): Pick<RandomCase, 'raw' | 'asOf'> {
  try {
    return randomCase(rules, seed);
  } catch {
    return { raw: { id: 'nobody', fields: {} }, asOf: Date.UTC(2026, 10, 21) };
  }
}

const make = (chance: Chance): string => chance.pick([damaged, resealed, resealed, randomBundle])(chance);

export const bundle: Target = { make, judge: text => firstOf(judgements(text)) };
