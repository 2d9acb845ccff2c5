// The few words of a picture.
import type { Bundle, TimeSpan, TimeSpanKind } from '@funnel/bundle';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Milliseconds in the largest unit of which they are a whole number: `14 days`. */
export function lengthWords(milliseconds: number, before = ''): string {
  const [unit, size] = UNITS.find(([, each]) => milliseconds % each === 0) ?? UNITS[2];
  return counted(milliseconds / size, `${before}${unit}`);
}

const HOUR = 3_600_000;

const spans: { readonly [K in TimeSpanKind]: (span: Extract<TimeSpan, { kind: K }>) => string } = {
  elapsed: ({ milliseconds }) =>
    milliseconds === 24 * HOUR ? '24 elapsed hours' : lengthWords(milliseconds, 'elapsed '),
  business: ({ milliseconds }) =>
    milliseconds % HOUR === 0
      ? counted(milliseconds / HOUR, 'business hour')
      : counted(milliseconds / 60_000, 'business minute'),
  business_days: ({ days }) => counted(days, 'business day'),
};

/** `1 business hour`. */
export function timeSpanWords<K extends TimeSpanKind>(span: Extract<TimeSpan, { kind: K }>): string {
  return (spans[span.kind as K] as (span: Extract<TimeSpan, { kind: K }>) => string)(span);
}

/** The label, else the name with blanks for underscores. */
export const called = ({ name, label }: { readonly name: string; readonly label: string | null }): string =>
  label ?? name.replaceAll('_', ' ');

/** The same for a stage, with its first letter in upper case. */
export const stageCalled = (stage: { readonly name: string; readonly label: string | null }): string => {
  const words = called(stage);
  return stage.label ?? words.charAt(0).toUpperCase() + words.slice(1);
};

export const titleOf = ({ about }: Bundle): string | null => about.label ?? about.name;

/** Lines of at most so many letters; a longer word has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
