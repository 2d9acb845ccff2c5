// Diagnostics for people: message, place, the lines of source with carets, related places, hint.
import type { Span } from '../syntax/nodes/node.ts';
import type { LocatedDiagnostic, Severity } from './diagnostic.ts';
import { type LineMap, lineMap, lineSpan, placeOf } from './line-map.ts';
import { hintOf, messageOf, noteOf } from './words-of.ts';

export interface RenderOptions {
  readonly color: boolean;
  /** Columns of the terminal; longer source lines are cut around the place. */
  readonly width: number;
}

type Style = 'bold' | 'red' | 'yellow' | 'blue' | 'cyan' | 'dim';
type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 };
const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;

/** Tabs would set the carets off. */
const flat = (text: string): string => text.replaceAll('\t', ' ').replace(/[\u0000-\u001f\u007f]/g, '\ufffd');

interface Frame {
  readonly map: LineMap;
  readonly span: Span;
  readonly mark: string;
  readonly style: Style;
}

/** The line of source that a span begins in, with marks under it. */
function frame({ map, span, mark, style }: Frame, gutter: number, width: number, paint: Paint): string[] {
  const { line, column } = placeOf(map, span.start);
  const { start, end } = lineSpan(map, line);
  const room = Math.max(20, width - gutter - 3);
  const cut = column - 1 > room - 10 ? Math.max(0, column - 1 - Math.floor(room / 2)) : 0;
  // A line may be as long as the file: only what is shown of it is looked at.
  const shownEnd = Math.min(end, start + cut + room);
  const source = flat(map.text.slice(start + (cut > 0 ? cut + 1 : 0), shownEnd));
  const shown = `${cut > 0 ? '…' : ''}${source}${shownEnd < end ? '…' : ''}`;
  const length = Math.max(1, Math.min(span.end - span.start, end - start - column + 1, cut + room - column + 1));
  const bar = paint('blue', '|');
  const number = paint('blue', String(line).padStart(gutter));
  const marks = `${' '.repeat(column - 1 - cut)}${paint(style, mark.repeat(length))}`;
  return [`${number} ${bar} ${shown}`.trimEnd(), `${' '.repeat(gutter)} ${bar} ${marks}`];
}

function renderOne(diagnostic: LocatedDiagnostic, maps: (file: string) => LineMap, options: RenderOptions): string {
  const paint = painter(options.color);
  const style = styles[diagnostic.severity];
  const map = maps(diagnostic.file);
  const { line, column } = placeOf(map, diagnostic.span.start);
  const places = [diagnostic, ...diagnostic.related];
  const gutter = Math.max(...places.map(place => String(placeOf(maps(place.file), place.span.start).line).length));
  const indent = ' '.repeat(gutter);
  const lines = [
    `${paint(style, `${diagnostic.severity}[${diagnostic.code}]`)}${paint('bold', `: ${messageOf(diagnostic)}`)}`,
    `${indent}${paint('blue', '-->')} ${diagnostic.file}:${line}:${column}`,
    ...frame({ map, span: diagnostic.span, mark: '^', style }, gutter, options.width, paint),
  ];
  for (const place of diagnostic.related) {
    const at = placeOf(maps(place.file), place.span.start);
    const where = place.file === diagnostic.file ? '' : ` (${place.file}:${at.line}:${at.column})`;
    lines.push(`${indent} ${paint('blue', '=')} ${noteOf(place)}${where}:`);
    lines.push(
      ...frame({ map: maps(place.file), span: place.span, mark: '-', style: 'blue' }, gutter, options.width, paint),
    );
  }
  const hint = hintOf(diagnostic);
  if (hint !== null) lines.push(`${indent} ${paint('blue', '=')} ${paint('cyan', 'hint:')} ${hint}`);
  return lines.join('\n');
}

/**
 * Renders diagnostics for a terminal, in the order given, with an empty line between them.
 *
 * @param sources the text of each file by path; a file that is not there is shown without its lines
 */
export function renderDiagnostics(
  diagnostics: readonly LocatedDiagnostic[],
  sources: ReadonlyMap<string, string>,
  options: RenderOptions,
): string {
  const maps = new Map<string, LineMap>();
  const mapOf = (file: string): LineMap => {
    const known = maps.get(file) ?? lineMap(sources.get(file) ?? '');
    maps.set(file, known);
    return known;
  };
  return diagnostics.map(diagnostic => renderOne(diagnostic, mapOf, options)).join('\n\n');
}
