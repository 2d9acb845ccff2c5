// The capabilities of the server, each in a file of its own under requests/.
import type { Feature } from './feature.ts';
import { foldingRanges } from './requests/folding-ranges.ts';

export const features: readonly Feature[] = [foldingRanges];
