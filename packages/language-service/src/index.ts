// Editor features as pure functions of a snapshot. No protocol, no files, no process.
export { diagnostics } from './diagnostics.ts';
export { type FoldingRange, foldingRanges } from './folding-ranges.ts';
export { checkSnapshot, openSnapshot, type Snapshot, type SnapshotSettings, withText } from './snapshot.ts';
