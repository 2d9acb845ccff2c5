// What the lead's data say about what a condition asks: "Company size 150".
import type { Condition } from '@funnel/bundle';
import type { Matter } from '../speech.ts';
import { fieldsIn } from '../wording/fields-in.ts';
import { joined } from '../wording/lists.ts';
import { called } from '../wording/names.ts';

/** More fields than this are not listed. */
const MOST = 3;

/** The known values of the fields it asks; null without a record, without such fields, or with too many. */
export function knownWords(matter: Matter, condition: Condition): string | null {
  const fields = fieldsIn(matter.names, condition).filter(name => matter.values.has(name));
  if (fields.length === 0 || fields.length > MOST) return null;
  return joined(fields.map(name => `${called(matter.names.fields, name)} is ${matter.values.get(name)}`));
}
