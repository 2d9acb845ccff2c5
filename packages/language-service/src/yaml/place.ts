// What completion is asked of: a text beside the rules, and a place in it.
import type { Snapshot } from '../snapshot.ts';
import type { YamlCursor, YamlPath } from './cursor.ts';
import type { ColumnEntry, FileEntry, YamlVocabulary } from './item.ts';
import type { YamlKind } from './kinds.ts';

export interface YamlText {
  readonly kind: YamlKind;
  readonly text: string;
  readonly vocabulary: YamlVocabulary;
}

/** `path` and `column` are those of the cursor, or of the item that would begin there. */
export interface OfferPlace {
  readonly snapshot: Snapshot;
  readonly yaml: YamlText;
  readonly files: readonly FileEntry[];
  readonly columns: readonly ColumnEntry[];
  readonly cursor: YamlCursor;
  readonly path: YamlPath;
  readonly column: number;
}
