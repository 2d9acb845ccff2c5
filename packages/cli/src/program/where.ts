// `--where`: a condition of the language, checked against the program and compiled as a segment of its own.
import type { StagedRecord } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { decide, prepare } from '@funnel/evaluator';
import { parseFile, renderDiagnostics } from '@funnel/language';
import { fail } from '../messages/failure.ts';
import { terminal } from '../terminal/terminal.ts';
import type { LoadedProgram } from './load.ts';
import { sourceTexts } from './source-texts.ts';

/** Whether a lead is asked for, as of an instant. */
export type Choose = (staged: StagedRecord, asOf: number) => boolean;

/** The file that the condition is said to stand in. */
const PATH = '--where';

function freeName(taken: ReadonlySet<string>): string {
  let name = 'where_condition';
  while (taken.has(name)) name += '_';
  return name;
}

/** Leads for which the condition is true, not unknown. Fails for what is no condition of the program. */
export function chooser(program: LoadedProgram, condition: string, set: Readonly<Record<string, number>>): Choose {
  const { folder, bundle } = program;
  if (folder === null) return fail('source-only', { command: 'run --where', path: program.shown });
  const name = freeName(new Set(bundle.rules.segments.map(each => each.name)));
  const text = `segment ${name} when ${condition}\n`;
  const years = folder.settings.calendarYears;
  const made = build([...folder.sources, { path: PATH, text }], folder.reader, { years });
  const errors = made.result.diagnostics.filter(each => each.severity === 'error');
  const one = parseFile(PATH, text).declarations.length === 1;
  if (made.bundle === null || !one) {
    const texts = new Map([...sourceTexts(folder), [PATH, text]]);
    const own = errors.filter(each => each.file === PATH);
    const { talkColor, width } = terminal();
    const report = renderDiagnostics(own.length > 0 ? own : errors, texts, { color: talkColor, width });
    return fail('bad-where', { report: report === '' ? condition : report });
  }
  const prepared = prepare(made.bundle);
  return (staged, asOf) =>
    decide(prepared, staged, asOf, { set, counterfactuals: false }).segments[name]?.holds === 'yes';
}
