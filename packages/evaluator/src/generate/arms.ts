// Source text of arms: the first true one of several.
import type { ArmRow } from '../tables/parts.ts';
import { type Tests, writeCondition } from './conditions.ts';
import { numeral, type Writer } from './writer.ts';

export function writeArm(arm: ArmRow, writer: Writer): Tests {
  if (arm.when === null) return { yes: 'true', no: 'false', open: 'false' };
  const tests = writeCondition(arm.when, writer);
  if (!Number.isFinite(arm.until)) return tests;
  const inForce = `day <= ${numeral(arm.until)}`;
  return {
    yes: `(${inForce} && ${tests.yes})`,
    no: `(!(${inForce}) || ${tests.no})`,
    open: tests.open === 'false' ? 'false' : `(${inForce} && ${tests.open})`,
  };
}

/** Names of the variables with the place of the first true arm, and whether an unknown one stood before it. */
export interface ChosenNames {
  readonly arm: string;
  readonly uncertain: string;
}

export function writeChoice(arms: readonly ArmRow[], otherwise: number, writer: Writer): ChosenNames {
  const names = { arm: writer.fresh('a'), uncertain: writer.fresh('a') };
  const label = writer.fresh('L');
  writer.emit(`let ${names.arm} = ${numeral(otherwise)}${writer.explains ? `, ${names.uncertain} = 0` : ''};`);
  writer.block(`${label}:`, () => {
    arms.forEach((arm, place) => {
      const { yes, open } = writeArm(arm, writer);
      const take = `${names.arm} = ${numeral(place)}; break ${label};`;
      writer.emit(yes === 'true' ? `{ ${take} }` : `if (${yes}) { ${take} }`);
      if (writer.explains && open !== 'false') writer.emit(`if (${open}) ${names.uncertain} = 1;`);
    });
  });
  return names;
}
