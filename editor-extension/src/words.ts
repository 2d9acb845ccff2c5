// Everything that the extension says, in one place.
import type { CaseResult, Refused } from './protocol.ts';

type Data = Refused['data'];

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** One entry a reason for which the server gives no answer. */
const REFUSALS: Readonly<Record<string, (data: Data) => string>> = {
  'no-program': () => 'There is no Funnel program here. Open a .funnel file, or create a first program.',
  'does-not-compile': data =>
    `The program has ${count(Number(data['errors'] ?? 0), 'error', 'errors')}. Mend them first: they are listed under Problems.`,
  'no-lifecycle': () => 'This program declares no lifecycle, so there are no stages to draw.',
  'no-leads': () => 'No leads can be read from here: funnel.yaml names none under data, or their files cannot be read.',
  'leads-unreadable': () => 'The files of leads that funnel.yaml names could not be read.',
  'no-such-lead': data => `There is no lead "${data['id'] ?? ''}" in the program's data.`,
  'no-such-case': data => `The test "${data['name'] ?? ''}" is not there, or something is wrong with it.`,
  'not-a-lead': () => 'This is no lead as JSON. It looks like {"id": "L1", "fields": {"employees": 500}}.',
  'not-an-instant': data =>
    `"${data['value'] ?? ''}" is no instant. Write one with its zone, such as 2026-11-21T12:00:00Z, or a day.`,
  cancelled: () => 'Cancelled.',
};

export const refusal = ({ data, refused }: Refused): string => REFUSALS[refused]?.(data) ?? refused;

export const words = {
  notStarted: 'The Funnel language server does not run. See the output "Funnel".',
  checked: (name: string, errors: number, warnings: number, notes: number): string =>
    `${name}: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}, ${count(notes, 'note', 'notes')}.`,
  fine: (name: string): string => `${name} is right: nothing to mend.`,
  showProblems: 'Show Problems',
  compiled: (path: string, digest: string): string => `${path} written: rules ${short(digest)}.`,
  open: 'Open',
  chooseProgram: 'Which program?',
  chooseLead: 'Whose decision is to be explained?',
  typedLead: (id: string): string => `Lead ${id}`,
  moreLeads: 'There are more: type the id of any lead',
  fromTest: 'A lead of a test…',
  fromJson: 'A lead as JSON…',
  chooseCase: 'Which test?',
  pasteLead: 'A lead as JSON',
  pasteExample: '{"id": "L1", "fields": {"employees": 500}, "activities": []}',
  asOf: 'As of which instant?',
  asOfHint: 'Such as 2026-11-21T12:00:00Z, or 2026-11-21; empty: that of the test or of funnel.yaml, else now',
  chooseGraph: 'What is to be drawn?',
  lifecycle: 'Lifecycle',
  dependencies: 'What depends on what',
  restarted: 'The Funnel language server has been started anew.',
  copied: 'Copied.',
  folderNeeded: 'Open a folder first: a program is a folder with a funnel.yaml.',
  openFolder: 'Open Folder',
  inTheWay: (paths: readonly string[]): string =>
    `Nothing was written: ${paths.join(', ')} would have been overwritten.`,
  created: (files: number): string => `${files} files written. Begin with scores.funnel.`,
  noCommand: [
    'The command "funnel" was not found.',
    'Install Funnel\'s command line, or say where it is in the setting "funnel.commandLine.path".',
    'Everything else in the editor works without it.',
  ],
  untrusted: 'Tasks run the command line, and this workspace is in restricted mode. Trust it to run them.',
  didNotRun: (message: string): string => `Did not run: ${message}`,
  notRunYet: 'It did not run: something is wrong with its file.',
  failedAt: (path: string): string => `${path} is otherwise`,
  /** As a terminal shows it. */
  failure: ({ failures, name }: CaseResult): string =>
    [
      name,
      ...failures.flatMap(({ actual, expected, path, reasons }) => [
        `  ${path}: ${expected} is expected, ${actual} came`,
        ...reasons.map(reason => `    ${reason}`),
      ]),
      '',
    ].join('\r\n'),
  branches: (tried: number, total: number, tests: number): string =>
    `${count(tests, 'test', 'tests')} · ${tried} of ${count(total, 'branch', 'branches')} tried`,
  runTest: '▶ Run Test',
  explainTest: 'Explain',
  coverage: (percent: number, tried: number, total: number): string =>
    `Branches of the rules tried: ${percent}% (${tried} of ${total})\r\n`,
  statusTip: (files: number, digest: string | null): string =>
    `${count(files, 'file', 'files')}\n\n${digest === null ? 'The rules do not compile.' : `Rules \`${digest}\``}`,
} as const;

/** Enough of a digest to tell it from others. */
export const short = (digest: string): string => digest.replace(/^sha256:/, '').slice(0, 8);
