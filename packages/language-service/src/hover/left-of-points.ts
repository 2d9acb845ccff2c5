// What is left of points that fade, as a small table.
import { type Declaration, durationMilliseconds, type FadingNode, fadingTable, halvingTable } from '@funnel/language';

const DAY = 86_400_000;
const WHOLE = 100_000_000;

/** The fading line whose duration an offset of the declaration is in. */
export function fadingAt(node: Declaration, offset: number): FadingNode | null {
  if (node.kind !== 'score') return null;
  const lines = node.lines.flatMap(line => (line.kind === 'fading' ? [line] : []));
  return lines.find(({ over }) => over.span.start <= offset && offset <= over.span.end) ?? null;
}

/** Shares left by age, at ages that tell most; null where the durations are no good. */
export function fadingMarkdown({ over, shape, step }: FadingNode): string | null {
  const whole = durationMilliseconds(over);
  const each = step === null ? DAY : durationMilliseconds(step);
  if (!whole || !each || whole / each > 10_000) return null;
  const table = (shape === 'halve' ? halvingTable : fadingTable)(WHOLE, whole, each);
  const ages = shape === 'halve' ? [0.5, 1, 2, 3, 4] : [0.25, 0.5, 0.75, 1];
  const rows = ages.map(share => {
    const age = whole * share;
    const left = Math.round((table[Math.floor(age / each)] ?? 0) / 1_000_000);
    return `| ${days(age)} | ${left}% |`;
  });
  return ['| age | points left |', '| --- | --- |', '| 0 days | 100% |', ...rows].join('\n');
}

const days = (age: number): string => {
  const count = Math.round((age / DAY) * 10) / 10;
  return `${count} ${count === 1 ? 'day' : 'days'}`;
};
