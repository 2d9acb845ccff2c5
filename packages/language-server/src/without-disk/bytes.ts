// Stands for Node's `Buffer` and `node:buffer` where there is no Node: only what reading data asks for.

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const forgiving = new TextDecoder('utf-8', { ignoreBOM: true });
/** Arguments of a call may be so many. */
const AT_ONCE = 8192;

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text;
}

/** A class, since parts of one must be of its kind again. */
export class Bytes extends Uint8Array {
  static allocUnsafeSlow(size: number): Bytes {
    return new Bytes(size);
  }

  static override from(given: unknown): Bytes {
    return new Bytes(typeof given === 'string' ? encoder.encode(given) : (given as ArrayLike<number>));
  }

  static concat(parts: readonly Uint8Array[]): Bytes {
    const whole = new Bytes(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  override toString(encoding: 'utf8' | 'latin1' = 'utf8', start = 0, end = this.length): string {
    const part = this.subarray(start, end);
    return encoding === 'latin1' ? latin1(part) : forgiving.decode(part);
  }

  /** How many bytes the text took. */
  write(text: string, at: number): number {
    return encoder.encodeInto(text, this.subarray(at)).written;
  }

  readUInt16BE(at = 0): number {
    return this.readUIntBE(at, 2);
  }

  readUIntBE(at: number, size: number): number {
    return this.subarray(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0);
  }
}

export function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at]! >= 0x80) return false;
  return true;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
