// What a text goes through, each with what must come first.
import { encodeBundle } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { check, format, type parseDiagnostics, parseFile, renderDiagnostics, tokenise } from '@funnel/language';

const PATH = 'rules.funnel';
const reader = { read: () => ({ problem: 'missing' as const }) };

const rendered = (text: string, found: ReturnType<typeof parseDiagnostics>): number =>
  renderDiagnostics(found, new Map([[PATH, text]]), { color: false, width: 100 }).length;

/** Prepares, and gives what is measured; null where there is nothing to measure. */
export type Phase = (text: string) => (() => unknown) | null;

const checked = (text: string) => check([parseFile(PATH, text)], reader);

export const phases: Readonly<Record<string, Phase>> = {
  tokenise: text => () => tokenise(text).length,
  parse: text => () => parseFile(PATH, text).declarations.length,
  edit: text => {
    const file = parseFile(PATH, text);
    const half = Math.floor(text.length / 2);
    return () => parseFile(PATH, `${text.slice(0, half)} ${text.slice(half)}`, file).declarations.length;
  },
  format: text => () => format(text).kind,
  check: text => {
    const file = parseFile(PATH, text);
    return () => check([file], reader).diagnostics.length;
  },
  render: text => {
    const { diagnostics } = checked(text);
    return diagnostics.length === 0 ? null : () => rendered(text, diagnostics);
  },
  compile: text => {
    const { program, diagnostics } = checked(text);
    if (diagnostics.some(({ severity }) => severity === 'error')) return null;
    return () => encodeBundle(compile(program)).length;
  },
};
