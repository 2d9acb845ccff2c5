// Source text as a tree, so that a case that went wrong can be made smaller piece by piece.

export interface Source {
  readonly parts: readonly (string | Source)[];
  /** `fixed` stays, `optional` can be left out, `condition` can be replaced by a condition inside it. */
  readonly kind: 'fixed' | 'optional' | 'condition';
}

type Part = string | number | Source;

function make(kind: Source['kind']) {
  return (texts: TemplateStringsArray, ...parts: Part[]): Source => ({
    kind,
    parts: texts.flatMap((text, index) => {
      const part = parts[index];
      return part === undefined ? [text] : [text, typeof part === 'number' ? String(part) : part];
    }),
  });
}

export const fixed = make('fixed');
export const optional = make('optional');
export const condition = make('condition');
export const nothing: Source = { kind: 'fixed', parts: [] };

/** Several pieces with a text between them. */
export function joined(pieces: readonly (Source | string)[], between: string): Source {
  return { kind: 'fixed', parts: pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])) };
}

export function textOf(source: Source | string): string {
  return typeof source === 'string' ? source : source.parts.map(textOf).join('');
}

function conditionsInside(source: Source): Source[] {
  return source.parts.flatMap(part => {
    if (typeof part === 'string') return [];
    return part.kind === 'condition' ? [part] : conditionsInside(part);
  });
}

/** Every tree that is one step smaller, the largest steps first. */
export function smallerSources(source: Source): Source[] {
  const here: Source[] = [];
  if (source.kind === 'optional') here.push(nothing);
  if (source.kind === 'condition') here.push(...conditionsInside(source));
  const inside = source.parts.flatMap((part, index) => {
    if (typeof part === 'string') return [];
    return smallerSources(part).map(smaller => ({ ...source, parts: source.parts.with(index, smaller) }));
  });
  return [...here, ...inside];
}
