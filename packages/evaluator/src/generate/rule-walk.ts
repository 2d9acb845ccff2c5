// Source text of what one activity gives a rule: window, choice, points at its age, and what each step left out.
import { buckets } from '../interpret/buckets.ts';
import { distinct } from '../interpret/rule.ts';
import { RULE } from '../tables/frame.ts';
import type { RuleRow } from '../tables/parts.ts';
import { mayBeOpen, type Tests } from './conditions.ts';
import { periodTest, rememberedTest } from './periods.ts';
import { numeral, type Writer } from './writer.ts';

/** Variables of a rule: points, counts of the activities that count, are unknown, and were left out by each clause. */
export function ruleNames({ index }: RuleRow) {
  const place = numeral(index);
  return {
    points: `p${place}`,
    count: `n${place}`,
    open: `o${place}`,
    within: `w${place}`,
    forget: `F${place}`,
    once: `e${place}`,
    most: `m${place}`,
    take: `h${place}`,
    aged: `i${place}`,
    age: `j${place}`,
    seen: `z${place}`,
    bucket: `q${place}`,
    inBucket: `d${place}`,
  };
}

/** Whether the sum of points is kept, rather than found from the count. */
export function keepsPoints(rule: RuleRow): boolean {
  return rule.fading !== null;
}

/** The slots that a rule's clauses can fill, with the variable of each; the others stay zero. */
export function countsOf(rule: RuleRow): readonly (readonly [slot: number, name: string])[] {
  const names = ruleNames(rule);
  const { within, since, before, where } = rule.of!;
  const counts: (readonly [boolean, number, string])[] = [
    [true, RULE.activities, names.count],
    [mayBeOpen(where), RULE.unknown, names.open],
    [Number.isFinite(within) || since >= 0 || before >= 0, RULE.within, names.within],
    [rule.forget.length > 0, RULE.forget, names.forget],
    [rule.oncePer !== null, RULE.once, names.once],
    [rule.bucket !== null, RULE.most, names.most],
    [rule.take !== 'all', RULE.take, names.take],
    [rule.fading !== null, RULE.aged, names.aged],
    [rule.fading !== null, RULE.age, names.age],
  ];
  return counts.filter(([possible]) => possible).map(([, slot, name]) => [slot, name]);
}

export function declareRule(rule: RuleRow, writer: Writer): void {
  const names = ruleNames(rule);
  const counters = writer.explains ? countsOf(rule).map(([, name]) => name) : [names.count];
  if (keepsPoints(rule)) counters.push(names.points);
  if (rule.bucket !== null) counters.push(names.inBucket);
  writer.declare(`let ${counters.map(name => `${name} = 0`).join(', ')};`);
  if (rule.oncePer !== null) writer.declare(`let ${names.seen} = null;`);
  if (rule.bucket !== null) writer.declare(`let ${names.bucket} = NaN;`);
}

export function writeEarning(rule: RuleRow, type: number, { yes, open }: Tests, writer: Writer): void {
  const names = ruleNames(rule);
  const inPeriod = periodTest(rule.of!, writer);
  const remembered = rememberedTest(rule, writer);
  const limits = [inPeriod, remembered].filter(test => test !== null);
  const earning = writeChoice(rule, type, writer);
  if (!writer.explains) {
    const tests = [...limits, ...(yes === 'true' ? [] : [yes])];
    writer.emit(tests.length === 0 ? earning : `if (${tests.join(' && ')}) { ${earning} }`);
    return;
  }
  const kept = remembered === null ? earning : `if (${remembered}) { ${earning} } else ${names.forget}++;`;
  const counted = inPeriod === null ? kept : `if (${inPeriod}) { ${kept} } else ${names.within}++;`;
  const skipped =
    open === 'false' || !mayBeOpen(rule.of!.where)
      ? ''
      : ` else if (${[...limits, open].join(' && ')}) ${names.open}++;`;
  writer.emit(yes === 'true' ? counted : `if (${yes}) { ${counted} }${skipped}`);
}

/** From the inside out: what counting does, then each clause that may leave the activity out. */
function writeChoice(rule: RuleRow, type: number, writer: Writer): string {
  return oncePer(rule, type, atMost(rule, taking(rule, counting(rule, writer), writer), writer), writer);
}

function counting(rule: RuleRow, writer: Writer): string {
  const names = ruleNames(rule);
  if (rule.fading === null) return `${names.count}++;`;
  const table = writer.given(Float64Array.from(rule.fading));
  const steps = writer.local(`Math.floor(age / ${numeral(rule.step)})`);
  const points = `${steps} < ${numeral(rule.fading.length)} ? ${table}[${steps}] : 0`;
  const add = rule.take === 'last' ? '=' : '+=';
  if (!writer.explains) {
    return `${rule.take === 'first' ? `${names.count}++; ` : ''}${names.points} ${add} ${points};`;
  }
  const made = writer.fresh('k');
  const full = numeral(rule.points);
  return `const ${made} = ${points}; ${names.count}++; ${names.points} ${add} ${made};
if (${made} !== ${full}) { ${names.aged}++; ${names.age} += ${full} - ${made}; }`;
}

function taking(rule: RuleRow, inner: string, { explains }: Writer): string {
  const names = ruleNames(rule);
  if (rule.take === 'all') return inner;
  if (rule.take === 'first') return `if (${names.count} === 0) { ${inner} }${explains ? ` else ${names.take}++;` : ''}`;
  const faded = rule.fading === null ? '' : `${names.aged} = 0; ${names.age} = 0; `;
  const restart = explains ? `${names.take} += ${names.count}; ${faded}` : '';
  return `${restart}${names.count} = 0; ${inner}`;
}

function atMost(rule: RuleRow, inner: string, writer: Writer): string {
  if (rule.bucket === null) return inner;
  const names = ruleNames(rule);
  const bucket = writer.local(`${writer.given(buckets[rule.bucket])}(at)`);
  const cut = writer.explains ? ` else ${names.most}++;` : '';
  return `if (${bucket} !== ${names.bucket}) { ${names.bucket} = ${bucket}; ${names.inBucket} = 0; }
if (${names.inBucket} < ${numeral(rule.times)}) { ${names.inBucket}++; ${inner} }${cut}`;
}

function oncePer(rule: RuleRow, type: number, inner: string, writer: Writer): string {
  if (rule.oncePer === null) return inner;
  const names = ruleNames(rule);
  const place = rule.oncePer[type]!;
  const cut = writer.explains ? ` else ${names.once}++;` : '';
  if (place < 0) return writer.explains ? `${names.once}++;` : '';
  const property = writer.local(`${writer.local('a.properties')}[${numeral(place)}]`);
  const isList = writer.tables.source.activities[type]!.properties[place]!.type.kind.endsWith('_list');
  const value = isList ? writer.local(`${writer.given(distinct)}(${property})`) : property;
  return `if (${names.seen} === null) ${names.seen} = new Set();
if (${value} !== null && !${names.seen}.has(${value})) { ${names.seen}.add(${value}); ${inner} }${cut}`;
}
