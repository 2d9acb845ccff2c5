// Points in proportion to a field: whole millionths for each step of the field.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { rulesOf } from '../types/children.ts';
import { stepDecimals } from '../types/scope.ts';
import { decimalOf, decimalText, stepsAt } from '../values/decimal.ts';
import { proportionStep } from '../values/proportion.ts';

/** The unit is more than none, and points by unit come out exactly at each step of the field. */
export function checkProportions({ names, report }: Checking, placed: Placed<DeclarationOf<'score'>>): void {
  for (const { source, points } of rulesOf(placed.node)) {
    if (source.kind !== 'proportion') continue;
    const unit = decimalOf(source.unit);
    const field = names.shared.get(source.field.text)?.field ?? null;
    if (unit.steps <= 0n) report(placed, 'unit-none', { digits: source.unit.digits }, source.unit.span);
    else if (stepsAt(unit, 6) === null) {
      report(placed, 'too-many-decimals', { digits: source.unit.digits, most: 6 }, source.unit.span);
    } else if (unit.steps > 1_000_000n * 10n ** BigInt(unit.decimals)) {
      report(placed, 'number-too-large', { digits: source.unit.digits }, source.unit.span);
    } else if (field?.type?.kind === 'number') {
      const decimals = stepDecimals(field.type.step?.digits);
      if (proportionStep(decimalOf(points), unit, decimals) !== null || decimalOf(points).steps <= 0n) continue;
      const data = {
        points: decimalText(decimalOf(points)),
        unit: decimalText(unit),
        field: source.field.text,
        step: decimalText({ steps: 1n, decimals }),
      };
      report(placed, 'proportion-too-fine', data, { start: points.span.start, end: source.field.span.end });
    }
  }
}
