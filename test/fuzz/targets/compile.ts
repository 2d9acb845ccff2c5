// Compiling: bundles that are read back as they were written, that say what a formatted source says, and that decide leads.
import { type Bundle, decodeBundle, encodeBundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { decide, prepare } from '@funnel/evaluator';
import { format } from '@funnel/language';
import { reader } from '../../random/corpus.ts';
import { randomCase } from '../../random/record.ts';
import { randomWholeSource } from '../inputs/source.ts';
import { firstOf, type Target } from '../target.ts';

/** What is proved of all leads changes nothing in a bundle, and takes most of the time; `check` is fuzzed with it. */
const buildText = (text: string): Bundle | null =>
  build([{ path: 'rules.funnel', text }], reader, { analysis: false }).bundle;

function* judgements(text: string): Generator<string | null> {
  const bundle = buildText(text);
  if (bundle === null) return;
  const encoded = encodeBundle(bundle);
  const decoded = decodeBundle(encoded);
  if ('problem' in decoded) return yield `writes what it refuses: ${JSON.stringify(decoded.problem)}`;
  yield encodeBundle(decoded.bundle) === encoded ? null : 'writes otherwise what it has read';
  const formatted = format(text);
  if (formatted.kind === 'refused') return yield 'the source is not formatted';
  const other = buildText(formatted.text);
  yield other?.digests.rules === bundle.digests.rules ? null : 'means something else when formatted';
  const prepared = prepare(decoded.bundle);
  for (let seed = 0; seed < 3; seed += 1) {
    const { raw, asOf } = randomCase(bundle.rules, seed);
    JSON.stringify(decide(prepared, prepared.stage(raw), asOf));
  }
}

export const compile: Target = { make: randomWholeSource, judge: text => firstOf(judgements(text)) };
