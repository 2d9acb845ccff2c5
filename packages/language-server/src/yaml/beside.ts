// A text beside the rules, as the editor has it: tests, or settings.
import type { TextFile, YamlKind } from '@funnel/language-service';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenProgram } from '../programs.ts';

export interface BesidePlace {
  readonly uri: string;
  readonly kind: YamlKind;
  /** The one that it is about. */
  readonly program: OpenProgram;
  /** Relative to the program's folder. */
  readonly path: string;
  readonly document: TextDocument;
}

const files = new WeakMap<TextDocument, TextFile>();

/** The text as features take it; the same object as long as it is the same text. */
export function textFileOf({ document, path }: BesidePlace): TextFile {
  const known = files.get(document);
  const text = document.getText();
  if (known?.text === text && known.path === path) return known;
  const file = { path, text };
  files.set(document, file);
  return file;
}
