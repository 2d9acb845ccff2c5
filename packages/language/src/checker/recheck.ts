// Checking again after an edit: what the edit touched, and what depends on that. All else is taken from the check before.
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { report as diagnostic } from '../diagnostics/report.ts';
import type { Declaration } from '../syntax/nodes/declaration.ts';
import type { ParsedFile } from '../syntax/parsed-file.ts';
import { type Source, withholdBy } from './allowances/withhold.ts';
import type { Settings } from './checking.ts';
import type { CheckOptions, CheckResult, Placed, SourceReader } from './model.ts';
import { USUAL_YEARS } from './model.ts';
import { collectNames } from './names/collect.ts';
import { lostNames } from './names/lost.ts';
import type { Names } from './names/names.ts';
import { withNames } from './names/with-names.ts';
import { programOf } from './program.ts';
import { type Anchors, anchored, enoughOf } from './units/anchor.ts';
import { barsOf } from './units/bars.ts';
import { LARGEST, thriftOf } from './units/effort.ts';
import { type FileFacts, factsOfFiles } from './units/file-facts.ts';
import { collectFindings, type Finding } from './units/findings.ts';
import { layered } from './units/layered.ts';
import type { Memory } from './units/memory.ts';
import { proveAll } from './units/prove-all.ts';
import { togetherOf } from './units/together.ts';
import { typeAll } from './units/type-all.ts';
import { DAY } from './values/duration.ts';

/** A checked program, and what is kept for checking it again. */
export interface Checked {
  readonly result: CheckResult;
  readonly memory: Memory;
}

/**
 * Checks a program as `check` does, with what is known from a check of the same program before: declarations that are the same objects,
 * as parsing again leaves them, and that ask nothing that has changed, are not looked at again. What comes out is what checking from
 * nothing gives, whatever the memory is of.
 */
export function recheck(
  memory: Memory | null,
  files: readonly ParsedFile[],
  reader: SourceReader,
  options: CheckOptions = {},
): Checked {
  const settings = settingsOf(options);
  const said = JSON.stringify(settings);
  const kept = memory?.settings === said ? memory : null;
  const { facts, places } = factsOfFiles(files, kept);
  const thrift = thriftOf(facts);
  // Who may look at more, or at less, may come to something else.
  const before = kept?.thrift === thrift ? kept : null;
  const found = collectFindings();
  const declarations = facts.flatMap(({ placed }) => placed);
  const owners = [...new Set(facts.flatMap(each => each.owners))];
  const names = collectNames(declarations, { lost: lostNames(facts.map(({ lost }) => lost)), owners }, found.report);
  const placeOf = (of: Declaration): Placed => places.get(of)!;

  const typing = typeAll(before, { names, facts, places, settings, reader: readOnce(reader) });
  const together = togetherOf(before, { names, declarations, places, settings, typing, found });
  const { typed, homes, listTexts } = typing;
  const typedAt = (of: Declaration | undefined) => (of === undefined ? undefined : typed.get(of));
  const meanings = layered(
    expression => typedAt(homes.get(expression))?.meanings,
    () => declarations.map(({ node }) => typed.get(node)!.meanings),
  );
  const types = layered(
    expression => typedAt(homes.get(expression))?.types,
    () => declarations.map(({ node }) => typed.get(node)!.types),
  );
  const bars = barsOf(before, typing);
  const proving = proveAll(before, {
    base: { ...settings, names, reader, meanings, types, listTexts },
    declarations,
    facts,
    places,
    typing,
    together,
    bars,
    isWanted: options.analysis !== false,
    thrift,
  });

  const typedFindings = [...typing.groups.values()].flatMap(group => group.findings);
  const findings = [...typedFindings, ...found.found, ...proving.findings];
  const anchors: Anchors = before?.anchors ?? new WeakMap();
  const located = before === null ? null : anchors;
  const isTooLarge = thrift === null && options.analysis !== false;
  const told = [
    ...tellable(facts, names, findings, finding => anchored(finding, placeOf, located)),
    ...(isTooLarge ? tooLarge(facts) : []),
  ];
  const sources = new Set<Source>(options.asOf === undefined ? ['text'] : ['text', 'instant']);
  const allowances = facts.flatMap(each => each.allowances);
  const { allowed, diagnostics } = withholdBy(allowances, inOrder(told), sources);
  const sorted = facts.map(({ file }) => file);
  const program = programOf(sorted, names, { listTexts, meanings, types, years: settings.years }, together.orderOf);
  return {
    result: { program, diagnostics: inOrder(diagnostics), allowed },
    memory: {
      settings: said,
      thrift,
      files: new Map(facts.map(each => [each.file, each])),
      names,
      listTexts,
      places,
      typed,
      typedGroups: typing.groups,
      uses: typing.uses,
      stuck: together.stuck,
      bars,
      toldTogether: together.told,
      moves: proving.moves,
      proofs: proving.proofs,
      anchors,
      homes,
    },
  };
}

function settingsOf({ years, protected: protectedFacts, owners, asOf }: CheckOptions): Settings {
  return {
    years: years ?? USUAL_YEARS,
    protectedFacts: protectedFacts ?? [],
    owners: owners ?? [],
    asOfDay: asOf === undefined ? null : Math.floor(asOf / DAY),
  };
}

/** Each file is read at most once a check. */
function readOnce({ read }: SourceReader): SourceReader {
  const texts = new Map<string, ReturnType<SourceReader['read']>>();
  return {
    read: path => {
      const found = texts.get(path) ?? read(path);
      texts.set(path, found);
      return found;
    },
  };
}

/** All that is told, of syntax too, in offsets of the files. */
function tellable(
  facts: readonly FileFacts[],
  names: Names,
  findings: readonly Finding[],
  locate: (finding: Finding) => LocatedDiagnostic,
): readonly LocatedDiagnostic[] {
  const textOf = (path: string): string => facts.find(({ file }) => file.path === path)?.file.text ?? '';
  const syntactic = facts.flatMap(each => each.syntactic);
  const found = enoughOf(findings).map(locate);
  return [...withNames(syntactic, names, textOf), ...found, ...missingLead(facts, names)];
}

/** A program without `lead`: told at the start of its first file. */
function missingLead(facts: readonly FileFacts[], names: Names): readonly LocatedDiagnostic[] {
  if (names.lead !== null || names.lost.any) return [];
  const span = { start: 0, end: 0 };
  return [{ ...diagnostic('lead-missing', {}, span), file: facts[0]?.file.path ?? '', related: [] }];
}

/** That nothing is proved of so large a program: told at its first declaration. One without any has nothing to prove. */
function tooLarge(facts: readonly FileFacts[]): readonly LocatedDiagnostic[] {
  const first = facts.find(({ placed }) => placed.length > 0);
  if (first === undefined) return [];
  const [{ node, parsed }] = first.placed as readonly [Placed, ...Placed[]];
  const span = { start: parsed.start + node.keyword.start, end: parsed.start + node.keyword.end };
  const most = String(LARGEST).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return [{ ...diagnostic('too-large-for-proofs', { most }, span), file: first.file.path, related: [] }];
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
