// The planted faults: what could go wrong in an evaluator, one place at a time.
import type { Fault } from './fault.ts';

export const faults: readonly Fault[] = [];
