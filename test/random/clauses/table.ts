// How often each clause occurs in random cases, and how often the decision is another one without it.
import { type Decision, sealBundle } from '@funnel/bundle';
import { evaluate, type Prepared, prepare } from '@funnel/evaluator';
import { type CorpusProgram, corpus, RECORDS_PER_PROGRAM } from '../corpus.ts';
import { randomCase } from '../record.ts';
import type { Clause } from './clause.ts';
import { everyClause } from './every-clause.ts';

export interface ClauseCount {
  readonly name: string;
  occurred: number;
  changed: number;
}

export interface ClauseTable {
  readonly cases: number;
  readonly clauses: readonly ClauseCount[];
}

/** Without what is not the decision: the digest of the rules. */
function told(decision: Decision): string {
  return JSON.stringify({ ...decision, digest: '' });
}

function without(clause: Clause, { bundle }: CorpusProgram): Prepared | null {
  const rules = clause.remove(bundle.rules);
  return rules === bundle.rules ? null : prepare(sealBundle(rules, bundle.about), { generate: false });
}

export function countClauses(cases: number, first = 0): ClauseTable {
  const counts = new Map<string, ClauseCount>(everyClause.map(({ name }) => [name, { name, occurred: 0, changed: 0 }]));
  let tried = 0;
  for (const program of corpus(first, Math.ceil(cases / RECORDS_PER_PROGRAM))) {
    const whole = prepare(program.bundle, { generate: false });
    const found = Array.from({ length: RECORDS_PER_PROGRAM }, (_, record) =>
      randomCase(program.bundle.rules, program.seed * 1000 + record),
    );
    const decisions = found.map(({ raw, asOf, set }) => told(evaluate(whole, raw, asOf, { set })));
    tried += found.length;
    for (const clause of everyClause) {
      const prepared = without(clause, program);
      if (prepared === null) continue;
      const count = counts.get(clause.name)!;
      count.occurred += found.length;
      const differing = found.filter(
        ({ raw, asOf, set }, index) => told(evaluate(prepared, raw, asOf, { set })) !== decisions[index],
      );
      count.changed += differing.length;
    }
  }
  return { cases: tried, clauses: [...counts.values()] };
}

/** As a Markdown table. */
export function renderClauses({ cases, clauses }: ClauseTable): string {
  const share = (count: number) => `${((100 * count) / cases).toFixed(1)}%`;
  const rows = clauses.map(({ name, occurred, changed }) => `| ${name} | ${share(occurred)} | ${share(changed)} |`);
  return [`| clause (${cases} cases) | occurs in | removing it changes |`, '| --- | ---: | ---: |', ...rows].join('\n');
}

/** Clauses that occur, or matter, in less than one case in a hundred. */
export function tooRare({ cases, clauses }: ClauseTable): string[] {
  return clauses.filter(({ changed }) => changed * 100 < cases).map(({ name }) => name);
}
