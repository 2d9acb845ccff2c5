// The manifest: what a version of a program is, and how it came about.
import type { Signature } from './signed.ts';

export const MANIFEST_FORMAT = 'funnel-manifest';

export interface Manifest {
  readonly format: 'funnel-manifest';
  readonly version: 1;
  /** @pattern ^[a-z][a-z0-9_-]{0,63}$ */
  readonly name: string;
  /** The version of the program, such as `1.2.0`.
   * @pattern ^[0-9][0-9a-z.-]{0,63}$ */
  readonly release: string;
  readonly bundle: BundleDigests;
  readonly source: SourceDigest;
  /** The git commit of the source; null where there is none.
   * @pattern ^(?:[0-9a-f]{40}|[0-9a-f]{64})$ */
  readonly commit: string | null;
  readonly tests: TestSummary;
  readonly coverage: CoverageSummary;
  /** What the changes count from: what the channel held; null where it held nothing. */
  readonly changed_from: ChangedFrom | null;
  /** Sentences. */
  readonly changes: readonly string[];
  /** Who approved it, as the publisher says. */
  readonly approvals: readonly string[];
  /** @pattern ^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$ */
  readonly published: string;
}

export interface BundleDigests {
  /** Of the bundle's bytes.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly digest: string;
  /** Of its rules.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly rules: string;
  /** Of what it says about them.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly about: string;
  /** @minimum 1 */
  readonly bytes: number;
}

export interface SourceDigest {
  /** Of the paths and digests of all files that the program is made of: settings, rules, lists, tests.
   * @pattern ^sha256:[0-9a-f]{64}$ */
  readonly digest: string;
  /** @minimum 1 */
  readonly files: number;
}

export interface TestSummary {
  /** @minimum 0 */
  readonly count: number;
  /** @minimum 0 */
  readonly passed: number;
  /** @minimum 0 */
  readonly failed: number;
}

/** Branches of the rules that the tests went through. */
export interface CoverageSummary {
  /** @minimum 0 */
  readonly tried: number;
  /** @minimum 0 */
  readonly total: number;
  /** Rounded down to a tenth.
   * @minimum 0
   * @maximum 100
   * @format decimal */
  readonly percent: number;
}

export interface ChangedFrom {
  /** @pattern ^[a-z][a-z0-9_-]{0,63}$ */
  readonly channel: string;
  /** @pattern ^[0-9][0-9a-z.-]{0,63}$ */
  readonly release: string;
}

/** As it is stored. */
export interface SignedManifest {
  readonly payload: Manifest;
  readonly signatures: readonly Signature[];
}
