// How often each clause occurs in random cases, and how often the decision is another one without it.
import { decide, type Prepared, prepare } from '@funnel/evaluator';
import { type CorpusProgram, corpus, RECORDS_PER_PROGRAM } from '../corpus.ts';
import { type RandomCase, randomCase } from '../record.ts';
import type { Clause } from './clause.ts';
import { everyClause, everyDataClause } from './every-clause.ts';

export interface ClauseCount {
  readonly name: string;
  occurred: number;
  changed: number;
}

export interface ClauseTable {
  readonly cases: number;
  readonly clauses: readonly ClauseCount[];
}

/** Under the old digest, so that what these rules recorded is taken for their own. */
function without(clause: Clause, { bundle }: CorpusProgram): Prepared | null {
  const rules = clause.remove(bundle.rules);
  return rules === bundle.rules ? null : prepare({ ...bundle, rules }, { generate: false });
}

/** The decision in words, without what names the product. */
function told(prepared: Prepared, { raw, asOf, set, migrate }: RandomCase): string {
  // Changes that would pass a gate cost more than all the rest, and change only where something else does.
  const decision = decide(prepared, prepared.stage(raw), asOf, { set, migrate, counterfactuals: false });
  const words = JSON.stringify({ ...decision, product: null });
  if (decision.product === null) return words;
  const lead = encodeURIComponent(raw.id);
  return words.replaceAll(`${lead}/${encodeURIComponent(decision.product)}/`, `${lead}/`);
}

export function countClauses(cases: number, first = 0): ClauseTable {
  const clauses = [...everyClause, ...everyDataClause];
  const counts = new Map<string, ClauseCount>(clauses.map(({ name }) => [name, { name, occurred: 0, changed: 0 }]));
  let tried = 0;
  for (const program of corpus(first, Math.ceil(cases / RECORDS_PER_PROGRAM))) {
    const whole = prepare(program.bundle, { generate: false });
    const found = Array.from({ length: RECORDS_PER_PROGRAM }, (_, record) =>
      randomCase(program.bundle.rules, program.seed * 1000 + record),
    );
    const decisions = found.map(one => told(whole, one));
    tried += found.length;
    for (const clause of everyClause) {
      const other = without(clause, program);
      if (other === null) continue;
      const count = counts.get(clause.name)!;
      count.occurred += found.length;
      count.changed += found.filter((one, index) => told(other, one) !== decisions[index]).length;
    }
    for (const { name, removeFrom } of everyDataClause) {
      const count = counts.get(name)!;
      for (const [index, one] of found.entries()) {
        const raw = removeFrom(one.raw, program.bundle.rules);
        if (raw === one.raw) continue;
        count.occurred += 1;
        if (told(whole, { ...one, raw }) !== decisions[index]) count.changed += 1;
      }
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
