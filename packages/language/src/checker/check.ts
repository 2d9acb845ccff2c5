// From parsed files to a checked program: names, types, order, checks.
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { parseDiagnostics } from '../diagnostics/locate.ts';
import { report as diagnostic } from '../diagnostics/report.ts';
import type { ParsedFile } from '../syntax/parsed-file.ts';
import { type Source, withhold } from './allowances/withhold.ts';
import type { Checking } from './checking.ts';
import { checks, plainChecks } from './checks/index.ts';
import { checkLoops } from './checks/loops.ts';
import { joinInFile } from './join-in-file.ts';
import type { CheckOptions, CheckResult, Program, SourceReader } from './model.ts';
import { USUAL_YEARS } from './model.ts';
import { collectNames } from './names/collect.ts';
import type { Names } from './names/names.ts';
import { newGuesses } from './names/near.ts';
import { orderOf } from './names/order.ts';
import { withNames } from './names/with-names.ts';
import { createReporter } from './report.ts';
import { checkDeclaration, ownerOf } from './types/declarations.ts';
import { DAY } from './values/duration.ts';
import { paramDecimals } from './values/param-decimals.ts';

/**
 * Checks the files of a program together. Never throws; tells everything it finds, errors that only follow from others apart.
 * `reader` reads the files of lists; `options.years` are those that calendars are for, 2015 to 2040 unless it says otherwise;
 * `options.protected` names facts that may decide nothing; without `options.analysis` nothing is proved of all leads. Nothing asks what day it is: what a day has passed for is told as of
 * `options.asOf`, and not at all without it.
 */
export function check(files: readonly ParsedFile[], reader: SourceReader, options: CheckOptions = {}): CheckResult {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const { report, isTold, found } = createReporter(sorted);
  const names = collectNames(sorted, report);
  const checking: Checking = {
    names,
    reader,
    years: options.years ?? USUAL_YEARS,
    protectedFacts: options.protected ?? [],
    owners: options.owners ?? [],
    asOfDay: options.asOf === undefined ? null : Math.floor(options.asOf / DAY),
    report,
    isTold,
    meanings: new Map(),
    types: new Map(),
    references: [],
    listTexts: new Map(),
    paramDecimals: new Map([...names.params].map(([name, { node }]) => [name, paramDecimals(node)])),
    guesses: newGuesses(),
  };
  for (const placed of names.declarations) checkDeclaration(checking, placed);
  const { order, loops } = orderOf(keysOf(names), checking.references);
  checkLoops(checking, loops);
  for (const run of options.analysis === false ? plainChecks : checks) run(checking);
  const textOf = (path: string): string => sorted.find(file => file.path === path)?.text ?? '';
  const syntactic = sorted.flatMap(file => joinInFile(parseDiagnostics(file)));
  const all = [...withNames(syntactic, names, textOf), ...found, ...missingLead(sorted, names)];
  const sources = new Set<Source>(options.asOf === undefined ? ['text'] : ['text', 'instant']);
  const { allowed, diagnostics } = withhold(sorted, inOrder(all), sources);
  return { program: programOf(sorted, checking, order), diagnostics: inOrder(diagnostics), allowed };
}

function keysOf(names: Names): readonly string[] {
  const keys = names.declarations.map(ownerOf).filter(key => key !== null);
  return [...new Set(keys)];
}

/** A program without `lead`: told at the start of its first file. */
function missingLead(files: readonly ParsedFile[], names: Names): readonly LocatedDiagnostic[] {
  if (names.lead !== null || names.lost.any) return [];
  const span = { start: 0, end: 0 };
  return [{ ...diagnostic('lead-missing', {}, span), file: files[0]?.path ?? '', related: [] }];
}

function programOf(files: readonly ParsedFile[], checking: Checking, order: readonly string[]): Program {
  const { names, years, meanings, types, listTexts, paramDecimals: decimals } = checking;
  const { declarations, lead, funnel, activities, lists, params, segments, exclusions, scores, grades, gates } = names;
  const { lifecycle, calendars, slas, teams, routes, content, handoffs, measures, targets } = names;
  return {
    files,
    declarations,
    lead,
    funnel,
    activities,
    lists,
    params,
    segments,
    exclusions,
    scores,
    grades,
    gates,
    lifecycle,
    calendars,
    slas,
    teams,
    routes,
    content,
    handoffs,
    measures,
    targets,
    years,
    listTexts,
    meanings,
    types,
    paramDecimals: decimals,
    order,
  };
}

function inOrder(diagnostics: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
