// The kinds of signed documents: how large each may be, and what its payload must look like.
import { type SchemaError, validateIndex } from '../generated/validate-index.js';
import { validateManifest } from '../generated/validate-manifest.js';
import { validatePointer } from '../generated/validate-pointer.js';
import type { SignedManifest } from './manifest.ts';
import type { SignedPointer } from './pointer.ts';
import type { SignedIndex } from './release-index.ts';

export interface DocumentOf {
  readonly pointer: SignedPointer;
  readonly manifest: SignedManifest;
  readonly index: SignedIndex;
}

export type DocumentKind = keyof DocumentOf;

interface Shape {
  (value: unknown): boolean;
  errors: readonly SchemaError[] | null;
}

const MEGABYTE = 1 << 20;

export const DOCUMENTS: { readonly [K in DocumentKind]: { readonly most: number; readonly shape: Shape } } = {
  pointer: { most: MEGABYTE, shape: validatePointer },
  manifest: { most: 4 * MEGABYTE, shape: validateManifest },
  index: { most: 32 * MEGABYTE, shape: validateIndex },
};

/** In bytes. */
export const LARGEST_BUNDLE = 512 * MEGABYTE;
