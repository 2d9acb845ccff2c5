// The source text of the steps and offers of the content.
import type { AboutLine } from '@funnel/bundle';
import type { ContentLine, Placed, Program } from '@funnel/language';
import { oneLine } from './one-line.ts';
import { placeOf } from './place.ts';

/** In source order: keys `step/name` and `offer/title`. */
export function aboutContent({ content }: Program): readonly AboutLine[] {
  return content === null ? [] : content.node.lines.map(line => aboutContentLine(content, line));
}

function aboutContentLine(at: Placed, line: ContentLine): AboutLine {
  const key = line.kind === 'step' ? `step/${line.name.text}` : `offer/${line.title.value}`;
  return { key, text: oneLine(at, line.span), at: placeOf(at, line.span) };
}
