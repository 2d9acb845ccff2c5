// The forms in which findings are written.
import type { Checked } from './check-program.ts';
import { github } from './forms/github.ts';
import { json } from './forms/json.ts';
import { junit } from './forms/junit.ts';
import { sarif } from './forms/sarif/log.ts';
import { type FormatOptions, text } from './forms/text.ts';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github';

type Form = (checked: Checked, options: FormatOptions) => string | Promise<string>;

const FORMS: Readonly<Record<CheckFormat, Form>> = { text, json, sarif, junit, github };

export const CHECK_FORMATS = Object.keys(FORMS) as readonly CheckFormat[];

/** Whether a form says itself what was fixed, and which leads were looked at. */
export const tellsFixes = (format: CheckFormat): boolean => format === 'text' || format === 'json';

export async function renderCheck(checked: Checked, format: CheckFormat, options: FormatOptions): Promise<string> {
  return FORMS[format](checked, options);
}
