// Opens a registry for reading, wherever it is.
import { folderReader, httpReader, type Reader, type RegistryProblem } from '@funnel/registry';
import type { RegistryPlace } from './options.ts';

type Opened = { readonly reader: Reader } | { readonly problem: RegistryProblem };

const OPEN: Readonly<Record<RegistryPlace['kind'], (at: string, milliseconds: number) => Opened>> = {
  folder: at => folderReader(at),
  address: (at, milliseconds) => ({ reader: httpReader(at, { milliseconds }) }),
};

/** `milliseconds`: how long a server may take for a file. */
export function openRegistry({ at, kind }: RegistryPlace, milliseconds: number): Opened {
  return OPEN[kind](at, milliseconds);
}
