// A small program with a lifecycle and an SLA, and data whose outcome was worked out by hand, for the tests of the command.

export const DESK_RULES = `funnel desk "Sales desk" {}

lead {
  email text
  region one of amer, emea
  budget one of none, approved
}

activity trial_started
activity call by sales { outcome one of no_answer, connected }

exclude "Our own people" when domain of email is "desk.example"

score engagement "Engagement" from 0 to 100 {
  add 40 for first trial_started
}

gate ready "Worth a call" {
  require engagement >= 40
}

gate qualified "Has a budget" {
  require budget is approved
}

lifecycle {
  stage inquiry
  stage mql "Marketing qualified" stalls after 14 days
  stage sql "Sales qualified" needs qualified
  stage won "Customer" from "Closed Won" by hand ends
  stage nurture "Back with marketing" returns

  move inquiry to mql when ready
  move mql to nurture after 30 days because "Not accepted in time"
  move mql to sql by hand
  move sql to won by hand
}

team sdr "SDR team" {
  people 3
}
team emea_desk "EMEA desk" {
  people 2
}

route owner "Owner" {
  to emea_desk when region is emea
  to sdr otherwise
}

sla first_response "First response" around the clock {
  start on entering mql
  met by call where outcome is connected
  cancel on entering nurture
  target 24 elapsed hours
  notify owner at 75% of the time
  notify "manager" when due
}
`;

export const DESK_SETTINGS = `data:
  leads: leads.csv
  activities: activities.csv
  history: [history.csv, moves.csv]
  clocks: clocks.csv
as of: 2026-11-21T12:00:00Z
`;

/** D1 is about to move, D2 has been left waiting, D3 has waited far too long, D4 is new; of D5 and D6 see the history. */
export const DESK_LEADS = `id,email,region,budget
D1,a@one.example,amer,
D2,b@two.example,emea,
D3,c@three.example,amer,
D4,d@four.example,amer,
D5,e@five.example,amer,approved
D6,f@six.example,emea,none
D7,g@seven.example,amer,
D8,h@desk.example,amer,
`;

export const DESK_ACTIVITIES = `lead_id,type,at,outcome
D1,trial_started,2026-11-20T09:00:00Z,
D2,call,2026-11-20T10:00:00Z,no_answer
`;

/** Of D5 and D6 nobody asked the rules; D7 is where no stage is declared; D8 is one of us. */
export const DESK_HISTORY = `lead_id,stage,at,by
D1,inquiry,2026-11-01T09:00:00Z,rules
D2,mql,2026-11-20T09:00:00Z,rules
D3,mql,2026-10-01T09:00:00Z,rules
D5,inquiry,2026-11-01T09:00:00Z,rules
D5,Closed Won,2026-11-10T09:00:00Z,bob
D6,inquiry,2026-11-01T09:00:00Z,rules
D6,sql,2026-11-15T09:00:00Z,bob
D7,Parked,2026-11-15T09:00:00Z,ann
D8,mql,2026-11-20T09:00:00Z,bob
`;

/** All of it; neither moves nor clocks were written yet. */
export const DESK: Readonly<Record<string, string>> = {
  'funnel.yaml': DESK_SETTINGS,
  'rules.funnel': DESK_RULES,
  'leads.csv': DESK_LEADS,
  'activities.csv': DESK_ACTIVITIES,
  'history.csv': DESK_HISTORY,
};
