// Random cases exercise the whole language: each clause changes at least one decision in a hundred.
import type {
  ConditionKind,
  ExpressionKind,
  GateKind,
  IncludedFact,
  MomentKind,
  PeriodKind,
  Recipient,
  RuleKind,
  TimeSpanKind,
  Trigger,
  ValueTypeKind,
  WorkKeyKind,
} from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { conditionClauses, expressionClauses } from '../random/clauses/conditions.ts';
import { gateClauses, typeClauses } from '../random/clauses/declarations.ts';
import { everyClause, everyDataClause } from '../random/clauses/every-clause.ts';
import { includeClauses, recipientClauses } from '../random/clauses/handoffs.ts';
import { stagePeriodClauses } from '../random/clauses/lifecycle.ts';
import { workClauses } from '../random/clauses/routes.ts';
import { ruleKindClauses, withinClauses } from '../random/clauses/scores.ts';
import { momentClauses, spanClauses, triggerClauses } from '../random/clauses/slas.ts';
import { countClauses, renderClauses, tooRare } from '../random/clauses/table.ts';
import { casesAskedFor, corpus } from '../random/corpus.ts';

/** A clause needs a preparation and decisions of its own for every program: a part of the cases tells enough. */
const cases = casesAskedFor(36, 2400);
const isLarge = cases > 1000;

type TimeKind = PeriodKind | Trigger['kind'] | TimeSpanKind | MomentKind;
type HandoverKind = WorkKeyKind | IncludedFact['kind'] | Recipient['kind'];
type NodeKind = ConditionKind | ExpressionKind | GateKind | RuleKind | ValueTypeKind | TimeKind | HandoverKind;

/** The type demands a list for every kind of node, so that a new kind does not compile until it is in the table. */
const byKind: Readonly<Record<NodeKind, readonly { name: string }[]>> = {
  ...typeClauses,
  ...ruleKindClauses,
  ...gateClauses,
  ...conditionClauses,
  ...expressionClauses,
  ...stagePeriodClauses,
  ...triggerClauses,
  ...spanClauses,
  ...momentClauses,
  ...workClauses,
  ...includeClauses,
  ...recipientClauses,
  within: withinClauses,
  text: [...typeClauses.text, ...expressionClauses.text],
  number: [...typeClauses.number, ...expressionClauses.number],
  boolean: [...typeClauses.boolean, ...expressionClauses.boolean],
  date: [...typeClauses.date, ...expressionClauses.date],
  datetime: [...typeClauses.datetime, ...expressionClauses.datetime],
  member: [...typeClauses.member, ...expressionClauses.member],
  field: [...expressionClauses.field, ...includeClauses.field],
  param: [...expressionClauses.param, ...includeClauses.param],
  score: [...expressionClauses.score, ...includeClauses.score, ...workClauses.score],
  grade: [...expressionClauses.grade, ...includeClauses.grade, ...workClauses.grade],
  gate: [...conditionClauses.gate, ...includeClauses.gate],
  segment: [...conditionClauses.segment, ...includeClauses.segment],
};

function kindsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const kind = 'kind' in value ? [String(value.kind)] : [];
  return [...kind, ...Object.values(value).flatMap(kindsIn)];
}

describe('the clauses of the language', () => {
  const programs = [...corpus(0, 40)].map(({ bundle }) => bundle.rules);

  it('have each a row in the table, whatever its kind of node', () => {
    const names = [...everyClause, ...everyDataClause].map(clause => clause.name);
    expect(new Set(names).size).toBe(names.length);
    for (const [kind, clauses] of Object.entries(byKind)) {
      expect(clauses.length, kind).toBeGreaterThan(0);
      for (const clause of clauses) expect(names).toContain(clause.name);
    }
  });

  it('are the kinds that bundles of random programs hold, and no others', () => {
    const found = new Set(programs.flatMap(kindsIn));
    const besides = ['values', 'list'];
    expect([...found].filter(kind => !(kind in byKind) && !besides.includes(kind))).toEqual([]);
    expect(Object.keys(byKind).filter(kind => !found.has(kind))).toEqual([]);
  });

  it('occur each in some random program', () => {
    const missing = everyClause.filter(clause => programs.every(rules => clause.remove(rules) === rules));
    expect(missing.map(clause => clause.name)).toEqual([]);
  });

  it(`matter: removing one changes ${isLarge ? 'at least one decision in a hundred' : 'decisions'}, of ${cases}`, {
    timeout: 3_600_000,
  }, () => {
    const table = countClauses(cases);
    if (isLarge) console.log(renderClauses(table));
    for (const { name, occurred, changed } of table.clauses) expect(changed, name).toBeLessThanOrEqual(occurred);
    // A few cases cannot show all of them; that most matter shows that removal removes.
    if (isLarge) expect(tooRare(table)).toEqual([]);
    else expect(tooRare(table).length).toBeLessThan(everyClause.length / 3);
  });
});
