// Bands of grades.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { checkArms } from './arms.ts';

/** A grade has bands of different names; the last is `otherwise`. */
export function checkGrades({ report }: Checking, placed: Placed<DeclarationOf<'grade'>>): void {
  const { bands, name, keyword } = placed.node;
  const seen = new Map<string, (typeof bands)[number]>();
  for (const band of bands) {
    const earlier = seen.get(band.name.text);
    if (earlier === undefined) seen.set(band.name.text, band);
    else {
      report(placed, 'duplicate-band', { name: band.name.text }, band.name.span, {
        related: [{ note: 'first-here', at: placed, span: earlier.name.span }],
      });
    }
  }
  if (bands.length === 0) {
    report(placed, 'grade-empty', { name: name?.text ?? '' }, name?.span ?? keyword, { structural: true });
  } else checkArms(report, placed, bands, 'band');
}
