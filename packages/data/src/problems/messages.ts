// The words for problems with folders, settings and data files: what is wrong and what to do.
import type { Problem, ProblemCode, ProblemFacts, Reject, RejectCode, RejectFacts } from './problem.ts';

const MOST_LISTED = 12;

/** `a, b and c`, the later ones of many left out. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const shown = more > 1 ? [...names.slice(0, MOST_LISTED), `${more} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

type Words<Facts> = { readonly [C in keyof Facts]: (data: Facts[C]) => string };

const PROBLEMS: Words<ProblemFacts> = {
  'no-such-path': ({ path }) => `there is no ${path}; give a program folder or a .funnel file`,
  'not-a-program': ({ path }) => `${path} is no program; give a folder or a .funnel file`,
  'no-sources': ({ path }) =>
    `there is no .funnel file in ${path} or below it; name the folder of a program, or write a first one with funnel init rules`,
  'file-copied': ({ of, others, path }) => {
    const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'file does' : 'files do'} the like`;
    const mend =
      others === 0
        ? 'move it away, or give it another ending than .funnel'
        : 'move them away, or name the folder of the program that is meant';
    return `${path} declares what ${of} declares too${more}: all files below a folder are one program; ${mend}`;
  },
  'shared-missing': ({ shared }) => `${shared} is not there: correct the path under \`shared\`, or take it out`,
  'shared-outside': ({ repository, shared }) =>
    `${shared} lies outside ${repository}: shared rules stay inside the repository, so that everybody has the same`,
  'shared-no-sources': ({ shared }) => `${shared} is no .funnel file and no folder that holds one`,
  'source-outside-repository': ({ path, repository }) =>
    `${path} leads out of ${repository}; sources must stay inside the repository, so move the file there`,
  'source-unreadable': ({ path, reason }) => `${path} cannot be read (${reason})`,
  'source-not-utf-8': ({ path, line }) => `${path} is not UTF-8 text (line ${line}); save it as UTF-8`,
  'settings-unreadable': ({ path, reason }) => `${path} cannot be read (${reason})`,
  'settings-not-yaml': ({ path, reason, unclosed }) =>
    `${path} is not YAML: ${unclosed === null ? reason : `the ${unclosed} that opens here is not closed`}`,
  'settings-more-follow': ({ count, path }) =>
    count === 1
      ? `one more mistake follows in ${path}; it may come from one that is told`
      : `${count} more mistakes follow in ${path}; they may come from those that are told`,
  'settings-unknown-key': ({ path, key, suggestion }) =>
    `${path} has no setting "${key}"${suggestion === null ? '' : `; did you mean "${suggestion}"?`}`,
  'settings-wrong-value': ({ path, key, expected }) =>
    key === '' ? `${path} must be ${expected}` : `"${key}" in ${path} must be ${expected}`,
  'settings-unknown-time-zone': ({ path, zone }) =>
    `"${zone}" in ${path} is no time zone; write a name such as Europe/Berlin`,
  'settings-as-of': ({ path, value }) =>
    `"${value}" in ${path} is neither a date nor an instant; write one such as 2026-11-21 or 2026-11-21T12:00:00Z`,
  'settings-calendar-years': ({ path, first, last }) =>
    `"calendar years" in ${path} run from ${first} to ${last}, so there are none`,
  'settings-unknown-code': ({ path, code, suggestion }) =>
    `"checks / severity" in ${path} names "${code}", which funnel check never tells${suggestion === null ? '' : `; did you mean "${suggestion}"?`}`,
  'settings-error-severity': ({ path, code }) =>
    `"${code}" in ${path} is an error: rules with it mean nothing, so it can be neither lowered nor turned off`,
  'data-absent': ({ what, path, folder }) =>
    `the ${what} are not here (${path}); put them into ${folder}, or say where they are with FUNNEL_DATA`,
  'data-missing': ({ what, path }) => `there is no ${path}, which funnel.yaml names for the ${what}`,
  'file-unreadable': ({ file, reason }) => `${file} cannot be read (${reason})`,
  'file-empty': ({ file }) => `${file} is empty; its first line must name the columns`,
  'file-kind': ({ file }) => `${file} has no ending that is known; use .csv, .tsv, .jsonl or .ndjson`,
  'file-utf-16': ({ file }) => `${file} is UTF-16 text; save it as UTF-8`,
  'header-unreadable': ({ file, reason }) => `the first line of ${file} cannot be read (${reason})`,
  'missing-column': ({ columns, file, isKey, missing }) => {
    const names = missing.map(({ column }) => `"${column}"`);
    const likely = missing.filter(({ likely }) => likely !== null);
    const lacks = `${file} has no ${names.length === 1 ? 'column' : 'columns'} ${listed(names)}`;
    const rename = likely.map(({ column, likely }) => `"${column}" for "${likely}"`);
    if (likely.length === 0)
      return `${lacks}; its columns are ${listed(columns)}${isKey ? ': name the one that has the ids with `key` in funnel.yaml' : ''}`;
    const setting = isKey ? `, or \`key: ${likely[0]!.likely}\` in funnel.yaml` : '';
    return `${lacks}: write ${listed(rename)} in its first line${setting}`;
  },
  'duplicate-column': ({ file, column }) => `${file} has the column "${column}" twice; rename one of the two`,
  'output-unwritable': ({ file, reason }) => `${file} cannot be written (${reason})`,
  'output-full': ({ file }) => `no space is left to write ${file}; what was there before is as it was`,
  interrupted: () => 'interrupted; nothing was left half-written',
};

const REJECTS: Words<RejectFacts> = {
  'column-count': ({ found, expected }) =>
    `${found} ${found === 1 ? 'cell' : 'cells'} where the header has ${expected}`,
  'row-in-quotes': ({ expected }) =>
    `the whole row is wrapped in quotes, so it is one cell where the header has ${expected}; take the outer quotes off`,
  'text-after-quote': ({ column }) =>
    `text follows the closing quote in cell ${column}; write a quote inside quotes twice`,
  'unclosed-quote': ({ column }) => `the quote that opens cell ${column} is not closed`,
  'row-too-long': ({ limit }) => `longer than ${limit} bytes`,
  'not-utf-8': () => 'not UTF-8 text; if the file is Latin-1 say so in funnel.yaml with `encoding: latin-1`',
  'not-json': ({ offset }) => `not JSON from character ${offset + 1} on`,
  'not-an-object': () => 'no JSON object',
  'too-deep': ({ limit }) => `nested more than ${limit} deep`,
  'missing-id': ({ column }) => `the cell "${column}" is empty`,
  'missing-name': ({ column }) => `the cell "${column}" is empty`,
  'duplicate-id': ({ id, file, line }) => `"${id}" stands already in ${file}:${line}; the first one counts`,
  'unknown-lead': ({ id }) => `no lead "${id}" was read`,
  'missing-product': ({ column }) => `the cell "${column}" is empty: which one is the row about?`,
  'unknown-product': ({ column, suggestion, value }) =>
    `${column} "${value}" is not declared${suggestion === null ? '' : `; did you mean "${suggestion}"?`}`,
  'unknown-lead-product': ({ id, product }) => `no lead "${id}" with "${product}" was read`,
  'unknown-activity-type': ({ type, suggestion }) =>
    `no activity "${type}" is declared${suggestion === null ? '' : `; did you mean "${suggestion}"?`}`,
  'time-without-zone': ({ column, value }) =>
    `${column} "${value}" has no zone; end it with Z or an offset, or give \`time zone\` in funnel.yaml`,
  'unparsable-time': ({ column, value }) => `${column} "${value}" is no time; write one such as 2026-11-21T12:00:00Z`,
  'missing-time': ({ column }) => `the cell "${column}" is empty`,
  'properties-not-json': () => 'the cell `properties` holds no JSON object',
};

/** A sentence, without a full stop, for a problem. The place in the settings is not in it. */
export function problemMessage(problem: Problem): string {
  return (PROBLEMS[problem.code] as (data: Problem['data']) => string)(problem.data);
}

/** Why a row was rejected, as a phrase. The file and line are not in it. */
export function rejectMessage(reject: Pick<Reject, 'code' | 'data'>): string {
  return (REJECTS[reject.code] as (data: Reject['data']) => string)(reject.data);
}

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];
export const REJECT_CODES = Object.keys(REJECTS) as readonly RejectCode[];
