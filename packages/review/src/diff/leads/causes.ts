// What made a lead enter or leave a gate: the line that decides, and of a line about a score the rule whose share changed most.
import type { Bundle, Decision, Gate, GateDecision, Share } from '@funnel/bundle';

export interface FoundCause {
  readonly kind: 'rule' | 'line' | 'exclusion' | 'other';
  readonly id: string;
  /** The gate of a line. */
  readonly gate: string | null;
}

/** A list of questions passes with another number of them. */
export const NEEDED = 'passes with';

/** `loser` is the side on which the lead does not pass, `winner` the other. */
export function causeOf(
  bundles: { readonly loser: Bundle; readonly winner: Bundle },
  gate: string,
  loser: Decision,
  winner: Decision,
): FoundCause {
  if (loser.excluded !== null) return { kind: 'exclusion', id: loser.excluded, gate: null };
  const [lost, won] = [loser.gates[gate], winner.gates[gate]];
  if (lost === undefined || won === undefined) return { kind: 'other', id: '', gate };
  const used = lost.uses ?? gate;
  if (won.uses !== lost.uses) return { kind: 'line', id: lost.uses ?? won.uses ?? '', gate };
  if (lost.needed !== won.needed) return { kind: 'other', id: NEEDED, gate: used };
  const line = lost.by ?? missedLine(lost, won) ?? won.by;
  if (line === null) return { kind: 'other', id: '', gate: used };
  const rule = changedRule(scoresOf(bundles.loser, used, line), loser, winner);
  return rule === null ? { kind: 'line', id: line, gate: used } : { kind: 'rule', id: rule, gate: null };
}

/** Of a checklist: the first question with another answer. */
function missedLine(lost: GateDecision, won: GateDecision): string | null {
  return lost.lines.find(line => line.holds !== won.lines.find(({ id }) => id === line.id)?.holds)?.id ?? null;
}

/** The scores that a line of a gate asks, itself or through grades and gates that it names. */
function scoresOf({ rules }: Bundle, name: string, line: string): readonly string[] {
  const gate = rules.gates.find(each => each.name === name);
  return gate === undefined ? [] : scoresIn(lineOf(gate, line));
}

const LINES: { readonly [K in Gate['kind']]: (gate: Extract<Gate, { kind: K }>, id: string) => unknown } = {
  hurdles: ({ hurdles, refusals, shortcuts }, id) =>
    [...hurdles, ...refusals, ...shortcuts].find(each => each.id === id),
  checklist: ({ asks }, id) => asks.find(each => each.name === id),
  chooser: ({ uses }, id) => uses.find(each => each.gate === id),
};

function lineOf(gate: Gate, id: string): unknown {
  return (LINES[gate.kind] as (gate: Gate, id: string) => unknown)(gate, id);
}

function scoresIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('kind' in node && node.kind === 'score' && 'name' in node) return [String(node.name)];
  return Object.values(node).flatMap(scoresIn);
}

function changedRule(scores: readonly string[], before: Decision, after: Decision): string | null {
  const changes = scores.flatMap(score => {
    const [old, now] = [before.scores[score], after.scores[score]];
    return old === undefined || now === undefined || old.value === now.value ? [] : ruleChanges(old.shares, now.shares);
  });
  return changes.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0]?.rule ?? null;
}

/** By how many points each rule gives more or less. */
export function ruleChanges(
  before: readonly Share[],
  after: readonly Share[],
): readonly { readonly rule: string; readonly points: number }[] {
  const [old, now] = [pointsByRule(before), pointsByRule(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map(rule => ({ rule, points: (now.get(rule) ?? 0) - (old.get(rule) ?? 0) }))
    .filter(({ points }) => points !== 0);
}

function pointsByRule(shares: readonly Share[]): ReadonlyMap<string, number> {
  return new Map(shares.flatMap(share => (share.kind === 'rule' ? [[share.rule, share.points] as const] : [])));
}
