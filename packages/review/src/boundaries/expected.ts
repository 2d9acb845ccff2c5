// What a proposed case expects: what the rules decide today, of the part of the decision that its bars are about.
import type { Bundle, Decision } from '@funnel/bundle';
import { rulesOf } from '../parts/rules-of.ts';
import type { Plain } from '../test-file/located.ts';
import type { Bar } from './bar.ts';
import type { OwnerKind } from './owners.ts';

type Entries = readonly (readonly [string, Plain])[];
type Expected = (bundle: Bundle, bar: Bar, decision: Decision) => Entries;

/** A rule goes by its `because` or its text where no other rule of the score is called so. */
function ruleName({ about, rules }: Bundle, scoreName: string, id: string): string {
  const score = rules.scores.find(each => each.name === scoreName)!;
  const texts = new Map(about.rules.map(each => [each.id, each.text]));
  const names = (of: { readonly id: string; readonly because: string | null }): readonly string[] =>
    [of.because, texts.get(of.id), of.id].filter(each => typeof each === 'string');
  const all = rulesOf(score);
  const own = all.find(each => each.id === id)!;
  return names(own).find(name => all.filter(each => names(each).includes(name)).length === 1) ?? id;
}

const LINE_KEYS = { failed: 'failed at', refused: 'refused by', passed: 'passed by' } as const;

function gateEntries(decision: Decision, name: string): Entries {
  const gate = decision.gates[name];
  if (gate === undefined) return [];
  const key = gate.result === 'undecided' ? null : LINE_KEYS[gate.result];
  const by: Entries = key === null || gate.by === null ? [] : [[key, gate.by]];
  const uses: Entries = gate.uses === null ? [] : [['uses', gate.uses]];
  const met: Entries = gate.met === null ? [] : [['met', gate.met]];
  const all: Entries = [['result', gate.result], ...by, ...uses, ...met];
  return [[`gates.${name}`, all.length === 1 ? gate.result : Object.fromEntries(all)]];
}

const stageEntries = ({ moves, stage }: Decision): Entries => [
  ['stage', stage?.name ?? 'none'],
  ['moves', moves.length === 0 ? 'none' : moves.map(({ move }) => move)],
];

const EXPECTED: { readonly [K in OwnerKind]: Expected } = {
  param: (_, { owner }, { params }) => [[`params.${owner.name}`, params[owner.name]!.value]],
  segment: (_, { owner }, { segments }) => [[`segments.${owner.name}`, segments[owner.name]!.holds]],
  exclusion: (_, _bar, { excluded }) => [['excluded', excluded ?? 'no']],
  rule: (bundle, { owner }, { scores }) => {
    const score = scores[owner.name]!;
    const share = score.shares.find(each => each.kind === 'rule' && each.rule === owner.part);
    const points = share?.points ?? 0;
    return [
      [`scores.${owner.name}`, score.value],
      [`shares.${owner.name}`, { [ruleName(bundle, owner.name, owner.part)]: points }],
    ];
  },
  grade: (_, { owner }, { grades }) => [[`grades.${owner.name}`, grades[owner.name]!.band]],
  gate: (_, { owner }, decision) => gateEntries(decision, owner.name),
  route: (_, { owner }, { routes }) => [[`routes.${owner.name}`, routes[owner.name]!.team]],
  move: (_, _bar, decision) => stageEntries(decision),
  stage: (_, _bar, decision) => [
    ['stage', decision.stage?.name ?? 'none'],
    ['stall', decision.stage?.stall?.holds ?? 'none'],
  ],
  sla: (_, { owner }, { clocks }) => {
    const clock = clocks.filter(each => each.sla === owner.name).at(-1);
    const path = `clocks.${owner.name}`;
    if (clock === undefined) return [[path, 'none']];
    return [[path, { state: clock.state === 'met_late' ? 'met late' : clock.state, due: clock.due ?? 'none' }]];
  },
  content: (_, _bar, { content }) => [['content', content === null ? 'none' : { step: content.step }]],
};

/** The scores that the bar is about, so that a reader sees where the lead stands. */
function scoresOf({ subject }: Bar, { scores }: Decision): Entries {
  if (subject.kind !== 'amount') return [];
  const { left, right } = subject.compare;
  return [left, right].flatMap(each =>
    each.kind === 'score' ? [[`scores.${each.name}`, scores[each.name]!.value] as const] : [],
  );
}

/** Each key once; maps under the same key together. */
export function expectedOf(bundle: Bundle, bars: readonly Bar[], decision: Decision): Readonly<Record<string, Plain>> {
  const all: Record<string, Plain> = {};
  for (const bar of bars) {
    for (const [key, value] of [...scoresOf(bar, decision), ...EXPECTED[bar.owner.kind](bundle, bar, decision)]) {
      const before = all[key];
      const isMap = (each: Plain | undefined): each is Readonly<Record<string, Plain>> =>
        typeof each === 'object' && each !== null && !Array.isArray(each);
      all[key] = isMap(before) && isMap(value) ? { ...before, ...value } : value;
    }
  }
  return all;
}
