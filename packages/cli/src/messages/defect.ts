// An exception that nobody expected, as a failure with what to report.
import { version } from '../version.ts';
import { type Failure, failureOf } from './failure.ts';

/** Of the error's message the first line; never its stack, unless FUNNEL_DEBUG asks for it on standard error. */
export function defect(error: unknown, args: readonly string[]): Failure {
  if (process.env['FUNNEL_DEBUG'] === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return failureOf('defect', {
    name: ['funnel', ...args].join(' '),
    version,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    message: error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error),
  });
}
