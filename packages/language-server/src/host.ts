// What the server needs from where it runs: the files of the program that a document belongs to.
import type { SourceReader } from '@funnel/language';
import type { SnapshotSettings } from '@funnel/language-service';

export interface ProgramFiles {
  /** Address of the program's folder, without a slash at its end. */
  readonly root: string;
  /** Every rule file, as stored, by path relative to the folder. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  readonly reader: SourceReader;
  /** Empty where the host does not read them. */
  readonly settings: SnapshotSettings;
}

export interface Host {
  /** The program that the document at this address belongs to; null where it cannot be read. */
  readonly readProgram: (uri: string) => Promise<ProgramFiles | null>;
}
