// Coverage for people.
import { compareBytes } from '@funnel/bundle';
import type { Branch, Coverage } from '../coverage/coverage.ts';
import { paint } from './paint.ts';
import { placeText, WORDS } from './words.ts';

/** The percentage, and every branch that no test went through, with its place. */
export function renderCoverage(coverage: Coverage, options: { readonly color: boolean }): string {
  const colors = paint(options.color);
  const missing = coverage.branches.filter(each => each.hits.length === 0).sort(byPlace);
  const headline = WORDS.coverage(coverage.percent, coverage.tried, coverage.total);
  const unknown = coverage.unknowns.filter(each => each.hits.length > 0).length;
  return [
    missing.length === 0 ? colors.good(headline) : colors.strong(headline),
    ...(missing.length === 0 ? [WORDS.everything] : [WORDS.neverTried, ...missing.map(branchLine)]),
    colors.faint(WORDS.unknowns(unknown, coverage.unknowns.length)),
    '',
  ].join('\n');
}

function branchLine(branch: Branch): string {
  const place = branch.place ? `${placeText(branch.place)} ` : '';
  return `  ${place}${branch.text} → ${branch.side}`;
}

function byPlace(a: Branch, b: Branch): number {
  const files = compareBytes(a.place?.file ?? '', b.place?.file ?? '');
  return files !== 0 ? files : (a.place?.line ?? 0) - (b.place?.line ?? 0);
}
