// The planted faults: what could go wrong in an evaluator, one place at a time.
import type { Fault } from './fault.ts';
import { boundsFaults } from './list/bounds.ts';
import { clockFaults } from './list/clocks.ts';
import { counterfactualFaults } from './list/counterfactuals.ts';
import { decisionFaults } from './list/decision.ts';
import { generatedFaults } from './list/generated.ts';
import { handoverFaults } from './list/handover.ts';
import { interpreterFaults } from './list/interpreter.ts';
import { lifecycleFaults } from './list/lifecycle.ts';
import { stagingFaults } from './list/staging.ts';

export const faults: readonly Fault[] = [
  ...interpreterFaults,
  ...generatedFaults,
  ...decisionFaults,
  ...boundsFaults,
  ...counterfactualFaults,
  ...stagingFaults,
  ...lifecycleFaults,
  ...clockFaults,
  ...handoverFaults,
];
