// `grade`: bands in the order they stand.
import type { Grade } from '@funnel/bundle';
import type { DeclarationOf } from '@funnel/language';
import { lowerArm } from './arm.ts';
import type { Lowering } from './lowering.ts';

export function lowerGrade(lowering: Lowering, name: string, { label, bands }: DeclarationOf<'grade'>): Grade {
  return {
    name,
    label: label?.value ?? null,
    bands: bands.map(band => ({
      name: band.name.text,
      label: band.label?.value ?? null,
      ...lowerArm(lowering, band.arm),
    })),
  };
}
