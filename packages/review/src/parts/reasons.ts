// Why a part of a decision is as it is: its rules, lines or arms with what they came to, each with the parts of its condition.
import type { Bundle, Condition, Decision } from '@funnel/bundle';
import type { Subject } from '../run/check.ts';
import { clockLines } from './clock-lines.ts';
import { contentLines } from './content-lines.ts';
import { gateLines, type Line } from './gate-lines.ts';
import { handoffLines } from './handoff-lines.ts';
import { moveLines } from './move-lines.ts';
import { type Part, partsOf, type Situation } from './parts-of.ts';
import { REASON_WORDS, shareWords } from './reason-words.ts';
import { routeLines } from './route-lines.ts';
import { withMoves } from './with-moves.ts';

export interface Reason {
  /** The rule, line or arm as written, or its name. */
  readonly text: string;
  /** What came of it: `+30`, `yes`, `taken`. */
  readonly outcome: string;
  readonly parts: readonly Part[];
}

/** The reasons for what a check looks at; of an excluded lead those of the exclusions. */
export function reasonsFor(bundle: Bundle, decision: Decision, situation: Situation, subject: Subject): Reason[] {
  const early = subject.part === 'params' || subject.part === 'segments' || subject.part === 'grades';
  const about: Subject = decision.excluded !== null && !early ? { part: 'exclusions', name: null } : subject;
  const entry = about.part === 'clocks' ? about.entry : null;
  const lines = LINES[about.part](bundle, decision, about.name ?? '', entry);
  const parts = new Map<Condition, Part[]>();
  for (const moved of new Set(lines.map(line => line.moved ?? 0))) {
    const asked = lines.flatMap(line => (line.condition && (line.moved ?? 0) === moved ? [line.condition] : []));
    const there = { ...situation, record: withMoves(bundle, situation.record, decision, moved) };
    const found = partsOf(bundle, there, asked, moved > 0 ? decision : null);
    for (const [index, condition] of asked.entries()) parts.set(condition, found[index]!);
  }
  return lines.map(({ text, outcome, condition }) => ({
    text,
    outcome,
    parts: (condition && parts.get(condition)) ?? [],
  }));
}

type LinesOf = (bundle: Bundle, decision: Decision, name: string, entry: number | null) => Line[];

const LINES: { readonly [P in Subject['part']]: LinesOf } = {
  whole: () => [],
  exclusions: ({ rules }, decision) =>
    rules.exclusions.map(({ label, when }) => ({
      text: `exclude ${JSON.stringify(label)}`,
      outcome: decision.excluded === label ? REASON_WORDS.excludes : '',
      condition: when,
    })),
  params: ({ rules }, decision, name) => {
    const param = rules.params.find(each => each.name === name);
    const taken = decision.params[name];
    const overrides = (param?.overrides ?? []).map(({ value, when }, index) => ({
      text: `use ${value / 10 ** param!.decimals}`,
      outcome: taken?.arm === index ? REASON_WORDS.taken : '',
      condition: when,
    }));
    return [
      ...overrides,
      { text: REASON_WORDS.inForce(taken?.from ?? ''), outcome: String(taken?.value ?? ''), condition: null },
    ];
  },
  segments: ({ rules }, decision, name) =>
    rules.segments
      .filter(each => each.name === name)
      .map(({ construct, when }) => ({
        text: `${construct} ${name}`,
        outcome: decision.segments[name]?.holds ?? '',
        condition: when,
      })),
  scores: ({ rules, about }, decision, name) => {
    const texts = new Map(about.rules.map(each => [each.id, each.text]));
    const whens = new Map<string, Condition | null>();
    for (const item of rules.scores.find(each => each.name === name)?.items ?? []) {
      for (const rule of item.kind === 'group' ? item.rules : [item]) whens.set(rule.id, rule.when?.when ?? null);
    }
    return (decision.scores[name]?.shares ?? []).map(share => ({
      text: share.kind === 'rule' ? (texts.get(share.rule) ?? share.rule) : REASON_WORDS.shares[share.kind],
      outcome: shareWords(share),
      condition: share.kind === 'rule' ? (whens.get(share.rule) ?? null) : null,
    }));
  },
  grades: ({ rules }, decision, name) =>
    (rules.grades.find(each => each.name === name)?.bands ?? []).map(band => ({
      text: `band ${band.name}`,
      outcome: decision.grades[name]?.band === band.name ? REASON_WORDS.taken : '',
      condition: band.when,
    })),
  gates: ({ rules, about }, decision, name) => {
    const gate = rules.gates.find(each => each.name === name);
    return gate ? gateLines(gate, decision, about) : [];
  },
  routes: routeLines,
  content: contentLines,
  moves: moveLines,
  clocks: clockLines,
  handoffs: handoffLines,
};
