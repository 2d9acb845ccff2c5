// Names over the protocol: what is named at a position of a rule file or of a text beside the rules, and where occurrences are.
import type { Span } from '@funnel/language';
import { nameAt, type Occurrence, type ProgramSymbol, symbolInText, type TextFile } from '@funnel/language-service';
import type { Location, Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetIn, rangeIn } from './convert.ts';
import type { Place, ServerContext } from './feature.ts';
import type { Host } from './host.ts';
import { type OpenProgram, uriIn } from './programs.ts';
import { type BesidePlace, textFileOf } from './yaml/beside.ts';
import { storedTexts, type TextBeside, textsBeside } from './yaml/stored.ts';

/** The symbol at a position; null where none is named. */
export function symbolIn({ file, path, program }: Place, position: Position): ProgramSymbol | null {
  return nameAt(program.snapshot, path, offsetIn(file, position))?.symbol ?? null;
}

/** The same in tests and settings. */
export function symbolBeside(place: BesidePlace, position: Position): ProgramSymbol | null {
  const offset = place.document.offsetAt(position);
  return symbolInText(place.program.snapshot, textFileOf(place), offset)?.symbol ?? null;
}

/** What was read last, by host and address, so that the same text is read once. */
const read = new WeakMap<Host, Map<string, TextFile>>();

/** The tests and settings of a program as they are now, open ones as they are in the editor. */
export async function textsOf(
  { host, workspace }: ServerContext,
  program: OpenProgram,
): Promise<readonly TextBeside[]> {
  const known = read.get(host) ?? new Map<string, TextFile>();
  read.set(host, known);
  const texts = await textsBeside(host, workspace, program, await storedTexts(host, program.root));
  return texts.map(beside => {
    const before = known.get(beside.uri);
    const isSame = before?.text === beside.file.text && before.path === beside.file.path;
    if (!isSame) known.set(beside.uri, beside.file);
    return isSame ? { ...beside, file: before } : beside;
  });
}

const documents = new WeakMap<TextFile, TextDocument>();

/** Of a span in offsets of a text beside the rules. */
export function rangeInText(file: TextFile, { start, end }: Span): Range {
  const document = documents.get(file) ?? TextDocument.create('', 'yaml', 0, file.text);
  documents.set(file, document);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Where occurrences are. `texts` hold those that are not in rule files. */
export function locationsOf(
  program: OpenProgram,
  occurrences: readonly Occurrence[],
  texts: readonly TextBeside[],
): Location[] {
  return occurrences.flatMap(({ path, span }) => {
    const file = program.snapshot.files.get(path);
    if (file !== undefined) return [{ uri: uriIn(program, path), range: rangeIn(file, span) }];
    const beside = texts.find(text => text.file.path === path);
    return beside === undefined ? [] : [{ uri: beside.uri, range: rangeInText(beside.file, span) }];
  });
}
