// What a printer says of a line: where it may be broken, and which lines its braces hold. Its words come from the source.
import type { Span } from '../syntax/nodes/node.ts';

export interface Gap {
  /** The gap in front of the token that starts at `at`, or behind the one that ends there. */
  readonly side: 'before' | 'behind';
  readonly at: number;
  /** In a line that is too long the gaps of the lowest level are broken first, all of one level together. */
  readonly level: number;
  /** Steps of indentation of what follows a break, counted from the line. */
  readonly indent: number;
}

export interface Line {
  readonly span: Span;
  readonly gaps: readonly Gap[];
  /** The lines between its braces, in the order in which they are printed. */
  readonly block: readonly Line[];
}

/** Where gaps of an expression begin to count. */
export type Depth = Pick<Gap, 'level' | 'indent'>;

export const line = (
  { span }: { readonly span: Span },
  gaps: readonly Gap[] = [],
  block: readonly Line[] = [],
): Line => ({
  span,
  gaps,
  block,
});

export const before = ({ start }: Span, depth: Depth): Gap => ({ side: 'before', at: start, ...depth });
export const behind = ({ end }: Span, depth: Depth): Gap => ({ side: 'behind', at: end, ...depth });

/** One step further inside. */
export const inside = ({ level, indent }: Depth): Depth => ({ level: level + 1, indent: indent + 1 });

/** Clauses of a line are broken before anything inside of them. */
export const clause: Depth = { level: 0, indent: 1 };

/** Items between commas, one a line, the first one too. */
export const itemGaps = (items: readonly { readonly span: Span }[], depth: Depth = clause): readonly Gap[] =>
  items.length < 2 ? [] : items.map(({ span }) => before(span, depth));

/** Lines that a block keeps in several lists, in the order they were written. */
export const inSourceOrder = <T extends { readonly span: Span }>(lines: readonly T[]): readonly T[] =>
  lines.toSorted((a, b) => a.span.start - b.span.start);
