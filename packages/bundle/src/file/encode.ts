// A bundle as text.
import { canonicalText } from '../canonical/canonical-text.ts';
import type { Bundle } from '../nodes/bundle.ts';

/** The bundle's canonical text: the same rules and words give the same bytes on every machine. No newline at the end. */
export function encodeBundle(bundle: Bundle): string {
  return canonicalText(bundle);
}
