// Changes as people read them: by owner, under the label of their declaration, each as a sentence. Plain data, for text, Markdown and machines.
import type { Bundle, SourcePlace } from '@funnel/bundle';
import { capital, spoken } from '@funnel/explain';
import { type Difference, differenceOf } from '../changes-between.ts';
import type { LeadsReport } from '../leads/leads-report.ts';
import { sentenceOf } from '../words/catalogue.ts';
import { DIFF_WORDS } from '../words/report.ts';
import { type Speaking, voiceOf } from '../words/speaking.ts';
import { titlesOf } from './titles.ts';

/** One change as a sentence. */
export interface ToldChange {
  /** Stable: what kind of change it is. */
  readonly code: string;
  readonly sentence: string;
  /** Whether a decision hangs on it; not so for docs, owners, labels, measures and targets. */
  readonly decides: boolean;
  /** Rule, line of a gate, stage, move, step or offer by its id; null where it is about the declaration. */
  readonly line: string | null;
  /** Where it stood, null where it did not. */
  readonly before: SourcePlace | null;
  /** Where it stands, null where it does not. */
  readonly after: SourcePlace | null;
}

/** The changes of one declaration. */
export interface ToldDeclaration {
  /** Such as `score/fit`; `program` for what is about the whole. */
  readonly key: string;
  /** Such as `Fit`. */
  readonly label: string;
  /** Such as `score`; empty for the whole program. */
  readonly construct: string;
  readonly owners: readonly string[];
  readonly changes: readonly ToldChange[];
}

export interface DiffReport {
  /** Digests of the rules before and after: equal where nothing that decides is different. */
  readonly rules: { readonly before: string; readonly after: string };
  /** Of all changes, and of those on which decisions hang. */
  readonly counts: { readonly changes: number; readonly deciding: number };
  /** Whom it concerns; null where no leads were looked at. */
  readonly leads: LeadsReport | null;
  /** In the order of the program. */
  readonly declarations: readonly ToldDeclaration[];
}

/** What changed between two bundles, in words; with whom it concerns, where leads were compared. */
export function diffReport(before: Bundle, after: Bundle, leads: LeadsReport | null = null): DiffReport {
  return { ...reportOf(differenceOf(before, after), before, after), leads };
}

function reportOf({ changes, sides }: Difference, before: Bundle, after: Bundle): DiffReport {
  const speaking: Speaking = { old: voiceOf(sides.before), now: voiceOf(sides.after) };
  const titles = { before: titlesOf(sides.before), after: titlesOf(sides.after) };
  const keys = [...new Set(changes.map(({ of }) => of))];
  const declarations = keys.map((key): ToldDeclaration => {
    const own = changes.filter(({ of }) => of === key);
    return {
      key,
      label: titles.after.get(key) ?? titles.before.get(key) ?? titleOfKey(key),
      construct: key === 'program' ? '' : constructOf(key),
      owners: ownersOf(sides.after, key) ?? ownersOf(sides.before, key) ?? sides.after.about.owners,
      changes: distinct(
        own.map(change => ({
          code: change.code,
          sentence: sentenceOf(change as never, speaking),
          decides: change.decides,
          line: change.line,
          before: change.before,
          after: change.after,
        })),
      ),
    };
  });
  const all = declarations.flatMap(each => each.changes);
  return {
    rules: { before: before.digests.rules, after: after.digests.rules },
    counts: { changes: all.length, deciding: all.filter(({ decides }) => decides).length },
    leads: null,
    declarations,
  };
}

/** Two fields may say the same sentence. */
function distinct(changes: readonly ToldChange[]): readonly ToldChange[] {
  return changes.filter(
    ({ line, sentence }, place) =>
      changes.findIndex(each => each.sentence === sentence && each.line === line) === place,
  );
}

function constructOf(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(0, slash);
}

function titleOfKey(key: string): string {
  if (key === 'program') return DIFF_WORDS.program;
  return capital(spoken(key.slice(key.indexOf('/') + 1)));
}

/** Those of the declaration; null where it has none of its own. */
function ownersOf({ about }: Bundle, key: string): readonly string[] | null {
  const own = about.declarations.find(each => each.key === key)?.owners ?? [];
  return own.length === 0 ? null : own;
}
