// Random tests try the same cases each time, so that a failure is the change's and not the day's. FUNNEL_SEED tries others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FUNNEL_SEED'] ?? 20261122) });
