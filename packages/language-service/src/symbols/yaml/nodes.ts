// The nodes of a YAML text, as readers of tests and settings want them.
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';

/** A text beside the rules: tests, settings. The same object as long as the text is the same. */
export interface TextFile {
  /** Relative to the program's folder. */
  readonly path: string;
  readonly text: string;
}

export interface YamlEntry {
  readonly key: Scalar;
  /** The key as a text. */
  readonly name: string;
  readonly value: unknown;
}

const documents = new WeakMap<TextFile, Document>();

/** Broken texts too give what could be read of them. */
export function documentOf(file: TextFile): Document {
  const known = documents.get(file) ?? parseDocument(file.text, { prettyErrors: false });
  documents.set(file, known);
  return known;
}

/** The entries of a map; none of anything else. */
export function entriesOf(node: unknown): readonly YamlEntry[] {
  if (!isMap(node)) return [];
  return (node.items as Pair[]).flatMap(({ key, value }) =>
    isScalar(key) ? [{ key, name: String(key.value), value }] : [],
  );
}

/** The items of a list; none of anything else. */
export const itemsOf = (node: unknown): readonly unknown[] => (isSeq(node) ? node.items : []);

/** A list's items, or the one thing that stands in place of a list. */
export const someOf = (node: unknown): readonly unknown[] => (isSeq(node) ? node.items : [node]);

export function valueAt(node: unknown, name: string): unknown {
  return entriesOf(node).find(entry => entry.name === name)?.value;
}

/** The text of a scalar; null for anything else. */
export function textOf(node: unknown): string | null {
  return isScalar(node) && node.value !== null && node.value !== undefined ? String(node.value) : null;
}
