// How much room texts take, in whatever sans-serif font they are shown: measured by a wide one, so that none is too small.
import type { GraphEdge, GraphNode } from '../graph.ts';
import { wrapped } from '../words.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A line of a label with its size. */
export interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

const NAME = 13;
const NOTE = 11;
const LINE = 1.3;
const NODE_LETTERS = 26;
const EDGE_LETTERS = 28;

/** In parts of the font's size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!]/, 0.33],
  [/[ frt()[\]{}/\\-]/, 0.42],
  [/[mwMW@%&→]/, 0.95],
  [/[A-Z]/, 0.74],
  [/[\u0000-\u024f\u2010-\u201f]/, 0.63],
];

const letterWidth = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1.1;

const lineWidth = ({ text, size, bold }: TextLine): number =>
  [...text].reduce((width, letter) => width + letterWidth(letter), 0) * size * (bold ? 1.1 : 1);

export const lineHeight = ({ size }: TextLine): number => size * LINE;

/** What is written in a box: its name, and smaller what else is to be known. */
export const nodeLines = ({ label, notes, kind }: GraphNode): readonly TextLine[] => [
  ...wrapped(label, NODE_LETTERS).map(text => ({ text, size: NAME, bold: kind === 'stage' })),
  ...notes.flatMap(note => wrapped(note, NODE_LETTERS + 4)).map(text => ({ text, size: NOTE, bold: false })),
];

/** What is written beside an arrow. */
export const edgeLines = ({ label }: GraphEdge): readonly TextLine[] =>
  label === null ? [] : wrapped(label, EDGE_LETTERS).map(text => ({ text, size: NOTE, bold: false }));

/** The room that lines take below each other. */
export const sizeOf = (lines: readonly TextLine[]): Size => ({
  width: Math.ceil(Math.max(0, ...lines.map(lineWidth))),
  height: Math.ceil(lines.reduce((height, line) => height + lineHeight(line), 0)),
});
