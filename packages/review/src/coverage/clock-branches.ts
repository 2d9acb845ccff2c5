// The branches of an SLA: its arms, whether it starts, the lines that stop, pause and cancel its clocks, and its steps.
import type { Bundle, ClockDecision, Decision, Sla } from '@funnel/bundle';
import { lastTarget, targetText } from '../parts/clock-lines.ts';
import { armText, cancelText, metText, pauseText, stepText, triggerText } from '../parts/sla-text.ts';
import { type BranchPoint, declared, once, type Side, TAKEN, type Took } from './branch-point.ts';
import { variant } from './variants.ts';

/** In the order in which an SLA is written. */
export function clockBranches(bundle: Bundle, sla: Sla): BranchPoint[] {
  const { rules } = bundle;
  const clocks = (decision: Decision): readonly ClockDecision[] =>
    decision.clocks.filter(each => each.sla === sla.name);
  const place = declared(bundle, `sla/${sla.name}`);
  const point = (text: string, sides: readonly Side[], took: Took): BranchPoint => ({
    id: `sla/${sla.name} ${text}`,
    text: `${sla.name}: ${text}`,
    place,
    sides,
    took,
  });
  const some = (text: string, holds: (clock: ClockDecision) => boolean): BranchPoint =>
    point(text, TAKEN, ({ decision }) => (clocks(decision).some(holds) ? ['taken'] : []));
  const calendars = [...new Set(sla.calendars.map(each => each.calendar))];
  const targets = [...new Set(sla.targets.map(targetText))];
  return [
    ...(calendars.length < 2 ? [] : calendars.map(name => some(`use ${name}`, each => each.calendar === name))),
    ...(sla.start_when === null ? [] : [starting(bundle, sla, point)]),
    ...sla.met_by.map(each => point(metText(rules, each), TAKEN, alone(bundle, sla, { met_by: [each] }, isMet))),
    ...sla.pauses.map(each => point(pauseText(rules, each), TAKEN, pausing(bundle, { ...sla, pauses: [each] }))),
    ...sla.cancels.map(each =>
      point(cancelText(rules, each), TAKEN, alone(bundle, sla, { cancels: [each] }, isCancelled)),
    ),
    ...(targets.length < 2 ? [] : targets.map(text => some(text, each => lastTarget(each) === text))),
    ...sla.steps.map(step =>
      some(stepText(step), clock => clock.steps.some(each => each.step === step.id && each.reached)),
    ),
  ];
}

const isMet = (clock: ClockDecision): boolean => clock.state === 'met' || clock.state === 'met_late';
const isCancelled = (clock: ClockDecision): boolean => clock.cancelled_by === 'cancel';

function changed(bundle: Bundle, sla: Sla): ReturnType<typeof variant> {
  return variant(bundle, rules => ({
    ...rules,
    slas: rules.slas.map(each => (each.name === sla.name ? sla : each)),
  }));
}

/** A line ended a clock when, as the only one of its kind, it ends it at the same instant. */
function alone(bundle: Bundle, sla: Sla, only: Partial<Sla>, ended: (clock: ClockDecision) => boolean): Took {
  const decide = changed(bundle, { ...sla, ...only });
  return seen => {
    const ends = seen.decision.clocks.filter(each => each.sla === sla.name && ended(each));
    if (ends.length === 0) return [];
    const others = decide(seen).clocks.filter(each => each.sla === sla.name && ended(each));
    const same = ends.some(end => others.some(each => each.start === end.start && each.at === end.at));
    return same ? ['taken'] : [];
  };
}

/** A pause was taken when, as the only one, it leaves other clocks than none does. */
function pausing(bundle: Bundle, sla: Sla): Took {
  const [decide, without] = [changed(bundle, sla), changed(bundle, { ...sla, pauses: [] })];
  return seen => {
    if (!seen.decision.clocks.some(each => each.sla === sla.name)) return [];
    return JSON.stringify(decide(seen).clocks) === JSON.stringify(without(seen).clocks) ? [] : ['taken'];
  };
}

/** A start with a condition. That it did not start is seen only where an entry into the stage the lead is in would have. */
function starting(
  { rules }: Bundle,
  { name, start, start_when }: Sla,
  point: (text: string, sides: readonly Side[], took: Took) => BranchPoint,
): BranchPoint {
  const line = `start on ${triggerText(rules, start)}`;
  const text = start_when === null ? line : armText(rules, line, start_when);
  const side = ({ clocks, stage }: Decision): Side | null => {
    const own = clocks.filter(each => each.sla === name);
    if (start.kind === 'happening') return own.length > 0 ? 'yes' : null;
    if (stage?.name !== start.stage || stage.since === null) return own.length > 0 ? 'yes' : null;
    return own.some(each => each.start === stage.since) ? 'yes' : 'no';
  };
  return point(text, start.kind === 'entering' ? ['yes', 'no'] : ['yes'], once(side));
}
