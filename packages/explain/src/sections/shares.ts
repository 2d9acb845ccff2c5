// The parts of a score: what gave points, what could not be known, what gave nothing.
import type { Rule, RuleShare, Score, ScoreDecision, Share } from '@funnel/bundle';
import { type ExplanationLine, line, type Mark, type Tone } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital, counted, folded } from '../wording/lists.ts';
import { plainNumber, shownValue, signedNumber } from '../wording/numbers.ts';
import { wantWords } from '../wording/wants.ts';
import { cutLines } from './cuts.ts';
import { knownWords } from './known.ts';
import { ruleGives, ruleWords, ruleWould } from './rule-words.ts';

/** Of what is not the case, so many are told one by one. */
const IDLE_LINES = 5;
/** Of what gave nothing and has no story of its own, so many are named. */
const IDLE_NAMED = 4;

function pointsMark(points: number): { mark: Mark; tone: Tone } {
  return points < 0 ? { mark: 'no', tone: 'bad' } : { mark: 'yes', tone: 'good' };
}

function skipped(matter: Matter, share: RuleShare): readonly ExplanationLine[] {
  if (share.unknown_activities === 0 || share.holds === 'unknown') return [];
  const count = counted(share.unknown_activities, 'activity could', 'activities could');
  const text = `${count} not be judged: ${wantWords(matter.names, share.for_want_of)}`;
  return [line('unknown', 'open', text, { depth: 1 })];
}

/** The points as shown; what rounds to nothing is still told from nothing. */
function amountOf(points: number, decimals: number): string {
  const shown = signedNumber(points, decimals);
  return shown === '0' ? `<${10 ** -decimals}` : shown;
}

/** Of a rule in proportion to a field: the field's value and what each unit of it gives. */
function measured(matter: Matter, rule: Rule): string | null {
  if (rule.kind !== 'proportion_rule') return null;
  const value = matter.values.get(rule.field);
  return value === undefined ? ruleGives(matter, rule) : `${value}; ${ruleGives(matter, rule)}`;
}

function given(matter: Matter, score: Score, share: RuleShare, decimals: number): readonly ExplanationLine[] {
  const rule = matter.rules.get(share.rule);
  if (!rule) return [];
  const { title, asks } = ruleWords(matter, rule);
  const times = share.activities === null || share.activities < 2 ? '' : ` × ${plainNumber(share.activities)}`;
  return [
    line(pointsMark(share.points).mark, pointsMark(share.points).tone, `${title}${times}`, {
      amount: amountOf(share.points, decimals),
      detail: measured(matter, rule) ?? asks,
    }),
    ...cutLines(matter, score, rule, share.cuts, false),
    ...skipped(matter, share),
  ];
}

function open(matter: Matter, score: Score, share: RuleShare): readonly ExplanationLine[] {
  const rule = matter.rules.get(share.rule);
  if (!rule) return [];
  const { title } = ruleWords(matter, rule);
  const detail = `${wantWords(matter.names, share.for_want_of)}; ${ruleWould(matter, rule)}`;
  return [line('unknown', 'open', title, { amount: '0', detail }), ...cutLines(matter, score, rule, share.cuts, true)];
}

/** What gave nothing: by itself where there is something to say about it, the largest first; else all in one line. */
function idleLines(matter: Matter, score: Score, shares: readonly RuleShare[]): readonly ExplanationLine[] {
  const idle = shares.flatMap(share => {
    const rule = matter.rules.get(share.rule);
    if (!rule) return [];
    return [{ share, rule, why: share.holds === 'no' ? notTheCase(matter, rule) : null }];
  });
  const size = ({ rule }: (typeof idle)[number]): number => Math.abs(rule.points);
  const cut = idle.filter(each => each.share.cuts.length > 0);
  const toldWhy = idle
    .filter(each => each.share.cuts.length === 0 && each.why !== null)
    .sort((a, b) => size(b) - size(a));
  const single = [...cut, ...toldWhy.slice(0, IDLE_LINES)];
  const rest = idle
    .filter(each => !single.includes(each))
    .map(({ rule }) => `${ruleWords(matter, rule).title} (${ruleGives(matter, rule)})`);
  return [
    ...single.flatMap(({ share, rule, why }) => {
      const detail = why === null ? 'none counted' : `not the case: ${why}; ${ruleWould(matter, rule)}`;
      const said = line('note', 'quiet', ruleWords(matter, rule).title, { amount: '0', detail });
      return [said, ...cutLines(matter, score, rule, share.cuts, true)];
    }),
    ...(rest.length === 0 ? [] : [line('note', 'quiet', `Nothing for: ${folded(rest, IDLE_NAMED)}`, { amount: '0' })]),
  ];
}

function notTheCase(matter: Matter, rule: Rule): string | null {
  return rule.when === null ? null : knownWords(matter, rule.when.when);
}

function isOpen(share: RuleShare): boolean {
  return share.holds === 'unknown' || (share.points === 0 && share.for_want_of.length > 0);
}

/** What rounding and display take, so that the figures shown add up to the score shown. */
function roundingLine(shares: readonly Share[], value: number, decimals: number): readonly ExplanationLine[] {
  const others = shares.filter(share => share.kind !== 'rounding');
  const sum = others.reduce((total, share) => total + shownValue(share.points, decimals), 0);
  const rest = shownValue(value - sum, decimals);
  return rest === 0 ? [] : [line('note', 'quiet', 'Rounding', { amount: signedNumber(rest, decimals) })];
}

function groupLimit(score: Score, label: string): string {
  const group = score.items.find(item => item.kind === 'group' && item.label === label);
  return group?.kind === 'group' ? `${label} gives at most ${plainNumber(group.up_to / 1e6)}` : label;
}

function cutShares(score: Score, shares: readonly Share[], decimals: number): readonly ExplanationLine[] {
  return shares.flatMap(share => {
    const amount = 'points' in share ? signedNumber(share.points, decimals) : null;
    if (share.kind === 'group_cut') return [line('note', 'quiet', groupLimit(score, share.group), { amount })];
    if (share.kind === 'range') {
      return [
        line(
          'note',
          'quiet',
          `Kept between ${plainNumber(score.lowest / 1000)} and ${plainNumber(score.highest / 1000)}`,
          { amount },
        ),
      ];
    }
    return [];
  });
}

/** What gave or took points first, the largest first; then what is open; then what gave nothing. */
export function shareLines(
  matter: Matter,
  score: Score,
  decided: ScoreDecision,
  decimals: number,
): readonly ExplanationLine[] {
  const rules = decided.shares.filter((share): share is RuleShare => share.kind === 'rule');
  const giving = rules
    .filter(share => share.points !== 0)
    .sort((left, right) => Math.abs(right.points) - Math.abs(left.points));
  const opened = rules.filter(share => share.points === 0 && isOpen(share));
  const idle = rules.filter(share => share.points === 0 && !isOpen(share));
  return [
    ...giving.flatMap(share => given(matter, score, share, decimals)),
    ...cutShares(score, decided.shares, decimals),
    ...roundingLine(decided.shares, decided.value, decimals),
    ...opened.flatMap(share => open(matter, score, share)),
    ...idleLines(matter, score, idle),
  ].map(each => ({ ...each, text: capital(each.text) }));
}
