// The files of a new program, embedded when the command is built.
import { version } from '../version.ts';

interface TemplateFile {
  /** In the program's folder. */
  readonly path: string;
  /** In `packages/cli/template`; hidden files have names there that show. */
  readonly from: string;
  /** What it is for; null where others of its folder say it. */
  readonly about: string | null;
}

const same = (path: string, about: string | null): TemplateFile => ({ path, from: path, about });

const TEMPLATE: readonly TemplateFile[] = [
  same('README.md', 'how to work with all this'),
  same('funnel.yaml', 'where the data are, and for which instant decisions are made'),
  same('facts.funnel', 'what is known of a lead, and what happens'),
  same('scores.funnel', 'who fits, who is interested, who is left out'),
  same('lifecycle.funnel', 'the gate, the stages and moves, how fast we answer'),
  same('tests/scores.test.yaml', 'what the rules must decide'),
  same('tests/lifecycle.test.yaml', null),
  same('data/leads.csv', '40 made-up leads, and what they did'),
  same('data/activities.csv', null),
  same('data/history.csv', null),
  { path: '.github/workflows/funnel.yml', from: 'github-workflow.yml', about: 'checks and tests every pull request' },
  { path: '.vscode/extensions.json', from: 'vscode-extensions.txt', about: 'recommends the editor extension' },
  { path: '.gitignore', from: 'gitignore.txt', about: 'keeps what commands write out of git' },
];

export interface NewFile extends TemplateFile {
  readonly text: string;
}

async function textOf(from: string): Promise<string> {
  // The bundler turns this into one entry a file.
  const file: { readonly default: string } = await import(`../../template/${from}`);
  return file.default.replaceAll('{version}', version);
}

/** What a new program consists of, in the order in which it is told. */
export const newFiles = (): Promise<readonly NewFile[]> =>
  Promise.all(TEMPLATE.map(async each => ({ ...each, text: await textOf(each.from) })));
