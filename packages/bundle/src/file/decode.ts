// Reads a bundle from outside. Fails closed: anything that is not exactly a bundle as `encodeBundle` writes it is refused.
import { canonicalText } from '../canonical/canonical-text.ts';
import { digestOf } from '../canonical/digest.ts';
import { validateBundle } from '../generated/validate-bundle.js';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle } from '../nodes/bundle.ts';
import { isNestedDeeperThan, MOST_NESTING } from './depth.ts';
import { parseJson } from './parse-json.ts';
import type { BundleProblem } from './problem.ts';
import { referenceProblem } from './references.ts';
import { schemaProblem } from './schema-problem.ts';
import { zoneProblem } from './zone-problem.ts';

export type DecodedBundle = { readonly bundle: Bundle } | { readonly problem: BundleProblem };

/**
 * The bundle that a text (or its UTF-8 bytes) holds, or the first of: not JSON, not a bundle of a known format and version,
 * not of a bundle's shape, not in canonical form, a part that is not what its digest says, a name that stands for nothing,
 * a zone whose changes are not in order.
 * Never throws.
 */
export function decodeBundle(source: string | Uint8Array): DecodedBundle {
  const text = typeof source === 'string' ? source : utf8Text(source);
  if (text === null) return refused({ code: 'not-json', data: { reason: 'not-utf-8', offset: null } });
  if (isNestedDeeperThan(text, MOST_NESTING)) {
    return refused({ code: 'schema', data: { path: '', rule: 'too-deep', expected: String(MOST_NESTING) } });
  }
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed;
  const problem =
    headProblem(parsed.value) ?? schemaProblem(validateBundle, parsed.value) ?? formProblem(text, parsed.value);
  if (problem !== null) return refused(problem);
  const bundle = parsed.value as Bundle;
  const wrong = digestProblem(bundle, 'rules') ?? digestProblem(bundle, 'about');
  const broken = wrong ?? referenceProblem(bundle.rules) ?? zoneProblem(bundle.rules);
  return broken === null ? { bundle } : refused(broken);
}

function refused(problem: BundleProblem): DecodedBundle {
  return { problem };
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function headProblem(value: unknown): BundleProblem | null {
  const format = member(value, 'format');
  if (format !== BUNDLE_FORMAT) {
    return { code: 'unknown-format', data: { expected: BUNDLE_FORMAT, found: shown(format) } };
  }
  const version = member(value, 'version');
  if (version === BUNDLE_VERSION) return null;
  return { code: 'unknown-version', data: { expected: BUNDLE_VERSION, found: shown(version) } };
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function shown(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value).slice(0, 100);
}

function formProblem(text: string, value: unknown): BundleProblem | null {
  const canonical = canonicalOrNull(value);
  if (canonical === text) return null;
  return { code: 'not-canonical', data: { offset: firstDifference(text, canonical ?? '') } };
}

/** null where a text holds half a surrogate pair, which canonical JSON cannot say. */
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalText(value);
  } catch {
    return null;
  }
}

function firstDifference(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    if (left.charCodeAt(index) !== right.charCodeAt(index)) return index;
  }
  return length;
}

function digestProblem(bundle: Bundle, part: 'rules' | 'about'): BundleProblem | null {
  const stated = bundle.digests[part];
  const computed = digestOf(canonicalText(bundle[part]));
  return stated === computed ? null : { code: 'digest', data: { part, stated, computed } };
}
