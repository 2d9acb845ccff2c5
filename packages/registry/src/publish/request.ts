// What is published, and what came of it.
import type { Bundle } from '@funnel/bundle';
import type { CoverageSummary, Manifest, SourceDigest, TestSummary } from '../documents/manifest.ts';
import type { Pointer } from '../documents/pointer.ts';
import type { SigningKey, TrustedKeys } from '../keys/keys.ts';
import type { Disk } from '../writing/disk.ts';

/** A program as it is to be published. */
export interface Offer {
  readonly bundle: Bundle;
  readonly source: SourceDigest;
  readonly commit: string | null;
  readonly tests: TestSummary;
  readonly coverage: CoverageSummary;
}

export interface PublishRequest {
  /** The registry's folder; made where it is not there. */
  readonly folder: string;
  /** Checked, as are the channel and the release. */
  readonly name: string;
  readonly channel: string;
  readonly release: string;
  /** null: the release as it stands in the registry. */
  readonly offer: Offer | null;
  readonly key: SigningKey;
  /** Whose signatures count on what is in the registry already. The key's own always do. */
  readonly trusted: TrustedKeys;
  readonly approvals: readonly string[];
  /** Now, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  /** In milliseconds; null: never. */
  readonly expires: number | null;
  /** An older release than the channel holds is meant. */
  readonly rollback: boolean;
  /** A new pointer is meant, even to the release that the channel holds. */
  readonly renew: boolean;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** What a bundle changes against the one that the channel holds, in sentences. */
  readonly changes: (before: Bundle, after: Bundle) => readonly string[];
  /** How long to wait for another publisher, in milliseconds. */
  readonly patience: number;
  readonly disk?: Disk;
}

export interface Published {
  readonly outcome: 'published' | 'unchanged' | 'dry-run';
  readonly manifest: Manifest;
  readonly pointer: Pointer;
  /** What is written, or would be, by path in the registry and in order. */
  readonly written: readonly string[];
}
