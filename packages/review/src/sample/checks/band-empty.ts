// Bands that no lead is in.
import type { Inquiry } from '../inquiry.ts';

/** Tells of each at its name. */
export function checkBandEmpty({ facts, program, qualified, tell, thresholds }: Inquiry): void {
  if (qualified < thresholds.leastLeads) return;
  for (const [grade, at] of program.grades) {
    for (const { name } of at.node.bands) {
      if (facts.bands.get(`${grade}/${name.text}`) !== 0) continue;
      tell({ at, span: name.span }, 'sample-band-empty', { grade, band: name.text, leads: qualified });
    }
  }
}
