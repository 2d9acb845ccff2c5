// Looks for leads that refute what the checker claims of planted programs.
import type { Bundle } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { decide, prepare } from '@funnel/evaluator';
import { check, parseFile, scoreBudgets } from '@funnel/language';
import { reader } from '../../../random/corpus.ts';
import { randomCase } from '../../../random/record.ts';
import { outside } from './budgets.ts';
import type { Claim } from './claim.ts';
import { claimsOf } from './claims-of.ts';
import { CODES, KINDS, type Kind } from './plant.ts';
import { type PlantedProgram, plantedProgram } from './planted.ts';

export interface Tally {
  /** By kind and form: plants, and those that were found. */
  readonly plants: Map<Kind, Map<string, { planted: number; found: number }>>;
  readonly nearMisses: Map<Kind, number>;
  /** Plants that were not found, in words. */
  readonly missed: string[];
  /** Near misses of which something was claimed. */
  readonly wronglyClaimed: string[];
  /** By code: programs with such a claim, and leads that it was asked of. */
  readonly claims: Map<string, { programs: number; leads: number }>;
  /** By kind, programs of which something of it is claimed. */
  readonly firing: Map<Kind, number>;
  readonly refuted: string[];
  programs: number;
}

export function newTally(): Tally {
  return {
    plants: new Map(),
    nearMisses: new Map(),
    missed: [],
    wronglyClaimed: [],
    claims: new Map(),
    firing: new Map(),
    refuted: [],
    programs: 0,
  };
}

const CLEAR = ['band-unreached'];

/** One program of a seed, asked of so many leads; a program that has other errors is left out. */
export function huntClaims(tally: Tally, seed: number, leads: number): void {
  const planted = plantedProgram(seed);
  const result = check([parseFile('random.funnel', planted.text)], reader);
  if (result.diagnostics.some(({ code, severity }) => severity === 'error' && !CLEAR.includes(code))) return;
  tally.programs += 1;
  countPlants(tally, seed, planted, result.diagnostics);
  const claims = claimsOf(result);
  for (const kind of KINDS) {
    if (claims.some(({ code }) => CODES[kind].includes(code)))
      tally.firing.set(kind, (tally.firing.get(kind) ?? 0) + 1);
  }
  for (const code of new Set(claims.map(each => each.code))) {
    const count = tally.claims.get(code) ?? { programs: 0, leads: 0 };
    tally.claims.set(code, { programs: count.programs + 1, leads: count.leads + leads });
  }
  refute(tally, seed, leads, planted.text, claims, scoreBudgets(result.program));
}

function countPlants(
  tally: Tally,
  seed: number,
  { plants }: PlantedProgram,
  findings: readonly { readonly code: string; readonly span: { readonly start: number; readonly end: number } }[],
): void {
  for (const { kind, form, isFault, start, end, text } of plants) {
    // Whether anybody passes a gate hangs on exclusions elsewhere too, so that a near miss may be none for it.
    const codes = CODES[kind].filter(code => isFault || code !== 'gate-never-passed');
    const found = findings.find(({ code, span }) => codes.includes(code) && span.start < end && start < span.end);
    if (!isFault) {
      tally.nearMisses.set(kind, (tally.nearMisses.get(kind) ?? 0) + 1);
      if (found !== undefined) tally.wronglyClaimed.push(`${seed}: ${found.code} in ${text}`);
      continue;
    }
    if (found === undefined) tally.missed.push(`${seed}: ${form}, ${text}`);
    const forms = tally.plants.get(kind) ?? new Map<string, { planted: number; found: number }>();
    tally.plants.set(kind, forms);
    const count = forms.get(form) ?? { planted: 0, found: 0 };
    forms.set(form, { planted: count.planted + 1, found: count.found + (found === undefined ? 0 : 1) });
  }
}

function bundleOf(text: string, claims: readonly Claim[]): Bundle | null {
  const probes = claims.flatMap(claim => claim.probes);
  const files = [parseFile('random.funnel', [text, ...probes].join('\n'))];
  const { program, diagnostics } = check(files, reader, { analysis: false });
  return diagnostics.some(({ severity }) => severity === 'error') ? null : compile(program);
}

function refute(
  tally: Tally,
  seed: number,
  leads: number,
  text: string,
  claims: readonly Claim[],
  budgets: ReturnType<typeof scoreBudgets>,
): void {
  const bundle = bundleOf(text, claims);
  if (bundle === null) {
    tally.refuted.push(`${seed}: what is claimed cannot be asked`);
    return;
  }
  const generate = leads > 50;
  const prepared = prepare(bundle, { generate });
  const variants = claims.map(claim => {
    const variant = claim.variant === null ? null : bundleOf(claim.variant, claims);
    return variant === null ? null : prepare(variant, { generate });
  });
  const refuted = new Set<Claim>();
  for (let lead = 0; lead < leads; lead += 1) {
    const { raw, asOf, set } = randomCase(bundle.rules, seed * 100_000 + lead);
    const options = { set: allowed(bundle, set), counterfactuals: false };
    const decision = decide(prepared, prepared.stage(raw), asOf, options);
    const wrong = outside(decision, budgets);
    if (wrong !== null) tally.refuted.push(`${seed}/${lead}: ${wrong}`);
    for (const [index, claim] of claims.entries()) {
      if (refuted.has(claim) || (claim.asWritten !== null && claim.asWritten in options.set)) continue;
      const variant = variants[index];
      if (claim.variant !== null && variant == null) continue;
      const other = variant == null ? null : decide(variant, variant.stage(raw), asOf, options);
      if (!claim.isRefuted(decision, other)) continue;
      refuted.add(claim);
      tally.refuted.push(`${seed}/${lead}: ${claim.code}, ${claim.words}`);
    }
  }
}

/** Params given from outside stay within what is allowed, as every caller sees to. */
function allowed({ rules }: Bundle, set: Readonly<Record<string, number>>): Record<string, number> {
  const within = Object.entries(set).filter(([name, value]) => {
    const param = rules.params.find(each => each.name === name)!;
    const steps = value * 10 ** param.decimals;
    return param.allowed === null || (steps >= param.allowed.lowest && steps <= param.allowed.highest);
  });
  return Object.fromEntries(within);
}
