// Places in texts: each must lie where it can lie.
import type { LocatedDiagnostic, ParsedDeclaration, ParsedFile } from '@funnel/language';

interface Span {
  readonly start: number;
  readonly end: number;
}

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

const isInside = ({ start, end }: Span, length: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= length;

/** Whether every span anywhere in a piece of data lies within the first `length` characters. */
function allInside(value: unknown, length: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isSpan(value) && !isInside(value, length)) return false;
  return Object.values(value).every(inner => allInside(inner, length));
}

function wrongIn({ start, end, node, diagnostics }: ParsedDeclaration, last: number, length: number): string | null {
  if (start < last) return 'declarations are not in order';
  if (!isInside({ start, end }, length)) return 'a declaration is not inside the text';
  if (!allInside(node, end - start)) return `a node of ${node?.kind} is not inside its declaration`;
  const outside = diagnostics.find(each => start + each.span.end > length || !allInside(each, length - start));
  return outside === undefined ? null : `${outside.code} is not inside the text`;
}

/** What is wrong with the places of a parsed file. */
export function misplaced({ text, declarations }: ParsedFile): string | null {
  let last = 0;
  for (const declaration of declarations) {
    const wrong = wrongIn(declaration, last, text.length);
    if (wrong !== null) return wrong;
    last = declaration.end;
  }
  return null;
}

const overlap = (edits: readonly { readonly span: Span }[]): boolean => {
  const sorted = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((span, index) => index > 0 && span.start < sorted[index - 1]!.end);
};

/** What is wrong with the places of diagnostics. */
export function misreported(found: readonly LocatedDiagnostic[], texts: ReadonlyMap<string, string>): string | null {
  for (const { code, file, span, related, fixes } of found) {
    const length = texts.get(file)?.length;
    if (length === undefined || !isInside(span, length)) return `${code} is not inside its file`;
    if (related.some(place => !isInside(place.span, texts.get(place.file)?.length ?? -1)))
      return `a place of ${code} is not inside its file`;
    if (!allInside(fixes, length)) return `a fix of ${code} is not inside its file`;
    if (fixes.some(({ edits }) => edits.length === 0 || overlap(edits))) return `edits of a fix of ${code} overlap`;
  }
  return null;
}
