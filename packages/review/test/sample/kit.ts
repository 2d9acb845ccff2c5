// Leads made by hand, and what a sample of them says about a program.
import { type Datum, formatInstant, type RawActivity, type RawEntry, type RawRecord } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { hintOf, lineMap, messageOf, placeOf } from '@funnel/language';
import { type FileFacts, sampleFindings, sampleOf, type Thresholds, USUAL_THRESHOLDS } from '../../src/index.ts';

const DAY = 86_400_000;

/** Saturday. */
export const AS_OF = Date.UTC(2026, 10, 21, 12);

export type Fields = Readonly<Record<string, Datum>>;

/** A lead before it has an id. */
export type Draft = Pick<RawRecord, 'fields' | 'activities' | 'history'>;

/** So many leads with the same facts. */
export function leads(times: number, fields: Fields, more: Omit<Draft, 'fields'> = {}): readonly Draft[] {
  return Array.from({ length: times }, () => ({ fields, ...more }));
}

/** An activity so many days before the instant; in the future where that is negative. */
export function activity(type: string, days: number, properties: Fields = {}): RawActivity {
  return { type, at: formatInstant(AS_OF - days * DAY), properties };
}

export function entry(stage: string, days: number): RawEntry {
  return { stage, at: formatInstant(AS_OF - days * DAY) };
}

const NO_FILES: FileFacts = { columns: [], activities: true, unknownTypes: new Map() };

export interface Found {
  readonly code: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string | null;
}

/** What the leads say; drafts get ids as they stand. The program must be right. */
export function found(
  source: string,
  drafts: readonly (readonly Draft[])[],
  { files = {}, thresholds = {} }: { files?: Partial<FileFacts>; thresholds?: Partial<Thresholds> } = {},
): readonly Found[] {
  const reader = { read: () => ({ problem: 'missing' as const }) };
  const { bundle, result } = build([{ path: 'rules.funnel', text: source }], reader);
  if (bundle === null) throw new Error(JSON.stringify(result.diagnostics.map(messageOf)));
  const sample = sampleOf(bundle, AS_OF);
  for (const [number, draft] of drafts.flat().entries()) sample.add({ id: `L${number}`, ...draft });
  const diagnostics = sampleFindings({
    program: result.program,
    bundle,
    facts: sample.facts(),
    files: { ...NO_FILES, ...files },
    thresholds: { ...USUAL_THRESHOLDS, ...thresholds },
  });
  const map = lineMap(source);
  return diagnostics.map(each => ({
    code: each.code,
    line: placeOf(map, each.span.start).line,
    message: messageOf(each),
    hint: hintOf(each),
  }));
}

/** `7 sample-rule-never: This gives …`, of one code or of all. */
export function told(list: readonly Found[], code?: string): readonly string[] {
  return list
    .filter(each => code === undefined || each.code === code)
    .map(each => `${each.line} ${each.code}: ${each.message}`);
}
