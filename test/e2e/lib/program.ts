// A small program with data, for the tests of the command.

export const RULES = `/// Who is ready for sales.
funnel small "Small shop" { owned by marketing }

lead {
  email text
  title text
  employees "Company size" number
  region one of amer, emea
  budget unknown "Select" one of none, approved
}

activity page_view { path text }
activity trial_started
activity call by sales { outcome one of no_answer, connected }

list free_mail = "gmail.com", "yahoo.com"

param bar "Engagement it takes" normally 20 allowed 5 to 60 {
  use 30 when region is emea
}

segment large "Large" when employees >= 1000

exclude "Our own people" when domain of email is "small.example"

score fit "Fit" from 0 to 100 {
  add 40 when employees between 200 and 5000 because "Where we win most"
  add 20 when budget is approved
  subtract 30 when domain of email in free_mail
}

score engagement "Engagement" from 0 to 100 {
  points halve every 14 days
  add 5 per page_view within 30 days up to 25 points
  add 25 for first trial_started within 30 days
}

grade priority "Priority" {
  band hot "Hot" when fit >= 40 and engagement >= 20
  band cold "Cold" otherwise
}

gate ready "Marketing qualified" {
  refuse when domain of email in free_mail and no trial_started because "Free mail without a trial"
  require fit >= 40 because "The right company first"
  require engagement >= bar because "Then the right time"
}

gate bought "Ready to buy" passes with 1 of {
  ask budget "Budget" when budget is approved
}
`;

export const SETTINGS = `data:
  leads: leads.csv
  activities: activities.csv
as of: 2026-11-21T12:00:00Z
`;

export const LEADS = `id,email,title,Company,employees,region,budget
L1,ann@buyer.example,CFO,Buyer,800,amer,approved
L2,bob@gmail.com,Student,,12,amer,Select
L3,cyd@big.example,CTO,Big,4000,emea,
L4,own@small.example,Us,Small,300,amer,none
L5,eve@odd.example,Lead,Odd,many,amer,none
`;

export const ACTIVITIES = `lead_id,type,at,path,outcome
L1,page_view,2026-11-20T09:00:00Z,/pricing,
L1,trial_started,2026-11-21T09:00:00Z,,
L1,call,2026-11-21T10:00:00Z,,connected
L3,page_view,2026-11-01T09:00:00Z,/pricing,
L3,page_view,2026-09-01T09:00:00Z,/,
L3,trial_started,2026-11-19T09:00:00Z,,
`;

export const TESTS = `rules: .
as of: 2026-11-21T12:00:00Z
tests:
  - name: A company of the right size
    lead: { employees: 200, email: a@b.example }
    expect: { fit: 40 }
  - name: Free mail without a trial
    lead: { email: a@gmail.com }
    expect: { gates.ready: { refused by: Free mail without a trial } }
`;

/** All of it, by path in the program's folder. */
export const PROGRAM: Readonly<Record<string, string>> = {
  'funnel.yaml': SETTINGS,
  'rules.funnel': RULES,
  'leads.csv': LEADS,
  'activities.csv': ACTIVITIES,
};

/** The same, but for these files. */
export function programWith(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...PROGRAM, ...files };
}
