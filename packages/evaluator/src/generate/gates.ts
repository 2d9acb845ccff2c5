// Source text of a gate: its result, and the line that decided.
import { FAILED, PASSED, REFUSED, UNDECIDED } from '../tables/frame.ts';
import type { GateHandlers, GateRow, LineRow } from '../tables/parts.ts';
import { writeArm, writeChoice } from './arms.ts';
import { kleene, type Tests } from './conditions.ts';
import { numeral, type Writer } from './writer.ts';

/** Leaves the result in `r` with the gate's place; an excluded lead is refused. */
export function writeGate(gate: GateRow, index: number, writer: Writer): void {
  const name = `r${numeral(index)}`;
  writer.emit(`let ${name} = ${REFUSED};`);
  writer.block('if (excluded < 0)', () => {
    (handlers[gate.kind] as GateHandlers<[string, Writer], void>['chooser' & GateRow['kind']])(
      gate as never,
      name,
      writer,
    );
  });
  if (writer.explains) writer.emit(`frame[${numeral(gate.slot)}] = ${name};`);
}

const handlers: GateHandlers<[string, Writer], void> = {
  checklist: (gate, name, writer) => {
    const lines = writeLines(gate.asks, writer);
    const met = writer.local(counted(lines.map(({ yes }) => yes)));
    const open = counted(lines.map(({ yes, open }) => (open === 'false' ? open : `!(${yes}) && ${open}`)));
    const needed = numeral(gate.needed);
    writer.emit(`${name} = ${met} >= ${needed} ? ${PASSED} : ${met} + ${open} < ${needed} ? ${FAILED} : ${UNDECIDED};`);
    settle(gate, -1, writer);
  },
  chooser: (gate, name, writer) => {
    const chosen = writeChoice(gate.arms, gate.arms.length - 1, writer);
    const results = gate.gates.map(used => `r${numeral(used)}`);
    writer.emit(
      `${name} = ${results.reduceRight((rest, result, place) => (rest === '' ? result : `${chosen.arm} === ${place} ? ${result} : ${rest}`), '')};`,
    );
    settle(gate, -1, writer);
    if (!writer.explains) return;
    writer.emit(`frame[${numeral(gate.slot + 2)}] = ${chosen.arm};`);
    writer.emit(`frame[${numeral(gate.slot + 3)}] = ${chosen.uncertain};`);
  },
  hurdles: (gate, name, writer) => {
    const label = writer.fresh('L');
    const lines = [gate.refusals, gate.shortcuts, gate.hurdles].map(some =>
      writer.explains ? writeLines(some, writer) : null,
    );
    writer.block(`${label}:`, () => {
      const stop = (some: readonly LineRow[], done: readonly Tests[] | null, test: 'yes' | 'no', result: number) =>
        some.forEach((line, place) => {
          const tests = done === null ? writeArm(line, writer) : done[place]!;
          writer.block(`if (${tests[test]})`, () => {
            writer.emit(`${name} = ${result};`);
            settle(gate, place, writer);
            writer.emit(`break ${label};`);
          });
        });
      stop(gate.refusals, lines[0]!, 'yes', REFUSED);
      stop(gate.shortcuts, lines[1]!, 'yes', PASSED);
      stop(gate.hurdles, lines[2]!, 'no', FAILED);
      settle(gate, -1, writer);
      const passes = gate.hurdles
        .map((line, place) => (lines[2]?.[place] ?? writeArm(line, writer)).yes)
        .filter(yes => yes !== 'true');
      writer.emit(`${name} = ${passes.length === 0 ? PASSED : `${passes.join(' && ')} ? ${PASSED} : ${UNDECIDED}`};`);
    });
  },
};

/** Each line's tests; where an explanation is needed its Kleene value is kept first. */
function writeLines(lines: readonly LineRow[], writer: Writer): readonly Tests[] {
  return lines.map(line => {
    const tests = writeArm(line, writer);
    if (!writer.explains) return tests;
    const held = writer.local(kleene(tests));
    writer.emit(`frame[${numeral(line.slot)}] = ${held};`);
    return { yes: `${held} === 2`, no: `${held} === 0`, open: `${held} === 1` };
  });
}

function settle(gate: GateRow, line: number, writer: Writer): void {
  if (writer.explains) writer.emit(`frame[${numeral(gate.slot + 1)}] = ${numeral(line)};`);
}

function counted(tests: readonly string[]): string {
  const needed = tests.filter(test => test !== 'false');
  return needed.length === 0 ? '0' : needed.map(test => `(${test} ? 1 : 0)`).join(' + ');
}
