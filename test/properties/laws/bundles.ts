// decode(encode(bundle)) = bundle, and its text is the same again.
import { decodeBundle, encodeBundle } from '@funnel/bundle';
import { differences } from './differences.ts';
import type { Law } from './subject.ts';

export const bundleComesBack: Law = ({ bundle }) => {
  const text = encodeBundle(bundle);
  const decoded = decodeBundle(text);
  if ('problem' in decoded) return `cannot be decoded: ${JSON.stringify(decoded.problem)}`;
  const found = differences(decoded.bundle, bundle);
  if (found.length > 0) return found.join('\n');
  return encodeBundle(decoded.bundle) === text ? null : 'encoded again, it is another text';
};
