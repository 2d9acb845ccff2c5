// What a rule of a score rewards, and how much it gives.
import type { Rule, RuleKind, RuleOf, When } from '@funnel/bundle';
import { conditionWords } from '../wording/conditions.ts';
import type { Speech } from '../wording/expressions.ts';
import { capital } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { plainNumber, signedNumber } from '../wording/numbers.ts';
import { activityWords, periodWords } from '../wording/occurrences.ts';

export interface RuleWords {
  /** The reason its author gave, else what it asks. */
  readonly title: string;
  /** What it asks, where the title is a reason. */
  readonly asks: string | null;
}

type Ask = { readonly [K in RuleKind]: (speech: Speech, rule: RuleOf<K>) => string };
type Give = { readonly [K in RuleKind]: (speech: Speech, rule: RuleOf<K>) => string };

function onlyWhen(speech: Speech, when: When | null): string {
  return when === null ? '' : `, when ${conditionWords(speech, when.when)}`;
}

const ASKS: Ask = {
  condition_rule: (speech, rule) => conditionWords(speech, rule.when.when),
  proportion_rule: (speech, rule) => `${called(speech.names.fields, rule.field)}${onlyWhen(speech, rule.when)}`,
  activity_rule: (speech, rule) => {
    const take = rule.take === 'all' ? '' : `the ${rule.take} `;
    const window = rule.of.period === null ? '' : ` ${periodWords(speech.names, rule.of.period)}`;
    return `${take}${activityWords(speech, rule.of)}${window}${onlyWhen(speech, rule.when)}`;
  },
};

function bound(upTo: number | null): string {
  return upTo === null ? '' : `, up to ${plainNumber(upTo / 1e6)}`;
}

/** As many steps as one unit has: a million units count at most. */
function unitWords(speech: Speech, rule: RuleOf<'proportion_rule'>): string {
  const type = speech.names.fields.get(rule.field)?.type;
  const decimals = type?.kind === 'number' ? type.decimals : 0;
  const unit = rule.most_steps / 1_000_000 / 10 ** decimals;
  return unit === 1 ? 'for each unit' : `for each ${plainNumber(unit, decimals)}`;
}

const GIVES: Give = {
  condition_rule: (_, rule) => signedNumber(rule.points / 1e6, 3),
  proportion_rule: (speech, rule) =>
    `${signedNumber(rule.points / 1e6, 6)} ${unitWords(speech, rule)}${bound(rule.up_to)}`,
  activity_rule: (_, rule) =>
    `${signedNumber(rule.points / 1e6, 3)}${rule.take === 'all' ? ' each' : ''}${bound(rule.up_to)}`,
};

export function ruleWords(speech: Speech, rule: Rule): RuleWords {
  const ask = ASKS[rule.kind] as (speech: Speech, rule: Rule) => string;
  const asks = ask(speech, rule);
  return rule.because === null ? { title: capital(asks), asks: null } : { title: rule.because, asks };
}

/** `would give +5 each`, `would take 40`. */
export function ruleWould(speech: Speech, rule: Rule): string {
  const gives = ruleGives(speech, rule);
  return rule.points < 0 ? `would take ${gives.slice(1)}` : `would give ${gives}`;
}

/** `+5 each, up to 25`. */
export function ruleGives(speech: Speech, rule: Rule): string {
  const give = GIVES[rule.kind] as (speech: Speech, rule: Rule) => string;
  return give(speech, rule);
}
