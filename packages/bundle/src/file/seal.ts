// Puts the two parts of a bundle together and names each by its digest.
import { canonicalText } from '../canonical/canonical-text.ts';
import { digestOf } from '../canonical/digest.ts';
import type { About } from '../nodes/about.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle, type Rules } from '../nodes/bundle.ts';

/** The bundle of these rules and what is said about them, with the digest of each part's canonical bytes. */
export function sealBundle(rules: Rules, about: About): Bundle {
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    digests: { rules: digestOf(canonicalText(rules)), about: digestOf(canonicalText(about)) },
    rules,
    about,
  };
}
