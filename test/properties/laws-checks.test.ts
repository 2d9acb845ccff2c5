// What the checker says of moves and stages is so: no random lead shows otherwise.
import { type Bundle, type RawRecord, sealBundle } from '@funnel/bundle';
import { decide, prepare, replay } from '@funnel/evaluator';
import type { Diagnostic } from '@funnel/language';
import { describe, expect, it } from 'vitest';
import { type FreeProgram, freeProgram } from '../random/free-lifecycle.ts';
import { randomCase } from '../random/record.ts';
import { huntClaims, newTally } from './laws/claims/hunt-claims.ts';
import { KINDS } from './laws/claims/plant.ts';
import { countOf } from './laws/claims/table.ts';

const isLarge = process.env['FUNNEL_RUNS'] === 'large';
const NOON = Date.UTC(2026, 10, 21, 12);

/** Many programs with some leads each, and some with many. */
const plan = isLarge
  ? [...Array.from({ length: 1000 }, () => 200), ...Array.from({ length: 30 }, () => 10_000)]
  : Array.from({ length: 40 }, () => 25);

const programs = plan.flatMap((leads, seed) => {
  const program = freeProgram(seed);
  return program === null ? [] : [{ seed, leads, ...program }];
});

function findingsOf({ findings }: FreeProgram, code: string): Diagnostic[] {
  return findings.filter(finding => finding.code === code);
}

const dataOf = (finding: Diagnostic) => finding.data as Readonly<Record<string, unknown>>;

function onlyWith(move: string, { rules, about }: Bundle): Bundle {
  const lifecycle = { ...rules.lifecycle!, moves: rules.lifecycle!.moves.filter(({ id }) => id === move) };
  return sealBundle({ ...rules, lifecycle }, about);
}

interface Example {
  readonly lead: RawRecord['fields'];
  readonly activities: readonly {
    readonly type: string;
    readonly properties: RawRecord['fields'];
    readonly ago: number;
  }[];
  readonly history: readonly { readonly stage: string; readonly ago: number }[];
}

function recordOf(
  { lead, activities, history }: Example,
  { lead: { fields }, activities: types }: Bundle['rules'],
): RawRecord {
  const ago = (milliseconds: number) => new Date(NOON - milliseconds).toISOString();
  const columns = Object.entries(lead).map(([name, value]) => [fields.find(one => one.name === name)!.column, value]);
  return {
    id: 'example',
    fields: Object.fromEntries(columns),
    activities: activities.map(one => {
      const { event, properties } = types.find(({ name }) => name === one.type)!;
      const values = Object.entries(one.properties).map(([name, value]) => [
        properties.find(property => property.name === name)!.column,
        value,
      ]);
      return { type: event, at: ago(one.ago), properties: Object.fromEntries(values) };
    }),
    history: history.map(entry => ({ stage: entry.stage, at: ago(entry.ago) })),
  };
}

/** Nothing but a loop keeps a lead moving so often at one instant. */
const ENDLESS = 40;

/** Stages that a lead enters by the rules at one instant, decided again and again with what was taken; and where it stalls. */
function onceAround(prepared: ReturnType<typeof prepare>, raw: RawRecord, asOf: number) {
  const entered: string[] = [];
  const stalled: string[] = [];
  for (const { decision } of replay(prepared, raw, { from: asOf, to: asOf })) {
    entered.push(...decision.moves.map(move => move.to));
    if (decision.stage?.stall?.holds === 'yes') stalled.push(decision.stage.name!);
    if (entered.length >= ENDLESS) break;
  }
  return { entered, stalled };
}

/** Stages to which no moves lead from the first one; leads that the history puts into one of them say nothing of the others. */
function apart({ lifecycle }: Bundle['rules']): string[] {
  const { stages, moves } = lifecycle!;
  const reached = new Set([stages[0]!.name]);
  for (const _round of stages) for (const { from, to } of moves) if (reached.has(from)) reached.add(to);
  return stages.map(stage => stage.name).filter(name => !reached.has(name));
}

function named(findings: readonly Diagnostic[]): string[] {
  return findings.map(finding => String(dataOf(finding)['name']));
}

describe(`the checks of ${programs.length} free lifecycles`, () => {
  it('show leads for whom both overlapping moves hold', { timeout: 3_600_000 }, () => {
    const wrong: string[] = [];
    let shown = 0;
    for (const program of programs) {
      for (const finding of findingsOf(program, 'moves-overlap')) {
        const { moves, example } = dataOf(finding) as unknown as { moves: readonly string[]; example: Example };
        const raw = recordOf(example, program.bundle.rules);
        shown += 1;
        for (const move of moves) {
          const prepared = prepare(onlyWith(move, program.bundle), { generate: false });
          const taken = decide(prepared, prepared.stage(raw), NOON, { counterfactuals: false }).moves;
          if (taken[0]?.move !== move) wrong.push(`${program.seed}: ${move} does not hold for ${JSON.stringify(raw)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(programs.length / 3);
  });

  it('find every loop, stall and stage that leads come upon', { timeout: 3_600_000 }, () => {
    const wrong: string[] = [];
    const seen = { loops: 0, stalls: 0, reached: 0 };
    const told = { loops: 0, stalls: 0, unreached: 0 };
    for (const program of programs) {
      const { bundle, seed, leads } = program;
      const prepared = prepare(bundle, { generate: leads > 100 });
      const hasLoop = findingsOf(program, 'move-loop').length > 0;
      const neverStalled = named(findingsOf(program, 'stall-never'));
      const unreached = named(findingsOf(program, 'stage-unreached'));
      told.loops += hasLoop ? 1 : 0;
      told.stalls += neverStalled.length;
      told.unreached += unreached.length;
      for (let lead = 0; lead < leads; lead += 1) {
        const { raw, asOf } = randomCase(bundle.rules, seed * 100_000 + lead);
        const { entered, stalled } = onceAround(prepared, raw, asOf);
        const isLoop = entered.length >= ENDLESS;
        seen.loops += isLoop ? 1 : 0;
        seen.stalls += stalled.length;
        seen.reached += entered.length;
        if (isLoop && !hasLoop) wrong.push(`${seed}/${lead} goes round: ${entered.slice(0, 9).join(', ')}`);
        for (const stage of stalled) if (neverStalled.includes(stage)) wrong.push(`${seed}/${lead} stalls in ${stage}`);
        const wasThere = (raw.history ?? []).map(entry => entry.stage.trim().toLowerCase());
        if (apart(bundle.rules).some(stage => wasThere.includes(stage))) continue;
        for (const stage of entered) if (unreached.includes(stage)) wrong.push(`${seed}/${lead} comes to ${stage}`);
      }
    }
    if (isLarge) console.log(JSON.stringify({ programs: programs.length, told, seen }));
    expect(wrong).toEqual([]);
    for (const count of [...Object.values(seen), ...Object.values(told)]) expect(count).toBeGreaterThan(0);
  });
});

/** Programs with faults planted in them, with some leads each; `scripts/claims.mjs` asks of very many more. */
const claimPlan = Array.from({ length: 30 }, () => 12);

describe(`claims about all leads, in ${claimPlan.length} programs with planted faults`, () => {
  const tally = newTally();

  it('are refuted by no random lead', { timeout: 3_600_000 }, () => {
    for (const [seed, leads] of claimPlan.entries()) huntClaims(tally, seed, leads);
    expect(tally.refuted).toEqual([]);
    expect(tally.programs).toBeGreaterThan(0.98 * claimPlan.length);
  });

  it('are made where a fault was planted', () => {
    for (const kind of KINDS) {
      const { planted, found } = countOf(tally, kind);
      expect(found / planted, `${kind}: ${tally.missed.join('\n')}`).toBeGreaterThan(0.75);
    }
  });

  it('are not made where it was only nearly one', () => {
    expect(tally.wronglyClaimed).toEqual([]);
    for (const kind of KINDS) expect(tally.nearMisses.get(kind) ?? 0).toBeGreaterThan(0);
  });
});
