// Rows of a timeline: what has one instant in one row; activities of a day on which nothing else was, too.
import { counted } from '../wording/lists.ts';
import type { DatedNote } from './clock-notes.ts';
import type { Happening } from './happened.ts';
import type { TimelineNote } from './timeline.ts';

const DAY = 86_400_000;

interface Row {
  readonly at: number;
  readonly until: number | null;
  readonly happened: readonly string[];
  readonly decided: readonly TimelineNote[];
}

interface Draft {
  readonly at: number;
  until: number;
  readonly happenings: Happening[];
  readonly decided: TimelineNote[];
}

/** In the order of time; of one instant first what happened, then what was decided. */
export function rowsOf(happened: readonly Happening[], decided: readonly DatedNote[], everyActivity: boolean): Row[] {
  const drafts = new Map<number, Draft>();
  const at = (instant: number): Draft => {
    const found = drafts.get(instant) ?? { at: instant, until: instant, happenings: [], decided: [] };
    drafts.set(instant, found);
    return found;
  };
  for (const each of happened) at(each.at).happenings.push(each);
  for (const each of decided) at(each.at).decided.push(each.note);
  const rows: Draft[] = [];
  for (const draft of [...drafts.values()].sort((left, right) => left.at - right.at)) {
    const last = rows.at(-1);
    if (!everyActivity && last && isIdle(last) && isIdle(draft) && sameDay(last.at, draft.at)) {
      last.happenings.push(...draft.happenings);
      last.until = draft.at;
    } else rows.push(draft);
  }
  return rows.map(({ at: begin, until, happenings, decided: notes }) => ({
    at: begin,
    until: until === begin ? null : until,
    happened: until === begin ? happenedTexts(happenings) : happenedNames(happenings),
    decided: notes,
  }));
}

function isIdle({ happenings, decided }: Draft): boolean {
  return decided.length === 0 && happenings.every(each => each.kind === 'activity');
}

function sameDay(left: number, right: number): boolean {
  return Math.floor(left / DAY) === Math.floor(right / DAY);
}

function happenedTexts(happenings: readonly Happening[]): string[] {
  return tallied(happenings.map(each => each.text));
}

/** Together activities are told by their names alone. */
function happenedNames(happenings: readonly Happening[]): string[] {
  return tallied(happenings.map(each => each.name));
}

function tallied(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : counted(count, `× ${text}`, `× ${text}`)));
}
