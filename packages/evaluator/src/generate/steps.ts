// Source text of a whole decision: the parts in order, with a walk over the activities as soon as one can be made.
import { EXCLUDED_SLOT } from '../tables/frame.ts';
import type { StepRow } from '../tables/parts.ts';
import type { OccurrenceRow } from '../tables/rows.ts';
import { writeChoice } from './arms.ts';
import { kleene, writeCondition } from './conditions.ts';
import { writeGate } from './gates.ts';
import { writeScore } from './scores.ts';
import { writeWalk } from './walk.ts';
import { numeral, type Writer } from './writer.ts';

export function writeSteps(writer: Writer): void {
  const { tables } = writer;
  const ready = new Set<number>();
  const walked = new Set<OccurrenceRow>();
  writer.declare('const day = Math.floor(asOf / 86400000);');
  writer.declare('let excluded = -1;');
  if (writer.explains) writer.declare(`frame[${EXCLUDED_SLOT}] = -1;`);
  for (const step of tables.steps) {
    if (asksAnything(step, writer)) walkWhatIsReady();
    writers[step.kind](step.index, writer);
    if (step.kind === 'param') ready.add(step.index);
  }

  /** What `where` asks of params must be decided before the walk. */
  function walkWhatIsReady(): void {
    const now = tables.occurrences.filter(row => !walked.has(row) && row.params.every(param => ready.has(param)));
    if (now.length === 0) return;
    for (const row of now) walked.add(row);
    writeWalk(
      now,
      tables.rules.filter(rule => rule.of !== null && now.includes(rule.of)),
      writer,
    );
  }
}

function asksAnything(step: StepRow, { tables }: Writer): boolean {
  return step.kind !== 'param' || tables.params[step.index]!.arms.length > 0;
}

const writers: { readonly [K in StepRow['kind']]: (index: number, writer: Writer) => void } = {
  param: (index, writer) => {
    const param = writer.tables.params[index]!;
    const name = `v${numeral(index)}`;
    const chosen = writeChoice(param.arms, -1, writer);
    const values = param.values.reduceRight<string>(
      (rest, value, place) => `${chosen.arm} === ${place} ? ${numeral(value)} : ${rest}`,
      numeral(param.normally),
    );
    writer.emit(`let ${name} = ${values};`);
    const [slot, arm, uncertain] = [0, 1, 2].map(place => `frame[${numeral(param.slot + place)}]`);
    if (writer.explains) writer.emit(`${arm} = ${chosen.arm}; ${uncertain} = ${chosen.uncertain};`);
    const noted = writer.explains ? ` ${arm} = -2; ${uncertain} = 0;` : '';
    const set = `settings[${numeral(index)}]`;
    writer.emit(`if (settings !== null && ${set} !== undefined) { ${name} = ${set};${noted} }`);
    if (writer.explains) writer.emit(`${slot} = ${name};`);
  },
  segment: (index, writer) => {
    const segment = writer.tables.segments[index]!;
    const name = `s${numeral(index)}`;
    writer.emit(`const ${name} = ${kleene(writeCondition(segment.when, writer))};`);
    if (writer.explains) writer.emit(`frame[${numeral(segment.slot)}] = ${name};`);
  },
  exclusions: (_index, writer) => {
    writer.tables.exclusions.forEach((exclusion, place) => {
      const tests = writeCondition(exclusion.when, writer);
      const held = writer.explains ? writer.local(kleene(tests)) : null;
      if (held !== null) writer.emit(`frame[${numeral(exclusion.slot)}] = ${held};`);
      writer.emit(`if (excluded < 0 && ${held === null ? tests.yes : `${held} === 2`}) excluded = ${numeral(place)};`);
    });
    if (writer.explains) writer.emit(`frame[${EXCLUDED_SLOT}] = excluded;`);
  },
  score: (index, writer) => writeScore(writer.tables.scores[index]!, index, writer),
  grade: (index, writer) => {
    const grade = writer.tables.grades[index]!;
    const name = `b${numeral(index)}`;
    const chosen = writeChoice(grade.arms, grade.arms.length - 1, writer);
    writer.emit(`const ${name} = ${chosen.arm};`);
    if (!writer.explains) return;
    writer.emit(`frame[${numeral(grade.slot)}] = ${name};`);
    writer.emit(`frame[${numeral(grade.slot + 1)}] = ${chosen.uncertain};`);
  },
  gate: (index, writer) => writeGate(writer.tables.gates[index]!, index, writer),
};
