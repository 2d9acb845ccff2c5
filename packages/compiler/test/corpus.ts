// A program that says everything the language can say, and what compiles it.
import type { Bundle } from '@funnel/bundle';
import { renderDiagnostics, type SourceReader } from '@funnel/language';
import { build } from '../src/index.ts';

export const reader: SourceReader = {
  read: path => {
    if (path === 'rivals.txt') return { text: '# sellers\n rival.example \n\nother.example\r\n' };
    return path === 'holidays.txt' ? { text: '2027-01-01\n2026-12-25\n' } : { problem: 'missing' };
  },
};

/** Compiles one file; fails with what the checker says. */
export function compiled(source: string, path = 'rules.funnel'): Bundle {
  return compiledFiles([{ path, text: source }]);
}

/** Compiles several files; fails with what the checker says. */
export function compiledFiles(
  sources: readonly { readonly path: string; readonly text: string }[],
  options: Parameters<typeof build>[2] = {},
): Bundle {
  const { bundle, result } = build(sources, reader, options);
  if (bundle !== null) return bundle;
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  throw new Error(renderDiagnostics(result.diagnostics, texts, { color: false, width: 100 }));
}

export const everything = `/// All there is.
funnel all_of_it "All" {
  owned by marketing, sales
  review every 30 days
  reviewed 2026-11-01
}

lead {
  email text
  title text
  size "Company size" number
  cents number by 0.01
  ok boolean
  born date
  seen datetime
  region one of amer, emea, "Asia Pacific"
  former one of amer, emea, "Asia Pacific"
  budget from "Budget" unknown "Select", "-" one of none, approved
  tags list of text
  areas list of one of it, hr
}

activity visit from "Page View" {
  path text
  seconds number
  at_page one of home, pricing
  bounced boolean
}
/// Of our own.
activity call by sales { outcome one of voicemail, connected }

list rivals from "rivals.txt"
list free_mail = "gmail.com", "Yahoo.com"
list holidays from "holidays.txt"

param bar "Bar" normally 40 allowed 20 to 90.5 {
  use 60 when region is amer
  use 30.25 when segment is big until 2026-12-31
}

persona boss "Boss" when title contains word "chief" {
  note "Pain" "Costs"
}
segment big when size >= 1000
segment values_of_all_kinds when size + 2 * cents - 1 >= lowest of (size, cents, 3) and -size < highest of (bar, 60%)
  and count of (visit where seconds > 3 within 30 days) >= 2 and sum of seconds over visit > 60
  and last path of visit is "/pricing" and days since last visit < 3 and days since born > 3
  and days since seen > 3 and days between born and born < 9 and born >= 2026-01-01 and seen < 2026-01-01T00:00Z
segment conditions_of_all_kinds when ok and ok is not false and (region is former or not true)
  and region in (emea, "asia pacific") and title in ("a", "B") and email is title and domain of email not in free_mail
  and tags includes "x" and areas includes all of (it, hr) and tags includes any of rivals
  and title starts with ("a", "b") and segment is path_known and at most 3 call and no activity by sales within 2 weeks
  and latest activity is visit and any visit where (bounced and at_page is pricing and title of lead is known)
  and persona in (boss) and size is 3 and size in (4, 5) and size between 1 and 2 and any activity
segment seen_before when ever entered won and stage in (mql, recycled, mql) and stage is not inquiry and days in stage > 3
  and entries of mql >= 2 and any visit since entering mql and no call before entering recycled
segment path_known when last path of visit is unknown and last bounced of visit

exclude "Rivals" when domain of email in rivals
exclude "Own" when domain of email is "acme.example"

score fit "Fit" from -10 to 100 by 0.5 {
  owned by sales
  add 40 when persona is boss // a comment
  subtract 0.5 when size is unknown until 2026-12-31 because "Says  nothing // here"
  add 0.02 per 1 of size up to 30 points when ok
  group "Sizes" up to 30 points {
    add 8 when size >= 10
    add 2 per 0.5 of cents
  }
}

score interest from 0 to 100 {
  points halve every 14 days
  add 5 per visit where at_page is pricing within 30 days up to 25 points
  add 25 for first visit
  subtract 3 for last call
  add 15 per visit once per path at most 1 per quarter when segment is big
  add 1 per activity by sales
  forget earlier activity on entering recycled
  forget earlier activity on entering won
}

score topic from 0 to 50 {
  points fade to zero over 28 days in steps of 7 days
  add 10 per visit where seconds >= 70
}

grade priority "Priority" {
  band hot "Hot" when fit >= 70 and interest >= bar until 2027-01-01
  band cold otherwise
}

gate ready "Ready" {
  refuse when domain of email in free_mail because "Free mail"
  refuse when priority is cold
  pass at once when any visit
  require fit >= 60 because "The right person"
  require interest >= bar
  require fit >= 70
  require size > 1 or ok because "Of size"
  require region is known and ok
  require priority is hot or priority in (hot, cold)
  require segment is big
  require checklist
}
gate checklist passes with 2 of {
  ask budget "Budget" when budget is approved
  ask size when size > 3 until 2026-12-31
}
lifecycle {
  /// Where all begin.
  stage inquiry as lead
  stage mql "Marketing qualified" stalls after 2 weeks
  stage recycled needs ready returns
  stage won from "Closed Won" by hand ends
  move inquiry to mql when ready until 2030-12-31 because "Ready" // at last
  move mql to recycled after 30 days
  move mql to recycled when priority is cold
  move mql to won by hand
  move recycled to mql after 1 day when ready and any activity since entering recycled
}
calendar berlin "Berlin" in "Europe/Berlin" {
  open saturday to monday 14:00 to 24:00, 09:30 to 12:00
  open thursday 00:00 to 24:00
  closed 2026-12-31, 2026-12-25
  closed on holidays
  open 2026-12-28 10:00 to 14:00
  open 2026-12-24 10:00 to 12:00
}
calendar asia in "Asia/Kolkata" { open monday to friday 09:00 to 17:00 }
sla response "Response" {
  use asia when region is "Asia Pacific"
  use berlin otherwise
  start on entering mql when ok until 2030-12-31
  met by at least 3 call
  met by call where outcome is connected
  met by entering won
  pause from visit until entering recycled
  cancel on entering recycled
  cancel on any_other
  target 90 business minutes when priority is hot
  target 2 business days when segment is big
  no target otherwise
  notify owner at 75% of the time
  notify "owner" at 75% of the time
  notify "manager" when due
  reassign sdr 1 elapsed day after due
}
sla plain in berlin {
  start on call by sales where outcome is voicemail
  met by visit
  target 1 business hour
}
sla clock around the clock {
  start on entering mql
  met by call
  target 24 elapsed hours
}
team sdr "SDR" {
  people 8
  each 12 mql per week
  each 3 recycled per week
}
team closers { people 3 }
route owner "Owner" {
  to closers when segment is big until 2030-12-31
  to sdr otherwise
  work by priority then fit then longest waiting
}
content {
  owned by marketing
  step first "First"
  step second opens when any visit within 30 days or interest >= 20 until 2030-12-31 // a step
  offer "Guide" in first taken on visit where (at_page is pricing and seconds > 3) when region is amer until 2030-12-31
  offer "Price list" in second
}
handoff told "Told" on entering mql {
  to owner
  include persona, size, bar
  include fit, priority, ready, segment
  include last 5 activities
  suggest content
}
handoff asked on entering recycled { to sdr }
handoff signed on entering won { to "books" }
measure onward "Onward" of mql that reach won within 60 days aim 60% alarm below 45.5%
measure bad of mql with call by sales where outcome is voicemail within 2 weeks alarm above 10% aim below 5%
measure in_time of response
target q1 "Q1" {
  only when region is amer until 2030-12-31
  book 2_000_000.50 from 2027-01-01 to 2027-03-31
  share marketing 60%
  share sales 40%
  deal 40_000
  rate inquiry to mql 12.5% in 30 days
  rate mql to won 25% in 1 week
}
activity any_other
gate chooser {
  use ready when segment is big
  use checklist otherwise
}
`;
