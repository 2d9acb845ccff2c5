// Segments, gates, grades and params of a made-up lead.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { ArmNode } from '../../syntax/nodes/expression.ts';
import { gateLines } from '../types/gate-lines.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { holds } from './holds.ts';
import { type Answer, all, once, type Situation, some, type Value } from './situation.ts';

export function segmentAnswer(situation: Situation, name: string): Answer {
  const segment = situation.known.segments.get(name);
  if (segment === undefined) return 'unclear';
  return once<Answer>(situation, `segment/${name}`, () => holds(alone(situation), segment.node.when));
}

/** Is the lead excluded? */
export function isExcluded(situation: Situation): Answer {
  return some(situation.known.exclusions.map(({ node }) => holds(alone(situation), node.when)));
}

/** Passed is true, undecided unknown, all else false. */
export function gateAnswer(situation: Situation, name: string): Answer {
  const gate = situation.known.gates.get(name);
  if (gate === undefined) return 'unclear';
  return once<Answer>(situation, `gate/${name}`, () => passes(alone(situation), gate.node));
}

function passes(situation: Situation, gate: DeclarationOf<'gate'>): Answer {
  const { asks, uses, refusals, passes: atOnce, requires } = gateLines(gate);
  if (gate.passesWith !== null) {
    const count = stepsAt(decimalOf(gate.passesWith), 0);
    const answers = asks.map(({ arm }) => armAnswer(situation, arm));
    if (count === null || answers.includes('unclear')) return 'unclear';
    const trues = answers.filter(answer => answer === true).length;
    if (trues >= count) return true;
    return trues + answers.filter(answer => answer === 'unknown').length >= count ? 'unknown' : false;
  }
  if (uses.length > 0) {
    const used = firstTrue(situation, uses);
    return used === null ? 'unclear' : gateAnswer(situation, used.gate.text);
  }
  const refused = some(refusals.map(({ arm }) => armAnswer(situation, arm)));
  if (refused === true) return false;
  if (refused === 'unclear') return 'unclear';
  const passed = some(atOnce.map(({ arm }) => armAnswer(situation, arm)));
  if (passed === true || passed === 'unclear') return passed;
  return all(requires.map(({ condition }) => holds(situation, condition)));
}

/** The band, as a text. */
export function bandOf(situation: Situation, name: string): Value {
  const grade = situation.known.grades.get(name);
  if (grade === undefined) return 'unclear';
  return once<Value>(situation, `grade/${name}`, () => {
    const band = firstTrue(alone(situation), grade.node.bands);
    return band === null ? 'unclear' : { is: band.name.text };
  });
}

/** The first override that holds, or what it normally is. */
export function paramOf(situation: Situation, name: string): Value {
  const param = situation.known.params.get(name);
  if (param === undefined || param.node.normally === null) return 'unclear';
  const { overrides, normally } = param.node;
  return once<Value>(situation, `param/${name}`, () => {
    const answers = overrides.map(({ arm }) => armAnswer(alone(situation), arm));
    const first = answers.findIndex(answer => answer === true || answer === 'unclear');
    if (answers[first] === 'unclear') return 'unclear';
    return { is: decimalOf(overrides[first]?.value ?? normally) };
  });
}

/** An arm with an end is clear only while its condition does not hold. */
export function armAnswer(situation: Situation, { condition, until }: ArmNode): Answer {
  if (condition === null) return true;
  const answer = holds(situation, condition);
  return answer === true && until !== null ? 'unclear' : answer;
}

/** Unknown arms are skipped; null where it is not clear which one is taken. */
function firstTrue<L extends { readonly arm: ArmNode }>(situation: Situation, lines: readonly L[]): L | null {
  for (const line of lines) {
    const answer = armAnswer(situation, line.arm);
    if (answer === true) return line;
    if (answer === 'unclear') return null;
  }
  return null;
}

/** Named things look at the lead, never at one activity. */
function alone(situation: Situation): Situation {
  return situation.looked === null ? situation : { ...situation, looked: null };
}
