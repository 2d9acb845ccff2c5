// A timeline for the terminal: three columns, or one below the other where there is little room.
import { parseInstant } from '@funnel/bundle';
import type { Timeline, TimelineNote, TimelineRow } from '../timeline/timeline.ts';
import { dayWords } from '../wording/dates.ts';
import { capital } from '../wording/lists.ts';
import type { RenderOptions } from './text.ts';
import { bold, SIGNS, toned } from './tones.ts';
import { columns, wrapped } from './wrap.ts';

const DAY = 86_400_000;
const WHEN = 19;
const WIDEST = 120;
/** From this width on there are three columns. */
const WIDE = 76;

/** A text that is shown in a tone; the tone takes no room. */
interface Cell {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** Lines end in a newline; no line is wider than `width` unless one word is. Colour says nothing that signs and words do not. */
export function renderTimeline(timeline: Timeline, options: RenderOptions = {}): string {
  const width = Math.max(40, Math.min(options.width ?? 100, WIDEST));
  const color = options.color ?? false;
  const head = [bold(timeline.title, color), ...wrapped(timeline.subtitle, width)].join('\n');
  const rows = timeline.rows.map(row => (width < WIDE ? stacked(row, width, color) : beside(row, width, color)));
  return `${[head, ...rows].join('\n\n')}\n`;
}

function whenLines({ at, until }: TimelineRow): string[] {
  const first = parseInstant(at)!;
  const time = (iso: string): string => iso.slice(11, 16);
  const day = dayWords(Math.floor(first / DAY));
  return until === null ? [`${day} ${time(at)}`] : [`${day} ${time(at)}`, `to ${time(until)}`.padStart(WHEN - 1)];
}

function beside(row: TimelineRow, width: number, color: boolean): string {
  const half = Math.floor((width - WHEN - 2) * 0.4);
  const left = row.happened.flatMap(text => wrapped(capital(text), half));
  const right = row.decided.flatMap(note => noteCells(note, width - WHEN - half - 4, color));
  const when = whenLines(row);
  const height = Math.max(when.length, left.length, right.length);
  const lines = Array.from({ length: height }, (_, index) => {
    const cell = right[index];
    const before = `${padded(when[index] ?? '', WHEN)}${padded(left[index] ?? '', half + 2)}`;
    return cell ? before + cell.paint(cell.text) : before.trimEnd();
  });
  return lines.join('\n');
}

function stacked(row: TimelineRow, width: number, color: boolean): string {
  const when = whenLines(row)
    .map(each => each.trim())
    .join(' ');
  const happened = row.happened.flatMap(text => wrapped(capital(text), width - 2).map(each => `  ${each}`));
  const decided = row.decided
    .flatMap(note => noteCells(note, width - 2, color))
    .map(cell => `  ${cell.paint(cell.text)}`);
  return [when, ...happened, ...decided].join('\n');
}

/** The note behind its sign, and why below it, further in. */
function noteCells(note: TimelineNote, width: number, color: boolean): Cell[] {
  const sign = toned(SIGNS[note.mark], note.tone, color);
  const said = wrapped(note.text, width - 2).map((text, index) => ({
    text,
    paint: (line: string) => `${index === 0 ? sign : ' '} ${line}`,
  }));
  const why = note.why === null ? [] : wrapped(note.why, width - 4);
  return [...said, ...why.map(text => ({ text, paint: (line: string) => `    ${toned(line, 'quiet', color)}` }))];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - columns(text)));
}
