// A small program with everything that a picture shows, compiled.
import type { Bundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';

export const RULES = `funnel shop "A <small> & \\"odd\\" shop"

lead {
  email text
  employees "Company size" number
  source one of web, event
  created date
}
activity call by sales {
  outcome one of no_answer, connected
  at_work text
}
activity visit
activity verdict by sales { answer one of yes, not_yet }
list free = "gmail.com"
param bar "Bar" normally 20 { use 30 when source is event }
segment large "Large" when employees >= 1000
persona boss when segment is large and email is known
exclude "Our own people" when domain of email in free
score fit "Fit" from 0 to 100 {
  add 40 when persona is boss
  add 0.02 per 1 of employees up to 30 points when days since created < 90
}
score heat "Heat" from 0 to 100 {
  add 5 per call where outcome is connected when source is web
  add 5 for last visit when entries of mql >= 1
  forget earlier activity on entering mql
}
grade priority { band hot when fit >= 70 and heat >= 1 band cold otherwise }
gate bant passes with 1 of { ask size when lowest of (employees, 5 * heat) >= 5 }
gate ready "Ready" {
  refuse when email in free because "Free mail"
  pass at once when at least 2 visit within 3 days
  require fit + 1 >= bar
  require latest activity is visit or not ever entered lost
}
gate either { use bant when stage is mql use ready otherwise }
lifecycle {
  stage inquiry
  stage mql "Marketing qualified" stalls after 14 days
  stage sql needs either
  stage won by hand ends
  stage lost by hand ends
  move inquiry to mql when ready
  move mql to sql when last answer of verdict since entering mql is yes
  move mql to inquiry after 36 hours because "Too <slow>"
  move sql to won by hand because "Signed"
}
calendar office "Office" in "Europe/Berlin" { open monday to friday 09:00 to 17:00 }
team sdr "SDR team" { people 3 }
route owner {
  to sdr when priority is hot
  to sdr otherwise
  work by fit then longest waiting
}
sla answer "Answer" {
  use office when source is web
  use office otherwise
  start on entering mql when bar >= 1
  met by at least 2 call
  pause from visit until call
  cancel on entering lost
  target 1 business hour when priority is hot
  target 24 elapsed hours otherwise
  notify owner at 75% of the time
  reassign sdr when due
}
sla visited around the clock {
  start on visit
  met by call
  target 2 elapsed days
}
content {
  step first
  step second "Looks closer" opens when any visit or heat >= 10
  offer "A <first> look" in first
  offer "Prices" in second taken on call where outcome is connected when employees >= 10
}
handoff told on entering sql {
  to owner
  include email, bar, heat, priority, ready, persona, segment
  include last 3 activities
  suggest content
}
handoff signed on entering won { to "books" }
measure onward of mql that reach sql within 60 days aim 60%
measure spoken of mql with call where outcome is connected within 30 days
measure in_time of answer
target spring {
  only when segment is large
  book 1_000 from 2027-01-01 to 2027-03-31
  deal 10
  rate mql to sql 60% in 21 days
  rate sql to won 20% in 30 days
}
`;

/** The bundle of a source without errors. */
export function compiled(text: string): Bundle {
  const { bundle, result } = build([{ path: 'rules.funnel', text }], { read: () => ({ problem: 'missing' }) });
  if (bundle === null) throw new Error(JSON.stringify(result.diagnostics.map(({ code, data }) => [code, data])));
  return bundle;
}
