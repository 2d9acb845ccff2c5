// Source text of a score: its rules' shares, groups, rounding and range.
import { RULE } from '../tables/frame.ts';
import type { GroupRow, RuleRow, ScoreRow } from '../tables/parts.ts';
import { writeArm } from './arms.ts';
import { kleene } from './conditions.ts';
import { countsOf, keepsPoints, ruleNames } from './rule-walk.ts';
import { numeral, type Writer } from './writer.ts';

/** Leaves the value (thousandths) in `c` with the score's place; an excluded lead's is the floor. */
export function writeScore(score: ScoreRow, index: number, writer: Writer): void {
  const name = `c${numeral(index)}`;
  writer.emit(`let ${name} = ${numeral(score.lowest / 1000)};`);
  writer.block('if (excluded < 0)', () => {
    const sum = writer.fresh('k');
    writer.emit(`let ${sum} = 0;`);
    for (const group of score.groups) writeGroup(group, sum, writer);
    const unit = numeral(score.unit);
    const half = writer.local(`${sum} + ${numeral(score.unit / 2)}`);
    writer.emit(`${name} = Math.floor(${half} / ${unit}) * ${unit};`);
    writer.emit(`if (${name} > ${half}) ${name} -= ${unit};`);
    const [lowest, highest] = [numeral(score.lowest), numeral(score.highest)];
    writer.emit(`${name} = (${name} < ${lowest} ? ${lowest} : ${name} > ${highest} ? ${highest} : ${name}) / 1000;`);
    if (writer.explains) writer.emit(`frame[${numeral(score.slot + 1)}] = ${sum};`);
  });
  if (writer.explains) writer.emit(`frame[${numeral(score.slot)}] = ${name};`);
}

function writeGroup(group: GroupRow, sum: string, writer: Writer): void {
  if (!Number.isFinite(group.upTo)) {
    for (const rule of group.rules) writeRule(rule, sum, writer);
    return;
  }
  const own = writer.fresh('k');
  const upTo = numeral(group.upTo);
  writer.emit(`let ${own} = 0;`);
  for (const rule of group.rules) writeRule(rule, own, writer);
  const cut = writer.explains ? `frame[${numeral(group.slot)}] = ${upTo} - ${own}; ` : '';
  writer.emit(`if (${own} > ${upTo}) { ${cut}${own} = ${upTo}; }`);
  writer.emit(`${sum} += ${own};`);
}

function writeRule(rule: RuleRow, sum: string, writer: Writer): void {
  const { yes, no, open } =
    rule.when === null ? { yes: 'true', no: 'false', open: 'false' } : writeArm(rule.when, writer);
  const earned = earnedBy[rule.kind](rule, writer);
  if (!writer.explains) {
    const add = writer.shares
      ? keptShare(rule, limited(earned, rule), sum, writer)
      : `${sum} += ${limited(earned, rule)};`;
    writer.emit(yes === 'true' ? add : `if (${yes}) ${add}`);
    return;
  }
  const slot = (place: number) => `frame[${numeral(rule.slot + place)}]`;
  const held = writer.local(kleene({ yes, no, open }));
  writer.emit(`${slot(RULE.holds)} = ${held};`);
  if (rule.of !== null) for (const [place, name] of countsOf(rule)) writer.emit(`${slot(place)} = ${name};`);
  const share = writer.local(limited(earned, rule));
  const over = Number.isFinite(rule.upTo) ? ` ${slot(RULE.upTo)} = ${earned} - ${share};` : '';
  writer.emit(`if (${held} === 2) { ${slot(RULE.points)} = ${share};${over} ${sum} += ${share}; }`);
}

/** Adding 0 makes a negative zero none. */
function keptShare(rule: RuleRow, share: string, sum: string, writer: Writer): string {
  const name = `y${numeral(rule.index)}`;
  writer.declare(`let ${name} = 0;`);
  return `{ ${name} = ${share} + 0; ${sum} += ${name}; }`;
}

const earnedBy: { readonly [K in RuleRow['kind']]: (rule: RuleRow, writer: Writer) => string } = {
  condition_rule: rule => numeral(rule.points),
  proportion_rule: (rule, writer) => {
    const field = writer.atStart(`fields[${numeral(rule.field)}]`);
    const most = numeral(rule.mostSteps);
    const least = numeral(-rule.mostSteps);
    const steps = `(${field} > ${most} ? ${most} : ${field} < ${least} ? ${least} : ${field})`;
    return writer.local(`${field} === null ? 0 : ${numeral(rule.perStep)} * ${steps}`);
  },
  activity_rule: (rule, writer) => {
    const names = ruleNames(rule);
    return keepsPoints(rule) ? names.points : writer.local(`${names.count} * ${numeral(rule.points)}`);
  },
};

/** At most `up to` in size. */
function limited(earned: string, rule: RuleRow): string {
  if (!Number.isFinite(rule.upTo)) return earned;
  const [upTo, downTo] = [numeral(rule.upTo), numeral(-rule.upTo)];
  return `(${earned} > ${upTo} ? ${upTo} : ${earned} < ${downTo} ? ${downTo} : ${earned})`;
}
