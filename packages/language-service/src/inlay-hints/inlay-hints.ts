// Small remarks between the words: what a score can reach, how many of the sample's leads meet a condition, what a param stands for.
import type { ParsedDeclaration, ParsedFile, Span } from '@funnel/language';
import { budgetOf, decimalWords } from '../hover/reach.ts';
import { namedAs } from '../names/named.ts';
import { asOfWords } from '../sample/as-of-words.ts';
import { conditionsOf } from '../sample/conditions.ts';
import type { Outcomes } from '../sample/outcomes.ts';
import type { Sample } from '../sample/sample.ts';
import { ofLeads, percent } from '../sample/share-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { occurrencesIn } from '../symbols/occurrences.ts';
import { reachTooltip } from '../words/writing.ts';

export interface InlayHint {
  /** In offsets of the file. */
  readonly at: number;
  readonly text: string;
  readonly tooltip: string;
}

export interface InlayHintOptions {
  readonly outcomes?: Outcomes | null;
  /** What they were counted on. */
  readonly sample?: Sample | null;
  /** Which of them are wanted; all unless given. */
  readonly scores?: boolean;
  readonly shares?: boolean;
  readonly params?: boolean;
}

/** Hints in a part of a file, by place. */
export function inlayHints(
  snapshot: Snapshot,
  path: string,
  part: Span,
  { outcomes = null, params = true, sample = null, scores = true, shares = true }: InlayHintOptions = {},
): readonly InlayHint[] {
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const near = file.declarations.filter(({ end, start }) => start <= part.end && end >= part.start);
  const found = [
    ...(params ? paramsIn(snapshot, file) : []),
    ...(scores ? near.flatMap(parsed => reachOf(snapshot, parsed)) : []),
    ...(shares && outcomes !== null ? near.flatMap(parsed => sharesOf(outcomes, sample, parsed)) : []),
  ];
  return found.filter(({ at }) => part.start <= at && at <= part.end).sort((a, b) => a.at - b.at);
}

function reachOf(snapshot: Snapshot, { node, start }: ParsedDeclaration): readonly InlayHint[] {
  if (node?.kind !== 'score' || node.name === null || node.high === null) return [];
  const budget = budgetOf(snapshot, node.name.text);
  if (budget === null) return [];
  const reached = `${decimalWords(budget.lowest)} to ${decimalWords(budget.highest)}`;
  const tooltip = reachTooltip(budget.isExact);
  return [{ at: start + (node.by ?? node.high).span.end, text: `reaches ${reached}`, tooltip }];
}

function sharesOf(
  { conditions, leads }: Outcomes,
  sample: Sample | null,
  { node, start }: ParsedDeclaration,
): readonly InlayHint[] {
  if (node === null) return [];
  return conditionsOf(node).flatMap(condition => {
    const count = conditions.get(condition);
    if (count === undefined) return [];
    const holds = `Holds for ${ofLeads(count, leads)}`;
    const tooltip = sample === null ? holds : `${holds}\n${asOfWords(sample)}`;
    return [{ at: start + condition.span.end, text: percent(count, leads), tooltip }];
  });
}

function paramsIn(snapshot: Snapshot, { path }: ParsedFile): readonly InlayHint[] {
  return occurrencesIn(snapshot, path).flatMap(({ role, span, symbol }) => {
    if (symbol.kind !== 'param' || role !== 'use') return [];
    const node = namedAs(snapshot, symbol.name, 'param')?.declaration;
    if (node?.kind !== 'param' || node.normally === null) return [];
    const { digits, negative } = node.normally;
    const others = node.overrides.map(({ value }) => `${value.negative ? '-' : ''}${value.digits}`);
    const value = `${negative ? '-' : ''}${digits}`;
    const tooltip = others.length === 0 ? `Always ${value}` : `${value} normally, else ${others.join(' or ')}`;
    return [{ at: span.end, text: others.length === 0 ? `= ${value}` : `= ${value} …`, tooltip }];
  });
}
