// Columns that nothing declares and that a field without a column is probably about: alike in letters, or called by its label.
import type { Bundle } from '@funnel/bundle';
import type { RunReport } from './report.ts';

/** The letters and digits alone, in lower case. */
const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** What to write in the rules, such as `email from "Email"`, for each field of the file that has such a column. */
export function likelyFields({ rules }: Bundle, { read }: Pick<RunReport, 'read'>, file: string): readonly string[] {
  const absent = read.absent_fields.find(each => each.file === file)?.fields ?? [];
  const columns = read.unmapped_columns.find(each => each.file === file)?.columns ?? [];
  return absent.flatMap(name => {
    const label = rules.lead.fields.find(each => each.name === name)?.label ?? name;
    const names = [lettersOf(name), lettersOf(label)];
    const column = columns.find(each => names.includes(lettersOf(each)));
    return column === undefined ? [] : [`\`${name} from "${column}"\``];
  });
}
