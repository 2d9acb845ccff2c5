// Why something of a registry is refused, or was not done: codes and data, for whoever has the words. `path` says what it is about, as it stands in the registry.
import type { BundleProblem } from '@funnel/bundle';

interface Data {
  /** Nothing is trusted, so nothing can be verified. */
  readonly 'no-trusted-key': Readonly<Record<string, never>>;

  /** It cannot be read. */
  readonly 'registry-away': { readonly at: string; readonly reason: Away };
  readonly 'document-missing': { readonly path: string };
  readonly 'document-unreadable': { readonly path: string; readonly reason: Unreadable; readonly detail: string };
  readonly 'bundle-unreadable': { readonly path: string; readonly problem: BundleProblem };
  readonly 'too-large': { readonly path: string; readonly most: number };
  readonly 'cut-off': { readonly path: string };
  readonly 'not-in-time': { readonly path: string; readonly milliseconds: number };
  readonly 'bad-answer': { readonly path: string; readonly status: number };
  readonly 'redirected-elsewhere': { readonly path: string; readonly to: string };
  readonly 'no-such-channel': { readonly name: string; readonly channel: string; readonly known: readonly string[] };

  /** It is not what was signed. */
  readonly 'signature-missing': { readonly path: string };
  readonly 'signature-untrusted': { readonly path: string; readonly keys: readonly string[] };
  readonly 'signature-bad': { readonly path: string; readonly key: string };
  readonly 'document-rewritten': { readonly path: string };
  readonly 'bundle-changed': { readonly path: string; readonly stated: string; readonly computed: string };
  readonly 'manifest-changed': { readonly path: string; readonly stated: string; readonly computed: string };
  readonly 'wrong-name': { readonly path: string; readonly found: string; readonly expected: string };
  readonly 'wrong-channel': { readonly path: string; readonly found: string; readonly expected: string };
  readonly 'wrong-release': { readonly path: string; readonly found: string; readonly expected: string };
  readonly 'release-unlisted': { readonly path: string; readonly release: string };
  readonly 'pointer-older': { readonly path: string; readonly sequence: number; readonly seen: number };
  readonly 'pointer-forked': { readonly path: string; readonly sequence: number };
  readonly 'pointer-expired': { readonly path: string; readonly expires: string; readonly now: string };

  /** It cannot be published. */
  readonly 'release-taken': { readonly name: string; readonly release: string; readonly published: string };
  readonly 'release-older': {
    readonly name: string;
    readonly release: string;
    readonly channel: string;
    readonly held: string;
  };
  readonly 'no-such-release': { readonly name: string; readonly release: string; readonly known: readonly string[] };
  readonly 'registry-busy': { readonly flag: string; readonly milliseconds: number };
  readonly 'registry-unwritable': { readonly path: string; readonly reason: string };
}

export type RegistryProblemCode = keyof Data;
export type RegistryProblemData<C extends RegistryProblemCode> = Data[C];

export type RegistryProblem = {
  readonly [C in RegistryProblemCode]: { readonly code: C; readonly data: Data[C] };
}[RegistryProblemCode];

/** Why a registry is not reached: an error of the system, or what is there is none. */
export type Away = { readonly kind: 'system'; readonly code: string } | { readonly kind: 'no-folder' };

export type Unreadable = 'not-utf-8' | 'not-json' | 'too-deep' | 'shape' | 'no-plain-file' | 'system';

export const problem = <C extends RegistryProblemCode>(code: C, data: Data[C]): RegistryProblem =>
  ({ code, data }) as RegistryProblem;

export type Refused = { readonly problem: RegistryProblem };

export const refused = <C extends RegistryProblemCode>(code: C, data: Data[C]): Refused => ({
  problem: problem(code, data),
});
