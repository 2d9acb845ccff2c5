// Source text of one walk over the activities, a case for each type, feeding the variables of occurrences and rules.
import type { RuleRow } from '../tables/parts.ts';
import type { OccurrenceRow } from '../tables/rows.ts';
import { mayBeOpen, type Tests, writeCondition } from './conditions.ts';
import { historyOf, needsOf } from './histories.ts';
import { periodTest } from './periods.ts';
import { declareRule, writeEarning } from './rule-walk.ts';
import { numeral, type Writer } from './writer.ts';

/** Declares the variables of these occurrences and rules and emits the walk that fills them. */
export function writeWalk(occurrences: readonly OccurrenceRow[], rules: readonly RuleRow[], writer: Writer): void {
  for (const row of occurrences) declareHistory(row, writer);
  for (const rule of rules) declareRule(rule, writer);
  const wanted = occurrences.filter(row => isAsked(row, writer));
  if (wanted.length + rules.length === 0) return;
  writer.block('for (let i = 0; i < activities.length; i++)', () => {
    writer.emit('const a = activities[i], at = a.at;');
    writer.emit('if (at > asOf) break;');
    writer.emit('if (a.known_at > asOf) continue;');
    writer.emit('const age = asOf - at;');
    writer.block('switch (a.type)', () => {
      writer.tables.source.activities.forEach((_, type) => {
        const seen = wanted.filter(row => row.types[type]);
        const earning = rules.filter(rule => rule.of!.types[type]);
        if (seen.length + earning.length === 0) return;
        writer.block(`case ${numeral(type)}:`, () => {
          for (const row of seen) writeHistory(row, writer);
          for (const rule of earning) writeEarning(rule, type, testsOf(rule.of!, writer), writer);
          writer.emit('break;');
        });
      });
    });
  });
}

const ALWAYS: Tests = { yes: 'true', no: 'false', open: 'false' };

function testsOf(row: OccurrenceRow, writer: Writer): Tests {
  return row.where === null ? ALWAYS : writeCondition(row.where, writer);
}

function isAsked(row: OccurrenceRow, { tables }: Writer): boolean {
  const { counted, last, totals } = needsOf(row, tables);
  return counted || last || totals.length > 0;
}

function declareHistory(row: OccurrenceRow, writer: Writer): void {
  const names = historyOf(row);
  const { counted, last, totals } = needsOf(row, writer.tables);
  if (counted) writer.declare(`let ${names.sure} = 0;`);
  if (counted && mayBeOpen(row.where)) writer.declare(`let ${names.open} = 0;`);
  if (last) writer.declare(`let ${names.last} = null;`);
  for (const property of totals) {
    const { sum, size } = names.total(property);
    writer.declare(`let ${sum} = 0, ${size} = 0;`);
  }
}

function writeHistory(row: OccurrenceRow, writer: Writer): void {
  const names = historyOf(row);
  const { counted, last, totals } = needsOf(row, writer.tables);
  const { yes, open } = testsOf(row, writer);
  const taken: string[] = [];
  if (counted) taken.push(`${names.sure}++;`);
  if (last) taken.push(`${names.last} = a;`);
  for (const property of totals) {
    const value = writer.local(`${writer.local('a.properties')}[${numeral(property)}]`);
    const { sum, size } = names.total(property);
    taken.push(`if (${value} !== null) { ${sum} += ${value}; ${size} += Math.abs(${value}); }`);
  }
  const skipped = counted && open !== 'false' ? ` else if (${open}) ${names.open}++;` : '';
  const statement = yes === 'true' ? taken.join(' ') : `if (${yes}) { ${taken.join(' ')} }${skipped}`;
  const inPeriod = periodTest(row, writer);
  writer.emit(inPeriod === null ? statement : `if (${inPeriod}) { ${statement} }`);
}
