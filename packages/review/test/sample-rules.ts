// Rules for the tests of this package, and results of tests over them.
import type { Bundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { runTests, type TestReport } from '../src/index.ts';

export const RULES = `lead {
  email text
  seniority one of junior, manager, vp
  department one of it, finance, marketing
  employees number
}

activity email_click { campaign text }
activity trial_started

exclude "Our own people" when domain of email is "acme.example"

param bar normally 10 allowed 5 to 50 {
  use 20 when employees >= 5000
}

segment enterprise when employees >= 1000
persona buyer when seniority is vp and department in (it, finance)

score fit from 0 to 100 {
  add 40 when persona is buyer because "Decides"
  add 30 when employees between 200 and 5000
}

score engagement from 0 to 100 {
  add 5 per email_click where campaign is "launch" up to 25 points
}

grade priority {
  band hot when fit >= 70
  band cold otherwise
}

gate ready {
  refuse when domain of email is "gmail.com" because "Free mail"
  pass at once when any trial_started because "Trial"
  require fit >= 60
  require engagement >= bar
}

gate asked passes with 1 of {
  ask size when employees >= 10
  ask role when seniority is known
}

gate either {
  use asked when segment is enterprise
  use ready otherwise
}
`;

/** Compiles a program that must have no errors. */
export function compiled(text: string = RULES): Bundle {
  const { bundle, result } = build([{ path: 'rules.funnel', text }], { read: () => ({ problem: 'missing' }) });
  if (!bundle)
    throw new Error(result.diagnostics.map(each => `${each.severity} ${each.code} at ${each.span.start}`).join('\n'));
  return bundle;
}

/** The results of tests written as YAML, without the line for the instant. */
export function tested(tests: string, bundle: Bundle = compiled()): TestReport {
  return runTests(bundle, [{ path: 'a.test.yaml', text: `as of: 2026-11-21T12:00:00Z\n${tests}` }]);
}
