// An explanation for the terminal: aligned columns, wrapped to the width.
import type { Explanation, ExplanationLine, ExplanationSection } from '../explanation.ts';
import { meterBar } from './meter.ts';
import { bold, SIGNS, toned } from './tones.ts';
import { columns, wrapped } from './wrap.ts';

export interface RenderOptions {
  readonly color?: boolean;
  /** Columns; at least 40. */
  readonly width?: number;
}

const WIDEST_LABEL = 32;
const WIDEST = 100;
const METER_CELLS = 30;
/** A longer label has a line to itself. */
const LABEL_SHARE = 0.4;
/** Stands, while lines are broken, where the quieter part of a text begins; it takes the place of a second blank. */
const QUIETER = '\u0000';

interface Layout {
  readonly width: number;
  readonly color: boolean;
  readonly label: number;
  readonly amount: number;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** The widest text of a column, none wider than the bound; 0 where the column is empty. */
function columnWidth(texts: readonly (string | null)[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map(text => (text === null ? 0 : columns(text)))));
}

function lineText(layout: Layout, item: ExplanationLine): string {
  const sign = toned(SIGNS[item.mark], item.tone, layout.color);
  const amountColumn = layout.amount === 0 ? '' : ' '.repeat(layout.amount + 2);
  const amount =
    item.amount === null ? amountColumn : `${' '.repeat(layout.amount - columns(item.amount))}${item.amount}  `;
  const indent = item.depth === 0 ? '' : '  '.repeat(item.depth);
  const isLong = item.depth === 0 && item.label !== null && columns(item.label) > layout.label;
  const label = item.label === null ? '' : `${padded(item.label, item.depth === 0 ? layout.label : 0)}  `;
  const column = isLong ? layout.label + 2 : columns(label);
  const hang = 4 + columns(indent) + column + (item.depth === 0 ? columns(amount) : columns(amountColumn));
  const before =
    item.depth === 0
      ? `  ${sign} ${toned(amount, item.tone, layout.color)}${label}`
      : `  ${amountColumn}${indent}${sign} ${label}`;
  const room = Math.max(20, layout.width - hang);
  const body = item.detail === null ? item.text : `${item.text} ${QUIETER}(${item.detail})`;
  let quiet = item.tone === 'quiet';
  const painted = wrapped(body, room).map(text => {
    const [start = '', ...rest] = text.split(QUIETER);
    const first = toned(start, quiet ? 'quiet' : 'plain', layout.color);
    if (rest.length === 0) return first;
    quiet = true;
    return `${first}${start === '' ? '' : ' '}${toned(rest.join(''), 'quiet', layout.color)}`;
  });
  const head = isLong ? `${before.trimEnd()}\n${' '.repeat(hang)}` : before;
  return head + painted.join(`\n${' '.repeat(hang)}`);
}

function heading(section: ExplanationSection, layout: Layout): string {
  const title = bold(section.title, layout.color);
  const summary = section.summary === null ? '' : `  ${section.summary}`;
  if (section.meter === null) return `${title}${summary}`;
  const taken = columns(section.title) + columns(summary);
  const room = Math.min(METER_CELLS, layout.width - taken - 2);
  return room < 10 ? `${title}${summary}` : `${title}${summary}  ${meterBar(section.meter, room)}`;
}

function sectionText(section: ExplanationSection, width: number, color: boolean): string {
  const level = section.lines.filter(item => item.depth === 0);
  const layout: Layout = {
    width,
    color,
    label: columnWidth(
      level.map(item => item.label),
      Math.max(WIDEST_LABEL, Math.floor(width * LABEL_SHARE)),
    ),
    amount: columnWidth(
      level.map(item => item.amount),
      WIDEST_LABEL,
    ),
  };
  return [heading(section, layout), ...section.lines.map(item => lineText(layout, item))].join('\n');
}

/** Lines end in a newline; no line is wider than `width` unless one word is. */
export function renderExplanation(explanation: Explanation, options: RenderOptions = {}): string {
  const width = Math.max(40, Math.min(options.width ?? WIDEST, WIDEST));
  const color = options.color ?? false;
  const bare: Layout = { width, color, label: 0, amount: 0 };
  const head = [bold(explanation.title, color), ...wrapped(explanation.subtitle, width)].join('\n');
  const verdicts = explanation.verdicts.map(item => lineText(bare, item)).join('\n');
  const sections = explanation.sections.map(section => sectionText(section, width, color));
  return `${[head, verdicts, ...sections].filter(part => part !== '').join('\n\n')}\n`;
}
