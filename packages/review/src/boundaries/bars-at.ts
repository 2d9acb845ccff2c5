// The bars that somebody means who points at a line of the rules.
import type { Bundle } from '@funnel/bundle';
import type { Bar } from './bar.ts';
import { barsOf } from './bars.ts';

export interface Pointed {
  readonly file: string;
  /** Lines count from 1: the one pointed at, and those of its declaration. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The text of the line, and the comparison in it; null where none is pointed at. */
  readonly lineText: string;
  readonly comparison: { readonly of: string; readonly text: string } | null;
}

/** A bar by its owner and its text: stable as long as the rules are. */
export const barId = ({ owner, text }: Pick<Bar, 'owner' | 'text'>): string =>
  JSON.stringify([owner.key, owner.part, text]);

const plain = (text: string): string => text.replace(/[_()\s]/g, '').toLowerCase();

/** Those of the comparison, where one is pointed at; else those of the line. */
export function barsAt(bundle: Bundle, { comparison, file, from, line, lineText, to }: Pointed): readonly Bar[] {
  const near = barsOf(bundle).filter(
    ({ owner: { place } }) => place?.file === file && place.line >= from && place.line <= to,
  );
  const onLine = near.filter(
    ({ owner: { place }, text }) => place!.line === line || plain(lineText).includes(plain(text)),
  );
  const own = near.some(({ owner: { place } }) => place!.line === line && line !== from)
    ? near.filter(({ owner: { place } }) => place!.line === line)
    : onLine;
  if (comparison === null) return own;
  const exact = near.filter(({ text }) => plain(text) === plain(comparison.text));
  const here = exact.filter(each => own.includes(each));
  if (here.length > 0) return here;
  if (exact.length > 0) return exact;
  const same = own.filter(({ text }) => plain(text).includes(plain(comparison.of)));
  return same.length > 0 ? same : own;
}
