// A timeline as a Markdown table.
import { parseInstant } from '@funnel/bundle';
import type { Timeline, TimelineNote, TimelineRow } from '../timeline/timeline.ts';
import { dayWords } from '../wording/dates.ts';
import { capital } from '../wording/lists.ts';
import { escaped } from './markdown.ts';
import { SIGNS } from './tones.ts';

const DAY = 86_400_000;

/** GitHub-flavoured Markdown: a heading and one table, a row an instant. */
export function timelineToMarkdown(timeline: Timeline): string {
  const head = [`# ${escaped(timeline.title)}`, '', escaped(timeline.subtitle), ''];
  const table = ['| When | What happened | What was decided | Why |', '| --- | --- | --- | --- |'];
  return `${[...head, ...table, ...timeline.rows.map(rowMarkdown)].join('\n')}\n`;
}

function rowMarkdown({ at, until, happened, decided }: TimelineRow): string {
  const day = dayWords(Math.floor(parseInstant(at)! / DAY));
  const when = `${day} ${at.slice(11, 16)}${until === null ? '' : ` to ${until.slice(11, 16)}`}`;
  const notes = decided.map(note => `${sign(note)}${escaped(note.text)}`);
  const reasons = decided.map(note => escaped(note.why ?? ''));
  return `| ${[when, lines(happened.map(each => escaped(capital(each)))), lines(notes), lines(reasons)].join(' | ')} |`;
}

function sign({ mark }: TimelineNote): string {
  return mark === 'none' || mark === 'note' ? '' : `${SIGNS[mark]} `;
}

function lines(texts: readonly string[]): string {
  return texts.every(each => each === '') ? '' : texts.join('<br>');
}
