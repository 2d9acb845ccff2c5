// Why a lead is or is not qualified: one of the program's data, of a test, or written down.
import { type Bundle, formatInstant, type RawRecord } from '@funnel/bundle';
import { evaluate, prepare } from '@funnel/evaluator';
import { type Explanation, explainDecision, explanationToMarkdown } from '@funnel/explain';
import { answersTo, laterDecision } from '@funnel/review';
import type { ServerContext } from '../feature.ts';
import type { OpenProgram } from '../programs.ts';
import { type Command, isRefused, type OfProgram, type Refused, refuse } from './command.ts';
import { bundleOrRefusal } from './compiled.ts';
import { findProgram } from './find-program.ts';
import { caseSituation, sampleRecord, writtenRecord } from './lead-sources.ts';
import { type Link, linksOf } from './links.ts';
import { instantOrDay, settingsOf } from './program-settings.ts';
import { type RuleLink, ruleLinks } from './rule-links.ts';

export type LeadChoice =
  | { readonly from: 'data'; readonly id: string; readonly product?: string }
  | { readonly from: 'test'; readonly uri: string; readonly name: string; readonly line?: number }
  | { readonly from: 'json'; readonly text: string };

export interface ExplainParams extends OfProgram {
  readonly lead: LeadChoice;
  /** An instant or a day; of the test, or of the program's settings unless given. */
  readonly asOf?: string;
  /** What time it is, in milliseconds: for programs that say no instant. */
  readonly now?: number;
}

export interface ExplainAnswer {
  readonly root: string;
  readonly explanation: Explanation;
  readonly markdown: string;
  readonly asOf: string;
  readonly asOfFrom: 'given' | 'test' | 'settings' | 'now';
  /** Where gates, scores and the like are declared: `score/fit`. */
  readonly links: Readonly<Record<string, Link>>;
  /** Where the rules and lines stand whose words are in the explanation. */
  readonly rules: readonly RuleLink[];
}

export interface FoundLead {
  readonly record: RawRecord;
  /** Of a test: when and with which params it is decided. */
  readonly asOf: number | null;
  readonly set: Readonly<Record<string, number>>;
}

type Finder<F> = (
  context: ServerContext,
  program: OpenProgram,
  bundle: Bundle,
  lead: Extract<LeadChoice, { readonly from: F }>,
) => Promise<FoundLead | Refused>;

const FINDERS: { readonly [F in LeadChoice['from']]: Finder<F> } = {
  data: sampleRecord,
  test: caseSituation,
  json: writtenRecord,
};

type When = Pick<ExplainAnswer, 'asOfFrom'> & { readonly at: number };

async function instantOf(
  context: ServerContext,
  program: OpenProgram,
  { asOf, now }: ExplainParams,
  found: FoundLead,
): Promise<When | Refused> {
  if (asOf !== undefined && asOf.trim() !== '') {
    const at = instantOrDay(asOf);
    return at === null ? refuse('not-an-instant', { value: asOf }) : { at, asOfFrom: 'given' };
  }
  if (found.asOf !== null) return { at: found.asOf, asOfFrom: 'test' };
  const settings = await settingsOf(context, program);
  if (settings.asOf !== null) return { at: settings.asOf, asOfFrom: 'settings' };
  return now === undefined ? refuse('not-an-instant', { value: '' }) : { at: now, asOfFrom: 'now' };
}

export const explain: Command<ExplainParams, ExplainAnswer> = async (context, params, token) => {
  const program = await findProgram(context, params);
  if (isRefused(program)) return program;
  const made = await bundleOrRefusal(program.snapshot);
  if (isRefused(made)) return made;
  const { bundle } = made;
  const find = FINDERS[params.lead.from] as Finder<LeadChoice['from']>;
  const found = await find(context, program, bundle, params.lead);
  if (isRefused(found)) return found;
  const when = await instantOf(context, program, params, found);
  if (isRefused(when)) return when;
  if (token.isCancellationRequested) return refuse('cancelled');
  const { record, set } = found;
  const prepared = prepare(bundle);
  const decision = evaluate(prepared, record, when.at, { set });
  const later = laterDecision(prepared, record, decision, { settings: set });
  const explanation = explainDecision(bundle, decision, {
    record,
    ask: conditions => answersTo(bundle, { record, asOf: when.at, set }, decision, conditions),
    ...(later === null ? {} : { later }),
  });
  return {
    root: program.root,
    explanation,
    markdown: explanationToMarkdown(explanation),
    asOf: formatInstant(when.at),
    asOfFrom: when.asOfFrom,
    links: linksOf(program, bundle),
    rules: ruleLinks(program, bundle, decision),
  };
};
