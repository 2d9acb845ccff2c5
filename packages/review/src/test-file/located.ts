// YAML as a small tree in which every key and value knows its place.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Place, problem, type TestProblem } from '../problems/problem.ts';
import { toldErrors } from './yaml-errors.ts';

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly place: Place;
}

export interface LocatedEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: Located;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: readonly LocatedEntry[];
  readonly place: Place;
}

export type Located = LocatedScalar | LocatedList | LocatedMap;

/** What a value is without its places. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Reads a YAML text (version 1.2: `yes` and dates stay texts). Never throws. */
export function locate(
  file: string,
  text: string,
): { readonly root: Located; readonly problems: readonly TestProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { more, told } = toldErrors(document, text);
  const problems = told.map(({ offset, reason, unclosed }) =>
    problem('yaml-syntax', place(offset), { reason, unclosed: unclosed ?? '' }),
  );
  if (more !== null) problems.push(problem('more-follow', place(more.offset), { count: String(more.count) }));
  const convert = (node: Node | null | undefined, from: Place): Located => {
    const here = node?.range ? place(node.range[0]) : from;
    if (isAlias(node)) return convert(node.resolve(document) as Node | undefined, here);
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const at = (key as Node | null)?.range ? place((key as Node).range![0]) : here;
        return {
          key: isScalar(key) ? String(key.value) : String(key),
          place: at,
          value: convert(value as Node | null, at),
        };
      });
      return { kind: 'map', entries, place: here };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map(item => convert(item as Node, here)), place: here };
    return { kind: 'scalar', value: scalar(isScalar(node) ? node.value : null), place: here };
  };
  const start: Place = { file, line: 1, column: 1 };
  return {
    root: problems.length > 0 ? { kind: 'map', entries: [], place: start } : convert(document.contents, start),
    problems,
  };
}

function scalar(value: unknown): LocatedScalar['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}

/** The value without its places. */
export function plain(located: Located): Plain {
  if (located.kind === 'scalar') return located.value;
  if (located.kind === 'list') return located.items.map(plain);
  return Object.fromEntries(located.entries.map(entry => [entry.key, plain(entry.value)]));
}

/** What a value is, in words for messages. */
export function describe(located: Located): string {
  if (located.kind === 'list') return 'a list';
  if (located.kind === 'map') return 'a map of keys';
  return located.value === null ? 'empty' : `"${located.value}"`;
}
