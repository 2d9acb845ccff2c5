// Holds back the findings that comments allow, and tells of comments that allow none.

import { catalogue, entryOf } from '../../diagnostics/catalogue/index.ts';
import { type Need, needOf } from '../../diagnostics/catalogue/needs.ts';
import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { report } from '../../diagnostics/report.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { ParsedFile } from '../../syntax/parsed-file.ts';
import { suggest } from '../../words/suggest.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { type Allowance, allowancesOf } from './allowances-of.ts';

/** A finding that a comment allows. */
export interface Allowed {
  readonly diagnostic: LocatedDiagnostic;
  /** As the comment gives it. */
  readonly reason: string;
  /** Of the comment, in the file of the finding. */
  readonly comment: Span;
}

/** Where findings come from: the text of the program alone, or what else was at hand. */
export type Source = 'text' | Need;

export interface Withheld {
  readonly diagnostics: readonly LocatedDiagnostic[];
  readonly allowed: readonly Allowed[];
}

/**
 * Findings without those that a comment with a reason allows. `sources` are those that were looked at, all of them for `found`: only
 * what was looked for can turn out to be unneeded, and in a program with errors nothing does.
 */
export function withhold(
  files: readonly ParsedFile[],
  found: readonly LocatedDiagnostic[],
  sources: ReadonlySet<Source>,
): Withheld {
  return withholdBy(files.flatMap(allowancesOf), found, sources);
}

/** The same, where the comments have been read already. */
export function withholdBy(
  allowances: readonly Allowance[],
  found: readonly LocatedDiagnostic[],
  sources: ReadonlySet<Source>,
): Withheld {
  if (allowances.length === 0) return { diagnostics: found, allowed: [] };
  const used = new Set<Allowance>();
  const diagnostics: LocatedDiagnostic[] = [];
  const allowed: Allowed[] = [];
  for (const diagnostic of found) {
    const allowing = allowances.filter(allowance => allows(allowance, diagnostic));
    for (const allowance of allowing) used.add(allowance);
    const [first] = allowing;
    if (first === undefined) diagnostics.push(diagnostic);
    else allowed.push({ diagnostic, reason: first.reason ?? '', comment: first.span });
  }
  const whole = found.every(({ severity }) => severity !== 'error');
  const asked = (code: string): boolean => whole && sources.has(needOf(code) ?? 'text');
  const own = allowances.flatMap(
    allowance =>
      (sources.has('text') ? wrongComment(allowance) : null) ??
      (allowance.reason !== null && asked(allowance.code) && !used.has(allowance) ? unneeded(allowance) : []),
  );
  return { diagnostics: [...diagnostics, ...own], allowed };
}

function allows({ code, cover, file, reason }: Allowance, diagnostic: LocatedDiagnostic): boolean {
  if (reason === null || cover === null || diagnostic.severity === 'error') return false;
  const { start } = diagnostic.span;
  return code === diagnostic.code && file === diagnostic.file && cover.start <= start && start < cover.end;
}

const located = (file: string, diagnostic: ReturnType<typeof report>): LocatedDiagnostic => ({
  ...diagnostic,
  file,
  related: [],
});

/** What is wrong with a comment whatever it stands at; null for a good one. */
function wrongComment({ code, codeSpan, file, reason, span }: Allowance): readonly LocatedDiagnostic[] | null {
  const entry = entryOf(code);
  if (entry === undefined) {
    const candidates = suggest(code, Object.keys(catalogue));
    const fixes = candidateFixes(candidates, codeSpan);
    return [located(file, report('allow-unknown', { code, candidates }, codeSpan, { fixes }))];
  }
  if (entry.severity === 'error') return [located(file, report('allow-error', { code }, codeSpan))];
  return reason === null ? [located(file, report('allow-without-reason', { code }, span))] : null;
}

const unneeded = ({ code, file, span }: Allowance): readonly LocatedDiagnostic[] => [
  located(file, report('allow-unneeded', { code }, span)),
];
