// Colours of boxes by what they stand for: pale on light ground, deep on dark.
import type { NodeKind } from '../graph.ts';

export interface Colours {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

interface Both {
  readonly light: Colours;
  readonly dark: Colours;
}

const both = (
  fill: string,
  line: string,
  text: string,
  darkFill: string,
  darkLine: string,
  darkText: string,
): Both => ({
  light: { fill, line, text },
  dark: { fill: darkFill, line: darkLine, text: darkText },
});

const grey = both('#f6f8fa', '#8c959f', '#24292f', '#21262d', '#6e7681', '#e6edf3');
const blue = both('#ddf4ff', '#0969da', '#0a3069', '#0c2d6b', '#58a6ff', '#cae8ff');
const green = both('#dafbe1', '#1a7f37', '#044f1e', '#0f3d1f', '#3fb950', '#d2f8d9');
const amber = both('#fff8c5', '#9a6700', '#4d2d00', '#3b2300', '#d29922', '#f8e3a1');
const purple = both('#fbefff', '#8250df', '#3e1f79', '#2f1b57', '#a371f7', '#eddeff');
const rose = both('#ffebe9', '#cf222e', '#660018', '#4a0d10', '#f85149', '#ffdcd7');
const teal = both('#d8f5f2', '#0e7c86', '#06434a', '#06363b', '#39c5cf', '#c6f1f0');

export const COLOURS: Readonly<Record<NodeKind, Both>> = {
  field: grey,
  activity: teal,
  list: grey,
  param: amber,
  segment: purple,
  exclusion: rose,
  score: blue,
  grade: blue,
  gate: amber,
  stage: green,
  move: grey,
  calendar: grey,
  sla: rose,
  team: purple,
  route: purple,
  step: teal,
  offer: teal,
  handoff: purple,
  measure: grey,
  target: grey,
};
