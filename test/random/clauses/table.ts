// How often each clause occurs in random cases, and how often the decision is another one without it.
import { type Bundle, sealBundle } from '@funnel/bundle';
import { decide, type Prepared, prepare } from '@funnel/evaluator';
import { type CorpusProgram, corpus, RECORDS_PER_PROGRAM } from '../corpus.ts';
import { type RandomCase, randomCase } from '../record.ts';
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

interface Decider {
  readonly bundle: Bundle;
  readonly prepared: Prepared;
}

function deciderOf(bundle: Bundle): Decider {
  return { bundle, prepared: prepare(bundle, { generate: false }) };
}

function without(clause: Clause, { bundle }: CorpusProgram): Decider | null {
  const rules = clause.remove(bundle.rules);
  return rules === bundle.rules ? null : deciderOf(sealBundle(rules, bundle.about));
}

/** The decision in words, without what names the rules: what they recorded themselves they take for their own. */
function told({ bundle, prepared }: Decider, { raw, asOf, set, migrate }: RandomCase, recordedBy: string): string {
  const { rules: digest } = bundle.digests;
  const clocks = raw.clocks?.map(clock => (clock.digest === recordedBy ? { ...clock, digest } : clock));
  const staged = prepared.stage(clocks === undefined ? raw : { ...raw, clocks });
  // Changes that would pass a gate cost more than all the rest, and change only where something else does.
  const decision = decide(prepared, staged, asOf, { set, migrate, counterfactuals: false });
  return JSON.stringify(decision).replaceAll(digest, '');
}

export function countClauses(cases: number, first = 0): ClauseTable {
  const counts = new Map<string, ClauseCount>(everyClause.map(({ name }) => [name, { name, occurred: 0, changed: 0 }]));
  let tried = 0;
  for (const program of corpus(first, Math.ceil(cases / RECORDS_PER_PROGRAM))) {
    const { rules: digest } = program.bundle.digests;
    const whole = deciderOf(program.bundle);
    const found = Array.from({ length: RECORDS_PER_PROGRAM }, (_, record) =>
      randomCase(program.bundle.rules, program.seed * 1000 + record),
    );
    const decisions = found.map(one => told(whole, one, digest));
    tried += found.length;
    for (const clause of everyClause) {
      const other = without(clause, program);
      if (other === null) continue;
      const count = counts.get(clause.name)!;
      count.occurred += found.length;
      count.changed += found.filter((one, index) => told(other, one, digest) !== decisions[index]).length;
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
