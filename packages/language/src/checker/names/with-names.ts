// What the names of a program make of findings of syntax: a name that was meant, texts that want quotes.
import type { Fix, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, replaceWith, report } from '../../diagnostics/report.ts';
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import { phrases } from '../../syntax/recovery/habits/comparison-phrases.ts';
import type { Names } from './names.ts';

type TextOf = (file: string) => string;
type Look = (found: LocatedDiagnostic, names: Known) => LocatedDiagnostic | undefined;

interface Known {
  readonly names: Names;
  readonly textOf: TextOf;
  /** A declared name that differs in the case of its letters at most. */
  readonly declared: (written: string) => string | undefined;
}

const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/** The field or property that a name stands for. */
function fieldOf({ shared, activities }: Names, name: string): FieldNode | undefined {
  const field = shared.get(name)?.field;
  if (field !== undefined && field !== null) return field;
  for (const { node } of activities.values()) {
    const property = node.properties.find(each => each.name.text === name);
    if (property !== undefined) return property;
  }
  return undefined;
}

/** `country = US, CA`: texts stand in quotes, members do not. */
const listedValues: Look = (found, { names }) => {
  const { left, values, instead } = found.data as {
    left?: string | null;
    values?: readonly string[];
    instead?: string;
  };
  if (found.code !== 'comma-unexpected' || !left || values === undefined || instead === undefined) return undefined;
  const kind = fieldOf(names, left)?.type?.kind;
  if (kind === undefined) return undefined;
  const isText = kind === 'text' || kind === 'text_list';
  const written = isText ? values.map(value => (isName(value) ? `"${value}"` : value)) : values;
  const text = `${instead.slice(0, instead.indexOf(' ('))} (${written.join(', ')})`;
  const [first] = found.fixes;
  if (first === undefined) return undefined;
  return { ...found, data: { ...found.data, instead: text }, fixes: [replaceWith(first.edits[0]!.span, text, true)] };
};

/** `per email click`, where there is an `email_click`. */
const spelledName: Look = (found, { declared }) => {
  if (found.code !== 'letter-in-name' || found.data['isReference'] !== true) return undefined;
  const name = declared(String(found.data['instead']));
  const [first] = found.fixes;
  if (name === undefined || first === undefined) return undefined;
  return { ...found, data: { ...found.data, instead: name }, fixes: [replaceWith(first.edits[0]!.span, name, true)] };
};

/** Writes a name, and the comparison behind it in place of one in words. */
function withComparison(text: string, span: Span, name: string): Fix {
  const rest = /^ ((?:[A-Za-z]+ ){1,8})/.exec(text.slice(span.end, span.end + 80))?.[1] ?? '';
  const found = phrases.find(([pattern]) => pattern.test(rest.toLowerCase()));
  const written = { span, text: name };
  if (found === undefined || found[1].startsWith('not …')) return replaceWith(span, name, true);
  const length = found[0].exec(rest.toLowerCase())![0].trimEnd().length;
  const words = { start: span.end + 1, end: span.end + 1 + length };
  return fix('write-instead', { text: `${name} ${found[1]}` }, true, [written, { span: words, text: found[1] }]);
}

/** `when Company size > 100`, where there is a `company_size`. */
const nameWithBlanks: Look = (found, { textOf, declared }) => {
  if (found.code !== 'part-missing' || found.data['part'] !== 'operator') return undefined;
  const text = textOf(found.file);
  const before =
    /(?:[A-Za-z_]\w* ){1,3}$/.exec(text.slice(Math.max(0, found.span.start - 200), found.span.start))?.[0] ?? '';
  const behind =
    /^[A-Za-z_]\w*(?: [A-Za-z_]\w*){0,2}/.exec(text.slice(found.span.start, found.span.start + 200))?.[0] ?? '';
  const [left, right] = [before.trim().split(' '), behind.split(' ')];
  for (let from = 0; from < left.length; from++) {
    for (let to = right.length; to > 0; to--) {
      const words = [...left.slice(from), ...right.slice(0, to)];
      const name = words.every(isName) ? declared(words.join('_')) : undefined;
      if (name === undefined) continue;
      const length = words.join(' ').length;
      const start = found.span.start - left.slice(from).join(' ').length - 1;
      const span = { start, end: start + length };
      const data = { text: words.join(' '), instead: name, isReference: true };
      const other = report('letter-in-name', data, span, { fixes: [withComparison(text, span, name)] });
      return { ...other, file: found.file, related: [] };
    }
  }
  return undefined;
};

/** `Add 30 When Company_Size`: names of the program go by their own letters. */
const nameInCapitals: Look = (found, { names, declared }) => {
  const instead = found.data['instead'];
  const [first] = found.fixes;
  if (found.code !== 'foreign-word' || typeof instead !== 'string' || first?.edits.length !== 1) return undefined;
  const text = instead.replaceAll(/"[^"]*"|[A-Za-z_]\w*/g, word =>
    word.startsWith('"') || !/[A-Z]/.test(word) || names.shared.has(word) ? word : (declared(word) ?? word),
  );
  if (text === instead) return undefined;
  return {
    ...found,
    data: { ...found.data, instead: text },
    fixes: [replaceWith(first.edits[0]!.span, text, first.safe)],
  };
};

const looks: readonly Look[] = [listedValues, spelledName, nameWithBlanks, nameInCapitals];

/** The findings of syntax, those of which the program's names say more in better words. */
export function withNames(
  found: readonly LocatedDiagnostic[],
  names: Names,
  textOf: TextOf,
): readonly LocatedDiagnostic[] {
  if (found.every(({ severity }) => severity === 'info')) return found;
  let all: ReadonlyMap<string, string> | null = null;
  const declared = (written: string): string | undefined => {
    all ??= namesInSmallLetters(names);
    return all.get(written.toLowerCase());
  };
  const known: Known = { names, textOf, declared };
  return found.map(each => {
    for (const look of looks) {
      const better = look(each, known);
      if (better !== undefined) return better;
    }
    return each;
  });
}

function namesInSmallLetters(names: Names): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const table of [names.shared, names.activities, names.stages, names.segments, names.lists])
    for (const name of table.keys()) if (!all.has(name.toLowerCase())) all.set(name.toLowerCase(), name);
  return all;
}
