// What to write instead of a value that could not be used.
import type { DataProblem, Field } from '@funnel/bundle';

const MOST_MEMBERS = 6;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function membersOf(field: Field | undefined): string | null {
  if (field === undefined || !('members' in field.type)) return null;
  const { members } = field.type;
  const more = members.length - MOST_MEMBERS;
  const shown = more > 1 ? [...members.slice(0, MOST_MEMBERS), `${more} more`] : members;
  return `declared are ${shown.join(', ')}`;
}

/** `8,000` and `$5,000` are 8000 and 5000; null for what is no number under its signs. */
function bareNumber(value: string): string | null {
  const bare = value.replaceAll(/[\s'_$€£]|(?<=\d),(?=\d{3}(?!\d))/g, '');
  return NUMBER.test(bare) ? bare : null;
}

function numbers(values: readonly string[]): string {
  const bare = values.map(bareNumber);
  return bare.length > 0 && bare.every(each => each !== null)
    ? `write ${bare.join(', ')}`
    : 'write digits alone, with a point before decimals, or leave the cell empty';
}

type Advice = (values: readonly string[], field: Field | undefined) => string | null;

/** Of the codes about values; others say all in their name. */
const ADVICE: Readonly<Partial<Record<DataProblem['code'], Advice>>> = {
  'not-a-number': numbers,
  'not-a-member': (_, field) => membersOf(field),
  'not-a-boolean': () => 'write true or false',
  'not-a-date': () => 'write 2026-11-21',
  'not-an-instant': () => 'write 2026-11-21T12:00:00Z, or give `time zone` in funnel.yaml',
  'not-an-activity-time': () => 'write 2026-11-21T12:00:00Z',
  'not-an-entry-time': () => 'write 2026-11-21T12:00:00Z',
};

/** Which values there are, and what to write: `"$5,000", "8,000": write 5000, 8000`; null where no value is to be shown. */
export function valueAdvice(
  code: DataProblem['code'],
  values: readonly string[],
  field: Field | undefined,
): string | null {
  if (values.length === 0) return null;
  const advice = ADVICE[code]?.(values, field) ?? null;
  return `${values.map(value => `"${value}"`).join(', ')}${advice === null ? '' : `: ${advice}`}`;
}
