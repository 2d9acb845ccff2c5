// Reading bundles from bytes: flipped and cut ones are refused, whatever they are. An input has one character a byte, the sound
// bundle before the altered one.
import { decodeBundle } from '@funnel/bundle';
import type { Chance } from '../../random/chance.ts';
import { randomBundle } from '../inputs/bundle.ts';
import { flippedBytes } from '../inputs/bytes.ts';
import type { Target } from '../target.ts';

const SEPARATED = '\n\x1e\n';

function make(chance: Chance): string {
  const sound = Buffer.from(randomBundle(chance), 'utf8').toString('latin1');
  return `${sound}${SEPARATED}${flippedBytes(chance, sound)}`;
}

function judge(input: string): string | null {
  const [sound = '', altered = ''] = input.split(SEPARATED);
  const decoded = decodeBundle(Buffer.from(altered, 'latin1'));
  return 'bundle' in decoded && altered !== sound ? 'accepts altered bytes' : null;
}

export const bundleBytes: Target = { make, judge };
