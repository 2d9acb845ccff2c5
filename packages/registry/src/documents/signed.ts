// A signed document: what is said, and who signed its canonical bytes.

export interface Signature {
  /** The id of the key: `ed25519:` and 32 hexadecimal digits. */
  readonly key: string;
  /** Ed25519 over the canonical bytes of the payload, in base64. */
  readonly signature: string;
}

export interface Signed<P> {
  readonly payload: P;
  readonly signatures: readonly Signature[];
}
