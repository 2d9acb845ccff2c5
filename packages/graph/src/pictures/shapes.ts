// The outline of a box, which says what it stands for.
import type { NodeKind } from '../graph.ts';
import type { Point } from './layout.ts';
import type { Size } from './measure.ts';

type Box = Point & Size;
type Outline = (box: Box, kind: string) => string;

/** Two digits are more than anybody sees. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

const corners = (points: readonly (readonly [number, number])[], kind: string): string =>
  `<polygon class="${kind}" points="${points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ')}"/>`;

const rounded =
  (radius: number): Outline =>
  ({ x, y, width, height }, kind) =>
    `<rect class="${kind}" x="${short(x - width / 2)}" y="${short(y - height / 2)}" width="${short(width)}" height="${short(height)}" rx="${Math.min(radius, height / 2)}"/>`;

const hexagon: Outline = ({ x, y, width, height }, kind) => {
  const [half, low, tip] = [width / 2, height / 2, 10];
  return corners(
    [
      [x - half, y],
      [x - half + tip, y - low],
      [x + half - tip, y - low],
      [x + half, y],
      [x + half - tip, y + low],
      [x - half + tip, y + low],
    ],
    kind,
  );
};

const arrow: Outline = ({ x, y, width, height }, kind) => {
  const [half, low, tip] = [width / 2, height / 2, 9];
  return corners(
    [
      [x - half, y - low],
      [x + half - tip, y - low],
      [x + half, y],
      [x + half - tip, y + low],
      [x - half, y + low],
    ],
    kind,
  );
};

/** A sheet with a corner cut off. */
const sheet: Outline = ({ x, y, width, height }, kind) => {
  const [half, low, cut] = [width / 2, height / 2, 8];
  return corners(
    [
      [x - half, y - low],
      [x + half - cut, y - low],
      [x + half, y - low + cut],
      [x + half, y + low],
      [x - half, y + low],
    ],
    kind,
  );
};

const PILL = 100;

export const OUTLINES: Readonly<Record<NodeKind, Outline>> = {
  field: rounded(4),
  activity: rounded(PILL),
  list: sheet,
  param: rounded(PILL),
  segment: rounded(2),
  exclusion: hexagon,
  score: rounded(2),
  grade: rounded(2),
  gate: hexagon,
  stage: rounded(9),
  move: arrow,
  calendar: sheet,
  sla: sheet,
  team: rounded(PILL),
  route: hexagon,
  step: rounded(9),
  offer: sheet,
  handoff: arrow,
  measure: sheet,
  target: sheet,
};
