// The style sheet of a picture, for light ground and for dark.
import type { NodeKind } from '../graph.ts';
import { COLOURS } from './colours.ts';

interface Ground {
  readonly which: 'light' | 'dark';
  readonly line: string;
  readonly text: string;
  /** Of the many lines between what depends on what. */
  readonly faint: string;
}

const LIGHT: Ground = { which: 'light', line: '#57606a', text: '#24292f', faint: '#8c959f' };
const DARK: Ground = { which: 'dark', line: '#8b949e', text: '#e6edf3', faint: '#6e7681' };

function rules({ which, line, text, faint }: Ground, kinds: readonly NodeKind[]): string {
  const boxes = kinds.map(kind => {
    const { fill, line: edge, text: words } = COLOURS[kind][which];
    return `.${kind}{fill:${fill};stroke:${edge}}.${kind}-text{fill:${words}}`;
  });
  return [
    `.arrow,.uses{stroke:${line}}.uses{stroke:${faint}}`,
    `.tip{fill:${line}}.uses-tip{fill:${faint}}.begin{fill:${line}}.why{fill:${text}}`,
    ...boxes,
  ].join('');
}

const SHAPES =
  'text{font-family:Helvetica,Arial,sans-serif;text-anchor:middle}.arrow,.uses{fill:none;stroke-width:1.3}' +
  '.uses{stroke-width:.9;stroke-opacity:.75}.by_hand{stroke-dasharray:6 4}.starts{stroke-dasharray:2 4}';

/** Of the kinds that stand in a picture. */
export const styleSheet = (kinds: readonly NodeKind[]): string =>
  `${SHAPES}${rules(LIGHT, kinds)}@media (prefers-color-scheme:dark){${rules(DARK, kinds)}}`;
