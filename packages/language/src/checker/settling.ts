// Findings after which nothing more is proved of a place: they say already how it comes out, or that it cannot be read as it stands.
import type { Code } from '../diagnostics/catalogue/index.ts';

/** Beside all errors. Whatever else is told of a place (old reviews, letter case, who is unknown to a test) leaves open how it comes out. */
const SETTLING: ReadonlySet<Code> = new Set<Code>([
  'always-known',
  'bar-out-of-range',
  'bar-out-of-reach',
  'between-empty',
  'compared-with-itself',
  'condition-always',
  'condition-always-if-known',
  'condition-never',
  'constants-compared',
  'fading-nothing',
  'gate-never-passed',
  'list-file-empty',
  'percent-of-points',
  'score-constant',
  'scored-twice',
  'stall-never',
  'text-empty',
]);

export const isSettling = (code: Code): boolean => SETTLING.has(code);
