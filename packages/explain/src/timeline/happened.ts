// What happened to a lead: activities, and entries into stages that people made.
import {
  type Activity,
  type Bundle,
  fold,
  type RawRecord,
  type StagedActivity,
  type StagedEntry,
  type StagedRecord,
} from '@funnel/bundle';
import { minuteWords } from '../wording/dates.ts';
import { called, type NameBook, nameBook, spoken, stageCalled } from '../wording/names.ts';
import { valueShown } from '../wording/values.ts';

export interface Happening {
  /** When it became known, in milliseconds: what happened earlier says when. */
  readonly at: number;
  readonly kind: 'activity' | 'entry';
  /** What is counted where several are alike. */
  readonly name: string;
  readonly text: string;
}

/** Of an activity, so many properties are told. */
const MOST = 3;

/**
 * In the order in which they became known. Of `repeated` entries those by the rules are left out, for their moves are told where they
 * are decided; what people recorded once more is told as that.
 */
export function happenings(
  bundle: Bundle,
  raw: RawRecord,
  record: StagedRecord,
  repeated: ReadonlySet<StagedEntry>,
): Happening[] {
  const names = nameBook(bundle);
  const all = [
    ...record.activities.map(each => activityOf(bundle, names, raw, each)),
    ...record.history
      .filter(each => !repeated.has(each) || !isByRules(each))
      .map(each => entryOf(bundle, names, raw, each, repeated.has(each))),
  ];
  return all.sort((left, right) => left.at - right.at);
}

function activityOf({ rules }: Bundle, names: NameBook, raw: RawRecord, staged: StagedActivity): Happening {
  const type = rules.activities[staged.type]!;
  const name = called(names.activities, type.name);
  const properties = propertiesOf(type, raw, staged);
  const said = properties.length === 0 ? name : `${name} (${properties.slice(0, MOST).join(', ')})`;
  const by = type.by === null ? '' : `, by ${type.by}`;
  return { at: staged.known_at, kind: 'activity', name, text: `${said}${by}${earlier(staged)}` };
}

function propertiesOf(type: Activity, raw: RawRecord, staged: StagedActivity): string[] {
  const data = raw.activities?.[staged.row]?.properties ?? {};
  return type.properties.flatMap((property, index) => {
    const datum = data[property.column] ?? data[property.name];
    const value = valueShown(property, staged.properties[index] ?? null, datum);
    return value === null ? [] : [`${property.label ?? spoken(property.name)} ${value}`];
  });
}

function isByRules({ by }: StagedEntry): boolean {
  return by !== null && fold(by) === 'rules';
}

function entryOf(
  { rules }: Bundle,
  names: NameBook,
  raw: RawRecord,
  staged: StagedEntry,
  isRepeated: boolean,
): Happening {
  const declared = rules.lifecycle?.stages[staged.stage];
  const name = declared ? stageCalled(names, declared.name) : `"${raw.history?.[staged.row]?.stage ?? ''}"`;
  const by = staged.by === null ? '' : ` by ${staged.by}`;
  const reason = staged.reason === null ? '' : ` (${staged.reason})`;
  const unknown = declared ? '' : ', a stage that the rules do not have';
  const said = isRepeated ? `${name} recorded` : `Moved to ${name}`;
  return { at: staged.known_at, kind: 'entry', name, text: `${said}${by}${reason}${unknown}${earlier(staged)}` };
}

function earlier({ at, known_at }: { readonly at: number; readonly known_at: number }): string {
  return at < known_at ? `, which happened on ${minuteWords(at)}` : '';
}
