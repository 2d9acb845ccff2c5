// The commands by name, each loaded when it is first asked for.
import type { Command } from './command.ts';

type Loader = () => Promise<Command<never, object>>;

export const commands: Readonly<Record<string, Loader>> = {
  'funnel/programs': async () => (await import('./status.ts')).programs,
  'funnel/status': async () => (await import('./status.ts')).status,
  'funnel/check': async () => (await import('./check.ts')).check,
  'funnel/compile': async () => (await import('./compile.ts')).compile,
  'funnel/graph': async () => (await import('./graph.ts')).graph,
  'funnel/tests': async () => (await import('./tests.ts')).tests,
  'funnel/runTests': async () => (await import('./run-tests.ts')).runTests,
  'funnel/leads': async () => (await import('./leads.ts')).leads,
  'funnel/explain': async () => (await import('./explain.ts')).explain,
};
