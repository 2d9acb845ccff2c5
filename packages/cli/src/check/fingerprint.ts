// What a finding is known by when lines move: its code, file, declaration and words.
import { createHash } from 'node:crypto';
import { needOf } from '@funnel/language';

export interface Identity {
  readonly code: string;
  readonly file: string | null;
  readonly declaration: string | null;
  readonly message: string;
}

/** The message without what changes from day to day: figures that were counted in records. */
export function lastingMessage({ code, message }: Pick<Identity, 'code' | 'message'>): string {
  return needOf(code) === 'records' ? message.replace(/\d+(?:[.,]\d+)*/g, '#') : message;
}

/** 32 hexadecimal digits; those of two findings of one kind in one declaration may be the same. */
export function fingerprintOf(identity: Identity): string {
  const { code, declaration, file } = identity;
  const parts = [code, file ?? '', declaration ?? '', lastingMessage(identity)];
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}
