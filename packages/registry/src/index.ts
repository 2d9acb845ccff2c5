// Registries of signed bundles: publish, verify, pull.

export { type DeclarationChange, declarationChanges } from './changes/declarations.ts';
export type * from './documents/manifest.ts';
export type * from './documents/pointer.ts';
export type * from './documents/pull-state.ts';
export type * from './documents/release-index.ts';
export { documentText } from './documents/sign.ts';
export type { Signature, Signed } from './documents/signed.ts';
export {
  type KeyProblem,
  type KeyTexts,
  makeKeyPair,
  type PublicKey,
  publicKeysIn,
  type SigningKey,
  signingKeyIn,
  type TrustedKeys,
  trusting,
} from './keys/keys.ts';
export { isName } from './names/names.ts';
export { programsIn } from './names/programs.ts';
export { compareReleases, isRelease } from './names/release.ts';
export type {
  Refused,
  RegistryProblem,
  RegistryProblemCode,
  RegistryProblemData,
} from './problems/problem.ts';
export { hasRelease } from './publish/has-release.ts';
export { publish } from './publish/publish.ts';
export type { Offer, Published, PublishRequest } from './publish/request.ts';
export { type Fetched, type FetchRequest, fetchRelease, olderProblem } from './pull/fetch-release.ts';
export { NOTHING_SEEN, readState, remembering, stateText } from './pull/state.ts';
export { folderReader } from './reading/folder.ts';
export { type HttpOptions, httpReader, isRegistryAddress } from './reading/http.ts';
export type { Source } from './reading/load.ts';
export type { Reader } from './reading/reader.ts';
export { type BundleFile, verifyBundle } from './verify/bundle-file.ts';
export { USUAL_CHANNELS, type Verified, type VerifyRequest, verifyRegistry } from './verify/registry.ts';
export { DISK, type Disk } from './writing/disk.ts';
