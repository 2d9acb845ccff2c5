// How long an editor waits after an edit: node scripts/bench.mjs editor [edits a program, 300 unless given]
import { benchLatency } from './editor/latency.ts';

benchLatency(Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 300));
