// Why a bundle from outside is refused, in words.
import type { BundleProblem } from '@funnel/bundle';
import { schemaReason } from './schema-reason.ts';

interface Reason {
  readonly say: string;
  readonly hint: string | null;
}

type Reasons = {
  readonly [C in BundleProblem['code']]: (data: Extract<BundleProblem, { code: C }>['data']) => Reason;
};

const COMPILE_AGAIN = 'Compile the program again: funnel compile <program> -o <file>.';

const REASONS: Reasons = {
  'not-json': data => ({
    say:
      data.reason === 'not-utf-8'
        ? 'is no bundle: its bytes are not UTF-8 text.'
        : `is no bundle: it is not JSON${data.offset === null ? '' : `, first at character ${data.offset + 1}`}.`,
    hint: COMPILE_AGAIN,
  }),
  'not-canonical': data => ({
    say: `has been rewritten since it was compiled: it is no longer in canonical form, first at character ${data.offset + 1}.`,
    hint: `Keep formatters away from bundles. ${COMPILE_AGAIN}`,
  }),
  'unknown-format': data => ({
    say: `is JSON but no bundle: its "format" is ${data.found ?? 'missing'}, not "${data.expected}".`,
    hint: null,
  }),
  'unknown-version': data => ({
    say: `is a bundle of version ${data.found ?? '(none)'}; this funnel reads version ${data.expected}.`,
    hint: 'Use the funnel that wrote it, or compile the program with this one.',
  }),
  schema: data => ({ say: `is not shaped like a bundle: ${schemaReason(data, 'it')}`, hint: COMPILE_AGAIN }),
  digest: data => ({
    say: `was changed after it was compiled: the digest of its ${data.part} is ${data.computed}, it states ${data.stated}.`,
    hint: COMPILE_AGAIN,
  }),
};

export function bundleReason(problem: BundleProblem): Reason {
  const reason = REASONS[problem.code] as (data: BundleProblem['data']) => Reason;
  return reason(problem.data);
}
