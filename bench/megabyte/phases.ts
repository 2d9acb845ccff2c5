// What a text goes through, each with what must come first.
import { decodeBundle, encodeBundle } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import {
  check,
  format,
  type Program,
  type parseDiagnostics,
  parseFile,
  renderDiagnostics,
  tokenise,
} from '@funnel/language';

const PATH = 'rules.funnel';
const MEGABYTE = 1_000_000;
const SAMPLE = 40_000;
const reader = { read: () => ({ problem: 'missing' as const }) };

const rendered = (text: string, found: ReturnType<typeof parseDiagnostics>): number =>
  renderDiagnostics(found, new Map([[PATH, text]]), { color: false, width: 100 }).length;

/** Prepares, and gives what is measured; null where there is nothing to measure. */
export type Phase = (text: string, make: (length: number) => string) => (() => unknown) | null;

const checked = (text: string) => check([parseFile(PATH, text)], reader);

/** The program of a text; null with errors. */
function sound(text: string): Program | null {
  const { program, diagnostics } = checked(text);
  return diagnostics.some(({ severity }) => severity === 'error') ? null : program;
}

/** A bundle of about a megabyte, however long it is by its source; null where there is none. */
function bundleOf(make: (length: number) => string): string | null {
  const encoded = (length: number): string | null => {
    const program = sound(make(length));
    return program === null ? null : encodeBundle(compile(program));
  };
  const sample = encoded(SAMPLE);
  return sample === null ? null : encoded(Math.min(MEGABYTE, Math.floor((MEGABYTE * SAMPLE) / sample.length)));
}

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
    const program = sound(text);
    return program === null ? null : () => encodeBundle(compile(program)).length;
  },
  decode: (_, make) => {
    const bundle = bundleOf(make);
    return bundle === null ? null : () => Object.keys(decodeBundle(bundle))[0];
  },
};
