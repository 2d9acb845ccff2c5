// Rules with stages and clocks for the tests of this package.
export const TIME_RULES = `lead {
  employees number
  budget one of none, approved
  region one of amer, emea
}

activity call by sales { outcome one of no_answer, connected }
activity page_view
activity waiting by sales
activity replied

segment new when stage is inquiry

score engagement from 0 to 100 {
  add 20 per page_view
  forget earlier activity on entering nurture
  forget earlier activity on entering lost
}

gate qualified { require budget is approved }

lifecycle {
  stage inquiry
  stage mql stalls after 14 days
  stage sal needs qualified
  stage vip
  stage nurture returns
  stage lost by hand ends

  move inquiry to mql when employees >= 50
  move mql to nurture after 30 days
  move mql to vip when employees >= 5000
  move mql to sal when segment is new and stage is mql and any call since entering mql
  move nurture to mql when any page_view since entering nurture
  move sal to lost by hand
}

calendar berlin in "Europe/Berlin" {
  open monday to friday 09:00 to 17:00
}

calendar new_york in "America/New_York" {
  open monday to friday 09:00 to 17:00
}

team sdr { people 8 }
team enterprise { people 3 }

route owner {
  to enterprise when employees >= 1000
  to sdr otherwise
}

sla answer {
  use berlin when region is emea
  use new_york otherwise
  start on entering mql when employees >= 10
  met by at least 2 call
  met by call where outcome is connected
  pause from waiting until replied
  cancel on entering lost
  cancel on entering nurture
  target 4 business hours when employees >= 1000
  target 24 elapsed hours otherwise
  notify owner at 75% of the time
  notify "manager" when due
}
`;
