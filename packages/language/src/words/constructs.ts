// The words that open a declaration.
import type { WordTable } from './word.ts';

export const constructs = {
  funnel: {
    summary: 'Names the program and its owners',
    doc: 'Stands at most once. Its owners and review dates hold for every declaration that names none of its own.',
    example: 'funnel acme_cloud "Acme Cloud" {\n  owned by marketing, sales\n}',
    snippet: 'funnel ${1:name} "${2:Label}" {\n  owned by ${3:marketing}\n}',
  },
  lead: {
    summary: 'Declares the fields of a lead',
    doc: 'Stands once. Each line is a field: its name, a label, the column it comes from, the texts that mean unknown, and its type.',
    example: 'lead {\n  employees "Company size" number\n}',
    snippet: 'lead {\n  ${1:field} ${2:text}\n}',
  },
  activity: {
    summary: 'Declares a kind of activity and its properties',
    doc: 'With `by sales` it is an activity of your own people, which `any activity` leaves out unless it says `by sales` too.',
    example: 'activity page_view { path text }',
    snippet: 'activity ${1:name} { ${2:property} ${3:text} }',
  },
  list: {
    summary: 'Declares a list of texts',
    doc: 'The texts stand in the program, or one a line in a file beside it: `list competitors from "competitors.txt"`.',
    example: 'list free_mail = "gmail.com", "yahoo.com"',
    snippet: 'list ${1:name} = "${2:text}"',
  },
  param: {
    summary: 'Declares a number that rules share and people tune',
    doc: 'It has the value after `normally`, or that of the first `use` line whose condition holds. `allowed` bounds what it may be set to.',
    example: 'param mql_bar "Engagement an MQL needs" normally 40 allowed 20 to 90',
    snippet: 'param ${1:name} "${2:Label}" normally ${3:40} allowed ${4:20} to ${5:90}',
  },
  persona: {
    summary: 'Names a kind of buyer by a condition',
    doc: 'Asked with `persona is name`. Notes in its block travel with hand-offs.',
    example: 'persona economic_buyer when seniority is vp',
    snippet: 'persona ${1:name} "${2:Label}" when ${3:condition}',
  },
  segment: {
    summary: 'Names a part of the market by a condition',
    doc: 'Asked with `segment is name`. A lead may be in several segments.',
    example: 'segment enterprise "Enterprise" when employees >= 1000',
    snippet: 'segment ${1:name} "${2:Label}" when ${3:condition}',
  },
  exclude: {
    summary: 'Leaves leads out, for a reason',
    doc: 'An excluded lead has each score at its floor and every gate refused, and is counted apart everywhere.',
    example: 'exclude "Our own people" when domain of email in own_domains',
    snippet: 'exclude "${1:Reason}" when ${2:condition}',
  },
  score: {
    summary: 'Adds points up to a number in a range',
    doc: 'Each line adds or subtracts points for a condition, per activity, or in proportion to a field. The sum is rounded once and kept in the range.',
    example: 'score fit from 0 to 100 {\n  add 40 when employees >= 200\n}',
    snippet: 'score ${1:fit} "${2:Label}" from ${3:0} to ${4:100} {\n  add ${5:10} when ${6:condition}\n}',
  },
  grade: {
    summary: 'Sorts leads into bands',
    doc: 'The first band whose condition holds is the grade; the last line says `otherwise`.',
    example: 'grade priority {\n  band hot when fit >= 70\n  band cold otherwise\n}',
    snippet: 'grade ${1:priority} {\n  band ${2:hot} when ${3:condition}\n  band ${4:cold} otherwise\n}',
  },
  gate: {
    summary: 'Decides whether a lead passes',
    doc: 'A gate has hurdles (`refuse`, `pass at once`, `require`), or is a checklist (`passes with 2 of`), or chooses another gate (`use`).',
    example: 'gate ready {\n  require fit >= 60 because "The right person first"\n}',
    snippet: 'gate ${1:ready} "${2:Label}" {\n  require ${3:condition} because "${4:reason}"\n}',
  },
  lifecycle: {
    summary: 'Declares the stages of a lead and the moves between them',
    doc: 'Stages stand in the order of the journey; moves say what leads from one to the next.',
    example: 'lifecycle {\n  stage inquiry as lead\n}',
    snippet:
      'lifecycle {\n  stage ${1:inquiry}\n  stage ${2:mql}\n\n  move ${1:inquiry} to ${2:mql} when ${3:condition}\n}',
  },
  calendar: {
    summary: 'Declares the opening hours that clocks count by',
    doc: 'Weekly hours in a time zone, with dated openings and closings.',
    example: 'calendar berlin in "Europe/Berlin" {\n  open monday to friday 09:00 to 17:30\n}',
    snippet: 'calendar ${1:name} in "${2:Europe/Berlin}" {\n  open monday to friday 09:00 to 17:00\n}',
  },
  sla: {
    summary: 'Declares a clock: what starts, meets and breaches it',
    doc: 'One clock per entry into the stage that starts it.',
    example: 'sla first_response in berlin {\n  start on entering mql\n  met by call\n  target 1 business hour\n}',
    snippet:
      'sla ${1:name} in ${2:calendar} {\n  start on entering ${3:stage}\n  met by ${4:activity}\n  target ${5:1} business hour\n}',
  },
  team: {
    summary: 'Declares a team and what it can take on',
    doc: 'How many people it has, and how many leads each takes a week. Routes send leads to it, SLAs tell it of clocks.',
    example: 'team sdr {\n  people 8\n}',
    snippet: 'team ${1:name} {\n  people ${2:8}\n}',
  },
  route: {
    summary: 'Sends leads to teams',
    doc: 'The first `to` line whose condition holds is the team.',
    example: 'route owner {\n  to sdr otherwise\n}',
    snippet: 'route ${1:name} {\n  to ${2:team} otherwise\n}',
  },
  content: {
    summary: 'Declares the steps of a buyer and what to offer in each',
    doc: 'A lead is at its furthest open step; its offers are those of that step that it has not taken.',
    example: 'content {\n  step awareness\n  offer "Ten cloud myths" in awareness\n}',
    snippet:
      'content {\n  step ${1:awareness}\n  step ${2:decision} opens when ${3:condition}\n  offer "${4:Title}" in ${1:awareness} taken on ${5:activity}\n}',
  },
  handoff: {
    summary: 'Says what is sent to whom when a stage is entered',
    doc: 'Listed while the lead is in its stage, with an id that keeps it from being sent twice.',
    example: 'handoff new_mql on entering mql {\n  to owner\n}',
    snippet: 'handoff ${1:name} on entering ${2:stage} {\n  to ${3:owner}\n}',
  },
  measure: {
    summary: 'Declares a share that is watched',
    doc: 'Of the leads that entered a stage, those that went on or had an activity in time; or of the clocks of an SLA, those that were met.',
    example: 'measure mql_to_sql of mql that reach sql within 60 days aim 60%',
    snippet: 'measure ${1:name} of ${2:stage} that reach ${3:stage} within ${4:60} days aim ${5:60}%',
  },
  target: {
    summary: 'Declares what is to be booked, and the rates behind it',
    doc: 'The plan that the reverse funnel counts back from.',
    example:
      'target q1 {\n  book 2_000_000 from 2027-01-01 to 2027-03-31\n  deal 40_000\n  rate inquiry to won 5% in 90 days\n}',
    snippet:
      'target ${1:name} {\n  book ${2:1_000_000} from ${3:2027-01-01} to ${4:2027-03-31}\n  deal ${5:40_000}\n  rate ${6:inquiry} to ${7:won} ${8:5}% in ${9:90} days\n}',
  },
} as const satisfies WordTable;
